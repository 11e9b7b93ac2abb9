package dev.chandlery.promotion;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a change of the files of environments does to each of them. Both states are planned with the same packages, so that
 * what differs is what the change of these files does, and not what a new release does by itself.
 *
 * @param changes the environments that gain or lose releases, in the order of the plan; those that are gone at the end
 * @param before what runs where with the files as they were
 */
public record EnvironmentChanges(List<EnvironmentChange> changes, DeploymentPlan before) {
    /** Copies the list. */
    public EnvironmentChanges {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two states of the environments.
     *
     * @param before the environments before the change, in any order
     * @param after what runs where after it, planned with {@code packages}
     * @param packages the packages as they are after the change, in any order
     */
    public static EnvironmentChanges between(
            List<Environment> before, DeploymentPlan after, List<RegistryPackage> packages) {
        DeploymentPlan old = DeploymentPlanner.plan(before, packages).plan();
        SortedMap<String, SortedMap<ReleaseId, SortedSet<String>>> ran = byEnvironment(old);
        SortedMap<String, SortedMap<ReleaseId, SortedSet<String>>> runs = byEnvironment(after);
        Map<EnvironmentName, Environment> were = new TreeMap<>();
        before.forEach(environment -> were.put(environment.name(), environment));
        List<EnvironmentChange> changes = new ArrayList<>();
        for (Environment now : after.environments()) {
            String name = now.name().value();
            changes.add(change(
                    Optional.ofNullable(were.remove(now.name())),
                    Optional.of(now),
                    ran.getOrDefault(name, new TreeMap<>()),
                    runs.getOrDefault(name, new TreeMap<>())));
        }
        for (Environment gone : were.values()) {
            changes.add(change(
                    Optional.of(gone),
                    Optional.empty(),
                    ran.getOrDefault(gone.name().value(), new TreeMap<>()),
                    new TreeMap<>()));
        }
        return new EnvironmentChanges(
                changes.stream()
                        .filter(each -> !each.gained().isEmpty() || !each.lost().isEmpty())
                        .toList(),
                old);
    }

    /** Returns all promotions, in the order of the environments. */
    public List<Promotion> promotions() {
        return changes.stream().flatMap(change -> change.gained().stream()).toList();
    }

    /** Returns whether a release ran in an environment before the change. */
    boolean ranBefore(EnvironmentName environment, ReleaseId release) {
        return before.of(release).stream()
                .anyMatch(deployment -> deployment.environment().equals(environment.value()));
    }

    /** Returns whether there was an environment of this name before the change. */
    boolean hadBefore(EnvironmentName environment) {
        return before.environments().stream().anyMatch(each -> each.name().equals(environment));
    }

    private static EnvironmentChange change(
            Optional<Environment> before,
            Optional<Environment> after,
            SortedMap<ReleaseId, SortedSet<String>> ran,
            SortedMap<ReleaseId, SortedSet<String>> runs) {
        List<Promotion> gained = new ArrayList<>();
        after.ifPresent(now -> runs.forEach((release, reasons) -> {
            if (!ran.containsKey(release)) {
                gained.add(new Promotion(
                        now.name(), release, before, now, List.copyOf(reasons), place(now, release, reasons)));
            }
        }));
        Set<ReleaseId> lost = new TreeSet<>(ran.keySet());
        lost.removeAll(runs.keySet());
        return new EnvironmentChange(
                before.or(() -> after).orElseThrow().name(), before, after, gained, List.copyOf(lost));
    }

    private static SortedMap<String, SortedMap<ReleaseId, SortedSet<String>>> byEnvironment(DeploymentPlan plan) {
        SortedMap<String, SortedMap<ReleaseId, SortedSet<String>>> found = new TreeMap<>();
        for (Deployment each : plan.deployments()) {
            found.computeIfAbsent(each.environment(), name -> new TreeMap<>())
                    .computeIfAbsent(each.release(), release -> new TreeSet<>())
                    .addAll(each.reasons());
        }
        return found;
    }

    private static Place place(Environment environment, ReleaseId release, SortedSet<String> reasons) {
        return environment.pins().stream()
                .filter(pin -> pin.release().equals(release))
                .map(Pin::place)
                .findFirst()
                .orElseGet(() -> Place.file("environments/" + environment.name()
                        + (reasons.stream().anyMatch(Deployment::isTracked) ? "/environment.yaml" : "/releases.yaml")));
    }
}
