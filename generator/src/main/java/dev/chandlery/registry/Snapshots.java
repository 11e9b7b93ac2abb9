package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.source.BranchLine;
import dev.chandlery.source.Commit;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The snapshots of a commit: of each package whose content differs from its last release, as of the commit that brought the
 * content. A snapshot depends on the history and the releases alone, so that it is the same whatever an earlier output holds.
 */
final class Snapshots {
    private static final String VERSIONS = "versions";

    private final SourceRepository repository;
    private final PackageReader reader;
    private final Map<PackageName, NavigableMap<Version, Known>> releases = new HashMap<>();
    private final Map<PackageName, TreePath> places = new HashMap<>();
    private final Existence existence;
    private final List<ReleaseSource> made = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private BranchLine line = new BranchLine(List.of(), Map.of(), false);
    private Map<String, Integer> positions = Map.of();

    /** What is needed of a release. */
    private record Known(String tree, String commit, TreePath directory) {}

    /** A package that differs from its last release. */
    private record Ahead(PackageDefinition definition, TreePath directory, Optional<Version> last, String since) {}

    /** Tells of releases that the line of first parents does not hold. */
    @FunctionalInterface
    interface Existence {
        /** Returns what says whether a release existed at one of these commits. */
        BiPredicate<ReleaseId, Commit> at(Collection<Commit> commits);
    }

    /**
     * Makes the snapshots.
     *
     * @param existence says whether releases existed at a commit, as far as the line of first parents does not tell
     */
    Snapshots(
            SourceRepository repository,
            RegistrySettings settings,
            Collection<Release> kept,
            Collection<ReleaseSource> fresh,
            Existence existence) {
        this.repository = repository;
        this.reader = new PackageReader(settings);
        this.existence = existence;
        for (Release each : kept) {
            TreePath directory = TreePath.parse(each.directory()).orElse(TreePath.ROOT);
            note(each.id(), new Known(each.tree(), each.commit(), directory));
        }
        for (ReleaseSource each : fresh) {
            PackageDirectory found = each.directory();
            note(each.id(), new Known(found.tree().hex(), each.commit(), found.directory()));
        }
    }

    private void note(ReleaseId id, Known release) {
        releases.computeIfAbsent(id.name(), name -> new TreeMap<>()).put(id.version(), release);
    }

    /** Looks at the packages of the head, and at what was committed of them. */
    void collect(Discovery head) {
        Optional<Commit> newest = repository.commit();
        if (newest.isEmpty()) {
            return;
        }
        head.packages().forEach(each -> places.put(each.definition().name(), each.directory()));
        SourceTree tree = repository.treeAt(newest.get().id());
        List<Ahead> ahead = head.packages().stream()
                .filter(PackageDirectory::isDeclared)
                .flatMap(each -> ahead(tree, each.directory()).stream())
                .toList();
        if (ahead.isEmpty()) {
            return;
        }
        line = repository.line(
                ahead.stream().map(Ahead::directory).toList(),
                VERSIONS,
                ahead.stream().map(Ahead::since).collect(Collectors.toSet()));
        positions = new HashMap<>();
        for (int i = 0; i < line.commits().size(); i++) {
            positions.put(line.commits().get(i).id(), i);
        }
        List<Commit> commits = line.changes().values().stream()
                .distinct()
                .map(position -> line.commits().get(position))
                .toList();
        BiPredicate<ReleaseId, Commit> existed = existence.at(commits);
        ahead.forEach(each -> make(each, existed));
    }

    private Optional<Ahead> ahead(SourceTree tree, TreePath directory) {
        Optional<PackageDefinition> read = definition(tree, directory);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        PackageDefinition definition = read.get();
        NavigableMap<Version, Known> known = of(definition.name());
        String content = ContentIds.of(tree, directory).hex();
        Optional<Map.Entry<Version, Known>> last = Optional.ofNullable(known.lastEntry());
        boolean released = Stream.concat(
                        last.map(Map.Entry::getValue).stream(),
                        Optional.ofNullable(known.get(definition.version())).stream())
                .map(Known::tree)
                // Releases of which no tree is known are taken for what the tree holds, since nothing says otherwise.
                .anyMatch(each -> each.isEmpty() || each.equals(content));
        return released
                ? Optional.empty()
                : Optional.of(new Ahead(
                        definition,
                        directory,
                        last.map(Map.Entry::getKey),
                        // Without a release, or one whose commit is known, all commits count.
                        last.map(each -> each.getValue().commit()).orElse("")));
    }

