package dev.chandlery.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The graph of locked dependencies. */
public final class Dependencies {
    private Dependencies() {}

    /**
     * Returns the releases that a release depends on, directly or through others, in ascending order. The release itself
     * is not among them. A release that is not in the registry is, but nothing is known of its own dependencies.
     */
    public static List<ReleaseId> closure(ReleaseId root, Releases releases) {
        SortedSet<ReleaseId> seen = new TreeSet<>();
        Deque<ReleaseId> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Optional<Release> release = releases.get(open.remove());
            for (ReleaseId dependency : release.map(Release::dependencies).orElse(List.of())) {
                if (!dependency.equals(root) && seen.add(dependency)) {
                    open.add(dependency);
                }
            }
        }
        return List.copyOf(seen);
    }

    /**
     * Returns the circles of dependencies that a walk from these releases runs into; at least one when any of them
     * reaches a circle. Each begins with its lowest release.
     */
    static List<List<ReleaseId>> cycles(
            SortedSet<ReleaseId> starts, Map<ReleaseId, ? extends Collection<ReleaseId>> dependencies) {
        List<List<ReleaseId>> cycles = new ArrayList<>();
        SortedSet<ReleaseId> done = new TreeSet<>();
        for (ReleaseId start : starts) {
            Map<ReleaseId, Iterator<ReleaseId>> path = new TreeMap<>();
            List<ReleaseId> order = new ArrayList<>();
            enter(start, dependencies, path, order, done);
            while (!order.isEmpty()) {
                ReleaseId last = order.get(order.size() - 1);
                Iterator<ReleaseId> rest =
                        path.getOrDefault(last, List.<ReleaseId>of().iterator());
                if (!rest.hasNext()) {
                    order.remove(order.size() - 1);
                    path.remove(last);
                    done.add(last);
                    continue;
                }
                ReleaseId next = rest.next();
                if (path.containsKey(next)) {
                    cycles.add(fromLowest(order.subList(order.indexOf(next), order.size())));
                } else {
                    enter(next, dependencies, path, order, done);
                }
            }
        }
        return cycles;
    }

    private static void enter(
            ReleaseId id,
            Map<ReleaseId, ? extends Collection<ReleaseId>> dependencies,
            Map<ReleaseId, Iterator<ReleaseId>> path,
            List<ReleaseId> order,
            SortedSet<ReleaseId> done) {
        Collection<ReleaseId> next = dependencies.get(id);
        if (next != null && !done.contains(id)) {
            path.put(id, List.copyOf(next).iterator());
            order.add(id);
        }
    }

    private static List<ReleaseId> fromLowest(List<ReleaseId> cycle) {
        int lowest = 0;
        for (int i = 1; i < cycle.size(); i++) {
            lowest = cycle.get(i).compareTo(cycle.get(lowest)) < 0 ? i : lowest;
        }
        List<ReleaseId> turned = new ArrayList<>(cycle.subList(lowest, cycle.size()));
        turned.addAll(cycle.subList(0, lowest));
        return turned;
    }
}
