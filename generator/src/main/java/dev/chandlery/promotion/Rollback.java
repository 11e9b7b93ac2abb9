package dev.chandlery.promotion;

import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a package goes back to in an environment: the last state in which another version was current. After a rollback, which
 * holds tracking rules off the package, it is the last state in which an older one was, so that a second rollback goes
 * further back and not forth again.
 *
 * @param from the releases that are current now, on whichever cluster
 * @param to the release that was current then
 * @param pins the entries that releases.yaml is to have
 */
public record Rollback(NavigableSet<ReleaseId> from, ReleaseId to, List<Pin> pins) {
    /**
     * Finds the state to go back to.
     *
     * @param environment the environment as it is
     * @param plan what runs now
     * @param version the version to go back to; empty for the one that ran before
     * @param usable whether a release may be gone back to
     * @return the rollback, or empty when the history tells of no such state
     */
    public static Optional<Rollback> find(
            Environment environment,
            DeploymentPlan plan,
            PackageName name,
            Optional<Version> version,
            Predicate<ReleaseId> usable,
            EnvironmentHistory history) {
        NavigableSet<ReleaseId> now = current(plan.in(environment.name()), name);
        boolean held = environment.pins().stream()
                .anyMatch(pin -> pin.hold() && pin.release().name().equals(name));
        Search search = new Search(name, now, held, version, usable);
        history.visit(environment.name(), name, search);
        return search.found.map(state -> {
            ReleaseId to = search.target(state).orElseThrow();
            return new Rollback(now, to, Pins.rolledBack(environment, state, to, tracks(environment, name)));
        });
    }

    private static boolean tracks(Environment environment, PackageName name) {
        return new NamePatterns(environment.track().stream()
                        .flatMap(track -> track.packages().stream())
                        .toList())
                .matches(name.value());
    }

    private static NavigableSet<ReleaseId> current(List<Deployment> deployments, PackageName name) {
        NavigableSet<ReleaseId> current = new TreeSet<>();
        deployments.stream()
                .filter(each -> each.release().name().equals(name) && each.current() && each.chosen())
                .map(Deployment::release)
                .forEach(current::add);
        return current;
    }

    /** Looks for the newest state that will do. */
    private static final class Search implements Predicate<EnvironmentHistory.State> {
        private final PackageName name;
        private final NavigableSet<ReleaseId> now;
        private final boolean held;
        private final Optional<Version> version;
        private final Predicate<ReleaseId> usable;
        private Optional<EnvironmentHistory.State> found = Optional.empty();

        Search(
                PackageName name,
                NavigableSet<ReleaseId> now,
                boolean held,
                Optional<Version> version,
                Predicate<ReleaseId> usable) {
            this.name = name;
            this.now = now;
            this.held = held;
            this.version = version;
            this.usable = usable;
        }

        @Override
        public boolean test(EnvironmentHistory.State state) {
            if (target(state).isPresent()) {
                found = Optional.of(state);
            }
            return found.isEmpty();
        }

        Optional<ReleaseId> target(EnvironmentHistory.State state) {
            NavigableSet<ReleaseId> then = current(state.deployments(), name);
            return then.stream()
                    .filter(release -> !now.contains(release))
                    .filter(release -> version.map(release.version()::equals)
                            .orElseGet(() -> usable.test(release)
                                    && (!held || now.isEmpty() || release.compareTo(now.first()) < 0)))
                    .reduce((first, second) -> second);
        }
    }
}
