package dev.chandlery.environment;

import dev.chandlery.environment.PlanEffect.AliasMove;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares two plans: what appears, changes and disappears on which cluster, in which namespace. */
public final class PlanDifference {
    private final Predicate<ReleaseId> altered;
    private final List<PlanEffect> effects = new ArrayList<>();

    private record Place(String namespace, PackageName name) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = namespace.compareTo(other.namespace);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    private PlanDifference(Predicate<ReleaseId> altered) {
        this.altered = altered;
    }

    /**
     * Compares two plans.
     *
     * @param altered whether a release that both plans have differs in its content
     * @return the effects by environment in the order of the plan after, those that are gone last; then by cluster, namespace
     *     and package
     */
    public static List<PlanEffect> between(DeploymentPlan before, DeploymentPlan after, Predicate<ReleaseId> altered) {
        PlanDifference difference = new PlanDifference(altered);
        Stream.concat(after.environments().stream(), before.environments().stream())
                .map(Environment::name)
                .distinct()
                .filter(environment -> !difference.isShared(before.part(environment), after.part(environment)))
                .forEach(environment -> difference.compare(
                        environment.value(), byCluster(before.in(environment)), byCluster(after.in(environment))));
        return List.copyOf(difference.effects);
    }

    /** Says whether both plans surely have the same there: it was planned once for both. */
    @SuppressWarnings("ReferenceEquality") // a quick yes is all that is asked for
    private boolean isShared(Optional<EnvironmentDeployments> before, Optional<EnvironmentDeployments> after) {
        return before.isPresent()
                && after.isPresent()
                && before.get() == after.get()
                && after.get().releases().stream().noneMatch(altered);
    }

    /** Returns what changes in the patches of the environments that both plans have, where something does. */
    public static List<PatchChanges> patched(DeploymentPlan before, DeploymentPlan after) {
        return after.environments().stream()
                .flatMap(now -> before.environments().stream()
                        .filter(old -> old.name().equals(now.name()))
                        .flatMap(old -> PatchChanges.between(old, now).stream()))
                .toList();
    }

    /** Deployments are in the order of clusters, so that what belongs together stands together. */
    private static SortedMap<String, List<Deployment>> byCluster(List<Deployment> all) {
        SortedMap<String, List<Deployment>> found = new TreeMap<>();
        int start = 0;
        for (int i = 1; i <= all.size(); i++) {
            String cluster = all.get(start).cluster();
            if (i == all.size() || !all.get(i).cluster().equals(cluster)) {
                found.put(cluster, all.subList(start, i));
                start = i;
            }
        }
        return found;
    }

    private void compare(
            String environment, SortedMap<String, List<Deployment>> before, SortedMap<String, List<Deployment>> after) {
        Collection<String> clusters = new TreeSet<>(before.keySet());
        clusters.addAll(after.keySet());
        List<Deployment> lastOld = List.of();
        List<Deployment> lastNow = List.of();
        List<PlanEffect> last = List.of();
        for (String cluster : clusters) {
            List<Deployment> old = before.getOrDefault(cluster, List.of());
            List<Deployment> now = after.getOrDefault(cluster, List.of());
            // Most clusters of an environment have the same, and planning gave them the same values.
            last = isLike(lastOld, old) && isLike(lastNow, now)
                    ? last.stream().map(effect -> effect.on(cluster)).toList()
                    : compareCluster(environment, cluster, old, now);
            effects.addAll(last);
            lastOld = old;
            lastNow = now;
        }
    }

