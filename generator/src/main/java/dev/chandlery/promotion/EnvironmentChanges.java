package dev.chandlery.promotion;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param ranBefore the releases that run in each environment with the files as they were
 */
public record EnvironmentChanges(List<EnvironmentChange> changes, Map<EnvironmentName, Set<ReleaseId>> ranBefore) {
    /** Copies the list. */
    public EnvironmentChanges {
        changes = List.copyOf(changes);
        ranBefore = Collections.unmodifiableMap(ranBefore);
    }

    /**
     * Compares two states of the environments.
     *
     * @param before the environments before the change, in any order
     * @param after what runs where after it, planned with {@code packages}
     * @param packages the packages as they are after the change, in any order
     * @param settings the settings that {@code after} was planned with
     */
    public static EnvironmentChanges between(
            List<Environment> before, DeploymentPlan after, List<RegistryPackage> packages, RegistrySettings settings) {
        Map<EnvironmentName, Set<ReleaseId>> ran =
                releases(DeploymentPlanner.planBeside(after, packages, settings, before, packages, settings)
                        .plan());
        Map<EnvironmentName, Set<ReleaseId>> runs = releases(after);
        Map<EnvironmentName, Environment> were = new TreeMap<>();
        before.forEach(environment -> were.put(environment.name(), environment));
        List<EnvironmentChange> changes = new ArrayList<>();
        for (Environment now : after.environments()) {
            Optional<Environment> was = Optional.ofNullable(were.remove(now.name()));
            Set<ReleaseId> old = ran.getOrDefault(now.name(), Set.of());
            Set<ReleaseId> own = runs.getOrDefault(now.name(), Set.of());
            changes.add(new EnvironmentChange(
                    now.name(), was, Optional.of(now), gained(was, now, minus(own, old), after), minus(old, own)));
        }
        for (Environment gone : were.values()) {
            changes.add(new EnvironmentChange(
                    gone.name(),
                    Optional.of(gone),
                    Optional.empty(),
                    List.of(),
                    minus(ran.getOrDefault(gone.name(), Set.of()), Set.of())));
        }
        return new EnvironmentChanges(
                changes.stream()
                        .filter(each -> !each.gained().isEmpty() || !each.lost().isEmpty())
                        .toList(),
                ran);
    }

    /** Returns all promotions, in the order of the environments. */
    public List<Promotion> promotions() {
        return changes.stream().flatMap(change -> change.gained().stream()).toList();
    }

    /** Returns whether a release ran in an environment before the change. */
    boolean ranBefore(EnvironmentName environment, ReleaseId release) {
        return ranBefore.getOrDefault(environment, Set.of()).contains(release);
    }

    /** Returns whether there was an environment of this name before the change. */
    boolean hadBefore(EnvironmentName environment) {
        return ranBefore.containsKey(environment);
    }

    private static Map<EnvironmentName, Set<ReleaseId>> releases(DeploymentPlan plan) {
        Map<EnvironmentName, Set<ReleaseId>> found = new TreeMap<>();
        plan.environments().stream()
                .map(Environment::name)
                .forEach(environment -> found.put(environment, plan.releasesIn(environment)));
        return found;
    }

    private static List<ReleaseId> minus(Set<ReleaseId> from, Set<ReleaseId> what) {
        return from.stream().filter(release -> !what.contains(release)).sorted().toList();
    }

    private static List<Promotion> gained(
            Optional<Environment> before, Environment now, List<ReleaseId> releases, DeploymentPlan plan) {
        if (releases.isEmpty()) {
            return List.of();
        }
        SortedMap<ReleaseId, SortedSet<String>> reasons = new TreeMap<>();
        releases.forEach(release -> reasons.put(release, new TreeSet<>()));
        plan.in(now.name())
                .forEach(each -> Optional.ofNullable(reasons.get(each.release()))
                        .ifPresent(found -> found.addAll(each.reasons())));
        List<Promotion> gained = new ArrayList<>();
        reasons.forEach((release, why) -> gained.add(
                new Promotion(now.name(), release, before, now, List.copyOf(why), place(now, release, why))));
        return List.copyOf(gained);
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