    private NavigableMap<Version, Known> of(PackageName name) {
        return releases.getOrDefault(name, new TreeMap<>());
    }

    private void make(Ahead ahead, BiPredicate<ReleaseId, Commit> existed) {
        Integer changed = line.changes().get(ahead.directory());
        Integer base = positions.get(ahead.since());
        if (changed == null || (base == null && line.shallow())) {
            findings.add(unknown(
                    ahead,
                    "cannot be told, since the history is cut off after its last release, as in a shallow clone.",
                    "Fetch the whole history, as with git fetch --unshallow, or generate without snapshots."));
            return;
        }
        Commit commit = line.commits().get(changed);
        int commits = (base == null ? line.commits().size() : base) - changed;
        Optional<Version> version =
                SnapshotVersion.after(ahead.last(), ahead.definition().version(), commits, commit.id());
        if (version.isEmpty()) {
            findings.add(unknown(
                    ahead,
                    "would be too long after its last release.",
                    "Release a version without a long pre-release."));
            return;
        }
        SourceTree tree = repository.treeAt(commit.id());
        List<SourceFile> files = tree.files(ahead.directory());
        Set<TreePath> nested = PackageReader.nested(files, ahead.directory());
        PackageDirectory directory = reader.directory(
                        tree, ahead.directory(), files, ahead.definition(), nested::contains)
                .withVersion(version.get());
        if (!of(directory.definition().name()).containsKey(version.get())) {
            made.add(locked(
                    new ReleaseSource(directory, tree, commit.id(), Optional.of(commit.time())),
                    id -> existed.test(id, commit),
                    changed));
        }
    }

    private static Finding unknown(Ahead ahead, String why, String remedy) {
        return ReleaseRules.SNAPSHOT_UNKNOWN.at(
                Place.file(ahead.directory().resolve(PackageReader.FILE).value()),
                "The version of the snapshot of " + ahead.definition().name() + " " + why,
                remedy);
    }

    /** Locks to releases that existed, never to snapshots, which do not stay. */
    private ReleaseSource locked(ReleaseSource source, Predicate<ReleaseId> existed, int position) {
        DependencyLocker locker = new DependencyLocker();
        PackageDefinition definition = source.directory().definition();
        for (PackageDefinition.Dependency dependency : definition.dependencies()) {
            of(dependency.name()).forEach((version, release) -> {
                ReleaseId id = new ReleaseId(dependency.name(), version);
                Integer made = positions.get(release.commit());
                if (made == null ? existed.test(id) : made >= position) {
                    locker.add(id, Optional.empty());
                }
            });
            locker.yank(dependency.name(), yanks(source.tree(), dependency.name()));
        }
        DependencyLocker.Locked locked = locker.lock(definition, source.released());
        return source.withDependencies(locked.releases())
                .withFindings(locked.problems().stream()
                        .map(problem -> DependencyPlaces.finding(source, problem))
                        .toList());
    }

    /** Returns the versions of a package that were yanked in a tree, wherever the package lay. */
    private List<PackageDefinition.Yank> yanks(SourceTree tree, PackageName name) {
        return Stream.concat(
                        Optional.ofNullable(places.get(name)).stream(),
                        of(name).descendingMap().values().stream().map(Known::directory))
                .filter(directory -> !directory.parent().name().equals(VERSIONS))
                .distinct()
                .flatMap(directory -> definition(tree, directory).stream())
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .map(PackageDefinition::yanked)
                .orElse(List.of());
    }

    private Optional<PackageDefinition> definition(SourceTree tree, TreePath directory) {
        Read<PackageDefinition> read = reader.definition(tree, directory);
        return read.findings().stream().anyMatch(Finding::isError) ? Optional.empty() : read.value();
    }

    /** Returns the snapshots, locked, by name ascending. */
    List<ReleaseSource> made() {
        return List.copyOf(made);
    }

    /** Returns which snapshots could not be made. */
    List<Finding> findings() {
        return findings;
    }
}