    private List<PlanEffect> compareCluster(
            String environment, String cluster, List<Deployment> before, List<Deployment> after) {
        SortedMap<Place, List<Deployment>> old = new TreeMap<>();
        SortedMap<Place, List<Deployment>> now = new TreeMap<>();
        split(before, after, old, now);
        Collection<Place> places = new TreeSet<>(old.keySet());
        places.addAll(now.keySet());
        List<PlanEffect> found = new ArrayList<>();
        for (Place place : places) {
            effect(environment, cluster, place, old.getOrDefault(place, List.of()), now.getOrDefault(place, List.of()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Says whether two clusters surely have the same; what is not the same object is taken for different. */
    @SuppressWarnings("ReferenceEquality") // a quick yes is all that is asked for
    private static boolean isLike(List<Deployment> one, List<Deployment> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            Deployment left = one.get(i);
            Deployment right = other.get(i);
            if (left.release() != right.release()
                    || left.reasons() != right.reasons()
                    || left.current() != right.current()
                    || left.aliased() != right.aliased()
                    || !left.namespace().equals(right.namespace())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Puts the deployments of one cluster by place; packages for which neither anything differs nor content is altered are
     * left out. Both lists are in the order of namespace and release.
     */
    private void split(
            List<Deployment> before,
            List<Deployment> after,
            SortedMap<Place, List<Deployment>> old,
            SortedMap<Place, List<Deployment>> now) {
        int i = 0;
        int k = 0;
        while (i < before.size() || k < after.size()) {
            Place place = first(before, i, after, k);
            int oldEnd = end(before, i, place);
            int newEnd = end(after, k, place);
            List<Deployment> was = before.subList(i, oldEnd);
            List<Deployment> is = after.subList(k, newEnd);
            if (!was.equals(is) || is.stream().anyMatch(each -> altered.test(each.release()))) {
                old.put(place, was);
                now.put(place, is);
            }
            i = oldEnd;
            k = newEnd;
        }
    }

    private static Place first(List<Deployment> before, int i, List<Deployment> after, int k) {
        if (i == before.size()) {
            return place(after.get(k));
        }
        if (k == after.size()) {
            return place(before.get(i));
        }
        Place old = place(before.get(i));
        Place now = place(after.get(k));
        return old.compareTo(now) <= 0 ? old : now;
    }

    private static int end(List<Deployment> deployments, int start, Place place) {
        int end = start;
        while (end < deployments.size()
                && deployments.get(end).namespace().equals(place.namespace())
                && deployments.get(end).release().name().equals(place.name())) {
            end++;
        }
        return end;
    }

    private static Place place(Deployment deployment) {
        return new Place(deployment.namespace(), deployment.release().name());
    }

    private Optional<PlanEffect> effect(
            String environment, String cluster, Place place, List<Deployment> before, List<Deployment> after) {
        List<Version> old = versions(before);
        List<Version> now = versions(after);
        List<Version> added =
                now.stream().filter(version -> !old.contains(version)).toList();
        List<Version> removed =
                old.stream().filter(version -> !now.contains(version)).toList();
        List<Version> others = now.stream()
                .filter(version -> old.contains(version) && altered.test(new ReleaseId(place.name(), version)))
                .toList();
        Optional<Version> currentBefore = current(before);
        Optional<Version> currentAfter = current(after);
        List<AliasMove> aliases = aliases(before, after);
        List<SettingChange> settings = before.isEmpty() || after.isEmpty()
                ? List.of()
                : SettingChange.between(before.get(0).settings(), after.get(0).settings());
        if (added.isEmpty()
                && removed.isEmpty()
                && others.isEmpty()
                && settings.isEmpty()
                && currentBefore.equals(currentAfter)
                && aliases.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlanEffect(
                environment,
                cluster,
                place.namespace(),
                place.name(),
                before.isEmpty()
                        ? PlanEffect.Kind.APPEARS
                        : after.isEmpty() ? PlanEffect.Kind.DISAPPEARS : PlanEffect.Kind.CHANGES,
                added,
                removed,
                others,
                currentBefore,
                currentAfter,
                aliases,
                after.stream()
                        .filter(each -> added.contains(each.release().version()))
                        .flatMap(each -> each.reasons().stream())
                        .distinct()
                        .toList(),
                settings));
    }

    private static List<AliasMove> aliases(List<Deployment> before, List<Deployment> after) {
        SortedMap<Long, Version> old = aliased(before);
        SortedMap<Long, Version> now = aliased(after);
        SortedSet<Long> majors = new TreeSet<>(old.keySet());
        majors.addAll(now.keySet());
        return majors.stream()
                .map(major ->
                        new AliasMove(major, Optional.ofNullable(old.get(major)), Optional.ofNullable(now.get(major))))
                .filter(move -> !move.from().equals(move.to()))
                .toList();
    }

    private static SortedMap<Long, Version> aliased(List<Deployment> deployments) {
        SortedMap<Long, Version> versions = new TreeMap<>();
        deployments.stream()
                .filter(Deployment::aliased)
                .map(each -> each.release().version())
                .forEach(version -> versions.put(version.major(), version));
        return versions;
    }

    private static List<Version> versions(List<Deployment> deployments) {
        return deployments.stream().map(each -> each.release().version()).toList();
    }

    private static Optional<Version> current(List<Deployment> deployments) {
        return deployments.stream()
                .filter(Deployment::current)
                .map(each -> each.release().version())
                .findFirst();
    }
}
