package dev.chandlery.environment;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.Environment.Track;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.SnapshotVersion;
import dev.chandlery.registry.VersionRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plans one environment: what it chooses, what that needs, what is current, and that on every cluster. */
final class EnvironmentPlanner {
    private final Environment environment;
    private final Catalog catalog;
    private final boolean aliases;
    private final List<Finding> findings = new ArrayList<>();
    private final ClusterChoice clusters;
    private final HomeNamespaces namespaces;
    private final Placements placements;
    private final List<ChosenPin> chosenPins = new ArrayList<>();
    private final Set<PackageName> held;

    private record ChosenPin(Pin pin, BitSet clusters) {}

    EnvironmentPlanner(Environment environment, Catalog catalog, boolean aliases) {
        this.environment = environment;
        this.catalog = catalog;
        this.aliases = aliases;
        this.clusters = new ClusterChoice(environment);
        this.namespaces = new HomeNamespaces(environment);
        this.placements = new Placements(catalog);
        this.held = environment.pins().stream()
                .filter(Pin::hold)
                .map(pin -> pin.release().name())
                .collect(Collectors.toSet());
    }

    EnvironmentDeployments plan() {
        findings.addAll(clusters.check(environment.strategy(), EnvironmentFile.of(environment)));
        environment
                .argocd()
                .rollout()
                .forEach(step -> findings.addAll(clusters.check(step, EnvironmentFile.of(environment))));
        environment.pins().forEach(this::pin);
        environment.track().forEach(this::track);
        checkCurrentPins();
        findings.addAll(namespaces.findings());
        findings.addAll(placements.close());
        placements.markCurrent();
        if (aliases) {
            placements.markAliased();
        }
        findings.addAll(AdjustedPackages.check(environment, catalog, placements));
        return new EnvironmentDeployments(environment, clusters.names(), placements.all(), findings);
    }

    private void pin(Pin pin) {
        Optional<RegistryPackage> found = catalog.find(pin.release().name());
        if (SnapshotVersion.is(pin.release().version())) {
            findings.add(passing(pin));
            return;
        }
        Optional<Release> release = catalog.find(pin.release());
        if (found.isEmpty() || release.isEmpty()) {
            findings.add(unknown(pin, found));
            return;
        }
        found.get()
                .yankReason(pin.release().version())
                .ifPresent(reason -> findings.add(yanked(pin, found.get(), reason)));
        pin.strategy().ifPresent(s -> findings.addAll(clusters.check(s, pin.place())));
        Strategy strategy = pin.strategy().orElse(environment.strategy());
        BitSet chosen = clusters.choose(strategy, pin.release().name());
        if (chosen.isEmpty() && strategy.kind() != Strategy.Kind.SELECTOR) {
            findings.add(EnvironmentRules.DEPLOYED_NOWHERE.at(
                    pin.place(),
                    pin.release() + " is deployed on no cluster of " + environment.name() + ".",
                    "Give the environment a cluster, or the release a strategy that chooses one."));
        }
        chosenPins.add(new ChosenPin(pin, chosen));
        choose(found.get(), release.get(), Deployment.PINNED, chosen).ifPresent(placement -> {
            if (pin.hold()) {
                placement.add(Deployment.HELD, chosen);
            }
            pin.retirement().ifPresent(end -> placement.add(Deployment.RETIRING_UNTIL + end.after(), chosen));
            pin.current()
                    .ifPresent(
                            current -> (current ? placement.pinnedCurrent() : placement.pinnedNotCurrent()).or(chosen));
        });
    }

    private Finding passing(Pin pin) {
        return EnvironmentRules.RELEASE_UNKNOWN.at(
                pin.place(),
                environment.name() + " pins " + pin.release()
                        + ", which is a snapshot; the next change takes its place.",
                "Track the package with prereleases: true, or release it and pin the release.");
    }

    private Finding unknown(Pin pin, Optional<RegistryPackage> found) {
        if (found.isEmpty()) {
            return EnvironmentRules.RELEASE_UNKNOWN
                    .at(
                            pin.place(),
                            environment.name() + " pins " + pin.release() + ", but there is no package "
                                    + pin.release().name() + ".",
                            Suggestion.didYouMean(
                                    pin.release().name().value(),
                                    catalog.names(),
                                    "Remove the entry, or restore the package."))
                    .withMissing(pin.release().name().value());
        }
        if (!found.get().removed()
                && found.get().definition().version().equals(pin.release().version())) {
            return EnvironmentRules.RELEASE_UNKNOWN
                    .at(
                            pin.place(),
                            environment.name() + " pins " + pin.release() + ", which cannot be released as it stands.",
                            "Mend the errors of the package; then it is released.")
                    .withMissing(pin.release().name().value());
        }
        String newest = found.get()
                .latest()
                .map(r -> "The newest release is " + r.version() + ".")
                .orElse("The package has no release yet.");
        return EnvironmentRules.RELEASE_UNKNOWN
                .at(
                        pin.place(),
                        environment.name() + " pins " + pin.release() + ", but that version was never released.",
                        newest)
                .withMissing(pin.release().toString());
    }

