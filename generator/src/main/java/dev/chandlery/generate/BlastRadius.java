package dev.chandlery.generate;

import dev.chandlery.compatibility.Change;
import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.PatchChanges;
import dev.chandlery.environment.PlanDifference;
import dev.chandlery.environment.PlanEffect;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a change does to what runs: per cluster and namespace what appears, changes and disappears, and what it means for
 * callers where one version takes the place of another or comes beside it.
 *
 * @param impacts the impacts by environment, cluster, namespace and package
 * @param patched what changes in the patches of environments, which may concern any package there
 */
public record BlastRadius(List<Impact> impacts, List<PatchChanges> patched) {
    /** Nothing changes. */
    public static final BlastRadius NONE = new BlastRadius(List.of(), List.of());

    /** More changes of an interface than these are only counted. */
    private static final int MAX_CHANGES = 3;

    /** Copies the list. */
    public BlastRadius {
        impacts = List.copyOf(impacts);
        patched = List.copyOf(patched);
    }

    /**
     * What happens to a package at a place.
     *
     * @param effect what happens
     * @param move what it means for callers, where they move from one version to another
     */
    public record Impact(PlanEffect effect, Optional<Move> move) {}

    /**
     * How the interfaces of two versions of a package differ.
     *
     * @param from the one that callers move from
     * @param to the one that they move to
     * @param changeClass the gravest class of the changes; empty when the interfaces are the same
     * @param changes the gravest changes, as sentences, a few at most
     * @param more how many changes there are besides
     */
    public record Move(
            ReleaseId from, ReleaseId to, Optional<ChangeClass> changeClass, List<String> changes, int more) {
        /** Copies the list. */
        public Move {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Compares two plans.
     *
     * @param before finds the releases of the state before
     * @param after finds the releases of the state after
     */
    static BlastRadius between(
            DeploymentPlan planBefore,
            DeploymentPlan planAfter,
            Function<ReleaseId, Optional<ReleaseSource>> before,
            Function<ReleaseId, Optional<ReleaseSource>> after,
            RegistrySettings settings) {
        Map<ReleaseId, Boolean> altered = new HashMap<>();
        List<PlanEffect> effects = PlanDifference.between(
                planBefore,
                planAfter,
                release -> altered.computeIfAbsent(release, id -> isAltered(before.apply(id), after.apply(id))));
        Map<List<ReleaseId>, Optional<Move>> moves = new HashMap<>();
        List<Impact> impacts = effects.stream()
                .map(effect -> new Impact(
                        effect,
                        effect.from()
                                .flatMap(from -> effect.to()
                                        .flatMap(to -> moves.computeIfAbsent(
                                                List.of(from, to),
                                                pair -> move(
                                                        before.apply(from).or(() -> after.apply(from)),
                                                        after.apply(to).or(() -> before.apply(to)),
                                                        settings))))))
                .toList();
        return new BlastRadius(impacts, PlanDifference.patched(planBefore, planAfter));
    }

    private static boolean isAltered(Optional<ReleaseSource> before, Optional<ReleaseSource> after) {
        return before.isPresent()
                && after.isPresent()
                && !before.get()
                        .directory()
                        .tree()
                        .equals(after.get().directory().tree());
    }

    private static Optional<Move> move(
            Optional<ReleaseSource> from, Optional<ReleaseSource> to, RegistrySettings settings) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Comparison comparison = Comparison.between(state(from.get()), state(to.get()), settings);
        List<Change> gravest =
                comparison.diff().changeClass().map(comparison.diff()::of).orElse(List.of());
        List<String> told = gravest.stream()
                .limit(MAX_CHANGES)
                .map(change -> change.subject() + " " + change.predicate())
                .toList();
        return Optional.of(new Move(
                from.get().id(),
                to.get().id(),
                comparison.diff().changeClass(),
                told,
                comparison.diff().changes().size() - told.size()));
    }

    private static PackageState state(ReleaseSource source) {
        return PackageState.read(source.id().toString(), source.tree(), source.directory(), source.commit());
    }
}
