package dev.chandlery.generate;

import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What releases are locked to, or the other way round who is locked to them. */
public final class DependencyTree {
    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final SortedMap<ReleaseId, SortedSet<ReleaseId>> dependents = new TreeMap<>();

    /** Makes the tree of these releases. */
    public DependencyTree(Collection<Release> releases) {
        for (Release release : releases) {
            this.releases.put(release.id(), release);
            release.dependencies()
                    .forEach(id -> dependents
                            .computeIfAbsent(id, each -> new TreeSet<>())
                            .add(release.id()));
        }
    }

    /**
     * A line between two releases.
     *
     * @param release the release at its end; empty when nothing was found that the range could be locked to
     * @param name the package that is needed
     * @param range the range that asked for it, as written; empty when nothing did, as in packages without a package.yaml
     */
    public record Branch(Optional<ReleaseId> release, PackageName name, String range) {}

    /**
     * Two or more versions of one package below one release. Each of its users gets the version that it is locked to, since
     * versions run side by side.
     *
     * @param name the package
     * @param wants who wants which version
     */
    public record Several(PackageName name, List<Want> wants) {
        /** Copies the list. */
        public Several {
            wants = List.copyOf(wants);
        }
    }

    /**
     * Who wants a version.
     *
     * @param wanted the version that is wanted
     * @param range the range that asked for it; may be empty
     * @param chain the releases from the top to the one that asks
     */
    public record Want(ReleaseId wanted, String range, List<ReleaseId> chain) {
        /** Copies the list. */
        public Want {
            chain = List.copyOf(chain);
        }
    }

    /** Returns what a release needs, in ascending order of name. */
    public List<Branch> needs(ReleaseId id) {
        Release release = releases.get(id);
        if (release == null) {
            return List.of();
        }
        SortedMap<PackageName, Branch> branches = new TreeMap<>();
        for (Dependency dependency : release.definition().dependencies()) {
            branches.put(dependency.name(), new Branch(Optional.empty(), dependency.name(), dependency.range()));
        }
        for (ReleaseId locked : release.dependencies()) {
            String range = branches.containsKey(locked.name()) ? range(release, locked.name()) : "";
            branches.put(locked.name(), new Branch(Optional.of(locked), locked.name(), range));
        }
        return List.copyOf(branches.values());
    }

    /** Returns who needs a release, in ascending order; the range is the one by which they asked for it. */
    public List<Branch> neededBy(ReleaseId id) {
        return dependents.getOrDefault(id, new TreeSet<>()).stream()
                .flatMap(each -> Optional.ofNullable(releases.get(each)).stream())
                .map(release -> new Branch(Optional.of(release.id()), release.name(), range(release, id.name())))
                .toList();
    }

    /** Returns the packages that a release needs in several versions, with the shortest chain to each want. */
    public List<Several> several(ReleaseId root) {
        SortedMap<PackageName, List<Want>> wants = new TreeMap<>();
        Map<ReleaseId, List<ReleaseId>> chains = new HashMap<>(Map.of(root, List.of(root)));
        Set<ReleaseId> seen = new HashSet<>(Set.of(root));
        Deque<ReleaseId> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            ReleaseId id = open.remove();
            List<ReleaseId> chain = chains.getOrDefault(id, List.of());
            for (Branch branch : needs(id)) {
                if (branch.release().isEmpty()) {
                    continue;
                }
                ReleaseId needed = branch.release().get();
                wants.computeIfAbsent(needed.name(), name -> new ArrayList<>())
                        .add(new Want(needed, branch.range(), chain));
                if (seen.add(needed)) {
                    List<ReleaseId> longer = new ArrayList<>(chain);
                    longer.add(needed);
                    chains.put(needed, longer);
                    open.add(needed);
                }
            }
        }
        return wants.entrySet().stream()
                .filter(each ->
                        each.getValue().stream().map(Want::wanted).distinct().count() > 1)
                .map(each -> new Several(each.getKey(), each.getValue()))
                .toList();
    }

    private static String range(Release release, PackageName name) {
        return release.definition().dependencies().stream()
                .filter(each -> each.name().equals(name))
                .map(Dependency::range)
                .collect(Collectors.joining(" "));
    }
}