    private Finding yanked(Pin pin, RegistryPackage found, String reason) {
        String newest = found.latest()
                .map(r -> "Move to " + r.version() + ", the newest release that was not withdrawn.")
                .orElse("Release a version that replaces it.");
        return EnvironmentRules.RELEASE_YANKED.at(
                pin.place(),
                environment.name() + " pins " + pin.release() + ", which was withdrawn: " + reason,
                newest);
    }

    private void track(Track track) {
        Optional<VersionRange> range = VersionRange.parse(track.range());
        if (range.isEmpty()) {
            return; // the reader of the file has reported it
        }
        String reason = Deployment.TRACKED_BY + String.join(", ", track.packages()) + " " + track.range();
        List<RegistryPackage> matching = catalog.packages().stream()
                .filter(p -> !p.removed() && !held.contains(p.name()) && matches(track, p))
                .toList();
        boolean any = false;
        for (RegistryPackage each : matching) {
            List<Release> newest = newest(track, range.get(), each);
            any |= !newest.isEmpty();
            BitSet chosen = newest.isEmpty() ? new BitSet() : clusters.choose(environment.strategy(), each.name());
            newest.forEach(r -> choose(each, r, reason, chosen));
        }
        checkPatterns(track);
        if (!matching.isEmpty() && !any) {
            findings.add(EnvironmentRules.TRACK_MATCHES_NOTHING
                    .at(
                            track.place(),
                            "No release of the packages " + String.join(", ", track.packages()) + " is in the range "
                                    + track.range() + ".",
                            "Widen the range" + (track.prereleases() ? "." : ", or set prereleases: true."))
                    .withMissing(
                            matching.stream().map(each -> each.name().value()).toArray(String[]::new)));
        }
    }

    private static boolean matches(Track track, RegistryPackage candidate) {
        return track.packages().stream()
                .anyMatch(p -> NamePattern.matches(p, candidate.name().value()));
    }

    private static List<Release> newest(Track track, VersionRange range, RegistryPackage of) {
        return of.releases().stream()
                .filter(r -> track.prereleases()
                        ? range.containsWithPrereleases(r.version())
                        : !r.version().isPrerelease() && range.contains(r.version()))
                .filter(r -> of.yankReason(r.version()).isEmpty())
                .limit(track.keep())
                .toList();
    }

    private void checkPatterns(Track track) {
        List<String> names = catalog.packages().stream()
                .filter(p -> !p.removed())
                .map(p -> p.name().value())
                .toList();
        for (String pattern : track.packages()) {
            if (names.stream().noneMatch(n -> NamePattern.matches(pattern, n))) {
                findings.add(EnvironmentRules.TRACK_MATCHES_NOTHING
                        .at(
                                track.place(),
                                "No package has a name like " + pattern + ".",
                                Suggestion.didYouMean(pattern, names, "Remove the pattern, or add the package."))
                        .withMissing(pattern));
            }
        }
    }

    private Optional<Placement> choose(RegistryPackage of, Release release, String reason, BitSet chosen) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<Placement> placement = namespaces.of(of).map(n -> placements.at(n, release));
        placement.ifPresent(p -> {
            p.add(reason, chosen);
            p.chosen().or(chosen);
        });
        return placement;
    }

    private void checkCurrentPins() {
        SortedMap<PackageName, List<ChosenPin>> current = chosenPins.stream()
                .filter(c -> c.pin().current().orElse(false))
                .collect(Collectors.groupingBy(c -> c.pin().release().name(), TreeMap::new, Collectors.toList()));
        for (List<ChosenPin> ofPackage : current.values()) {
            for (int later = 1; later < ofPackage.size(); later++) {
                Pin second = ofPackage.get(later).pin();
                BitSet where = ofPackage.get(later).clusters();
                ofPackage.subList(0, later).stream()
                        .filter(first -> first.clusters().intersects(where))
                        .map(first -> first.pin().release())
                        .filter(first -> !first.equals(second.release()))
                        .findFirst()
                        .ifPresent(first -> findings.add(ambiguous(first, second)));
            }
        }
    }

    private Finding ambiguous(ReleaseId first, Pin second) {
        return EnvironmentRules.CURRENT_AMBIGUOUS.at(
                second.place(),
                first + " and " + second.release() + " are both pinned as current in " + environment.name() + ".",
                "Leave current: true on one of them, or give them different clusters.");
    }
}
