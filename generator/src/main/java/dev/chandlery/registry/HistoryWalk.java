package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.source.Commit;
import dev.chandlery.source.ContentId;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceRepository.DirectoryChange;
import dev.chandlery.source.SourceRepository.History;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The releases of the first-parent history, commit by commit, oldest first. A package.yaml is read only when it changed,
 * a folder {@code versions/} is listed only when it changed, and files are sorted only for releases that are new.
 */
final class HistoryWalk {
    /** A version as a broken file is likely to give it. */
    private static final Pattern VERSION_LINE =
            Pattern.compile("(?m)^[ \\t]{1,20}version:[ \\t]{0,20}[\"']?([^\\s\"'#]{1,100})");

    private final SourceRepository repository;
    private final PackageReader reader;
    private final SortedMap<ReleaseId, Release> earlier;
    private final KnownDefinitions told;
    private final HistoryDirectories directories;
    private final Map<TreePath, State> states = new HashMap<>();
    private final SortedSet<ReleaseId> seen = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ReleaseId> known = new ArrayList<>();
    private History history = new History(List.of(), false, false);
    private Set<String> commits = Set.of();
    private int at;

    /** What a directory was when it was last looked at. */
    private static final class State {
        private @Nullable ContentId packageFile;
        private @Nullable ContentId versions;
        private @Nullable PackageDefinition definition;
        /** The last commit whose package.yaml cannot be read, until one can be. */
        private @Nullable Broken broken;
    }

    /**
     * A commit whose package.yaml cannot be read.
     *
     * @param commit the commit
     * @param error what is wrong first
     * @param version what the file seems to give as the version, or the empty text
     */
    private record Broken(Commit commit, Finding error, String version) {}

    /**
     * What a commit brought.
     *
     * @param definitions the definitions of the packages that it changed
     * @param releases the releases that it made
     * @param known the releases that it made and that the earlier output holds
     */
    record Step(List<PackageDefinition> definitions, List<ReleaseSource> releases, List<ReleaseId> known) {}

    /**
     * Makes a walk.
     *
     * @param told what directories say, as far as it is known; the packages of the head need not be among them
     */
    HistoryWalk(
            SourceRepository repository,
            RegistrySettings settings,
            Discovery discovery,
            SortedMap<ReleaseId, Release> earlier,
            KnownDefinitions told) {
        this.repository = repository;
        this.reader = new PackageReader(settings);
        this.earlier = earlier;
        this.told = KnownDefinitions.of(discovery.packages()).or(told);
        this.directories = new HistoryDirectories(known(discovery, earlier), singles(discovery));
    }

    private static Set<TreePath> singles(Discovery discovery) {
        return Stream.concat(discovery.packages().stream(), discovery.olderVersions().stream())
                .filter(PackageDirectory::isSingleFile)
                .map(PackageDirectory::definedIn)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The directories of packages; the folder of single manifests only when it does not hide packages below it. */
    private static Set<TreePath> known(Discovery discovery, SortedMap<ReleaseId, Release> earlier) {
        Set<TreePath> known = new HashSet<>();
        Set<TreePath> folders = new HashSet<>();
        for (PackageDirectory found : discovery.packages()) {
            (found.isSingleFile() ? folders : known).add(withoutVersion(found.directory()));
        }
        earlier.values().stream()
                .flatMap(release -> TreePath.parse(release.directory()).stream())
                .map(HistoryWalk::withoutVersion)
                .forEach(folders::add);
        Set<TreePath> above = new HashSet<>();
        for (TreePath directory : known) {
            for (TreePath at = directory; !at.isRoot() && above.add(at.parent()); at = at.parent()) {
                // Every directory above is noted once.
            }
        }
        folders.removeIf(above::contains);
        known.addAll(folders);
        return known;
    }

    private static TreePath withoutVersion(TreePath directory) {
        return directory.parent().name().equals("versions")
                        && Version.parse(directory.name()).isPresent()
                ? directory.parent().parent()
                : directory;
    }

    /** Reads the history, so that the steps can be taken. */
    History start(Optional<String> since) {
        history = repository.history(directories, since);
        commits = history.changes().stream().map(c -> c.commit().id()).collect(Collectors.toUnmodifiableSet());
        return history;
    }

    boolean hasNext() {
        return at < history.changes().size();
    }

    /** Returns what the next commit brought. */
    Step next() {
        Commit commit = history.changes().get(at).commit();
        List<PackageDefinition> definitions = new ArrayList<>();
        List<ReleaseSource> releases = new ArrayList<>();
        while (hasNext() && history.changes().get(at).commit().id().equals(commit.id())) {
            DirectoryChange change = history.changes().get(at++);
            if (change.tree().isPresent()) {
                SourceTree tree = repository.treeOf(change.tree().get(), change.directory());
                look(tree, change.directory(), commit, definitions, releases);
                for (TreePath below : directories.knownBelow(change.directory())) {
                    look(tree, below, commit, definitions, releases);
                }
            }
        }
        Step step = new Step(definitions, releases, List.copyOf(known));
        known.clear();
        return step;
    }

    /** Says whether the walk passes a commit. */
    boolean passes(String commit) {
        return commits.contains(commit);
    }

    /** Returns the releases that the steps so far held, also those of the earlier output. */
    SortedSet<ReleaseId> seen() {
        return seen;
    }

    /** Returns what was wrong in the history. */
    List<Finding> findings() {
        return findings;
    }

    private void look(
            SourceTree tree,
            TreePath directory,
            Commit commit,
            List<PackageDefinition> definitions,
            List<ReleaseSource> releases) {
        State state = states.computeIfAbsent(directory, d -> new State());
        Optional<SourceFile> file = tree.file(directory.resolve(PackageReader.FILE));
        if (file.isEmpty()) {
            return;
        }
        // A directory with versions/ is not among these: its folders inherit what package.yaml alone says.
        Optional<PackageDefinition> read =
                tree.directoryId(directory).flatMap(content -> told.find(directory, content));
        if (read.isPresent()) {
            state.packageFile = null;
            state.definition = read.get();
        } else if (!file.get().id().equals(state.packageFile)) {
            state.packageFile = file.get().id();
            state.definition = read(tree, file.get(), state, commit);
        }
        PackageDefinition definition = state.definition;
        if (definition == null) {
            return;
        }
        definitions.add(definition);
        ReleaseId id = new ReleaseId(definition.name(), definition.version());
        List<Finding> lost = lost(state.broken, id);
        state.broken = null;
        if (seen.add(id)) {
            if (earlier.containsKey(id)) {
                known.add(id);
                compare(id, tree, directory, commit);
            } else {
                List<SourceFile> files = tree.files(directory);
                Predicate<TreePath> elsewhere = PackageReader.nested(files, directory)::contains;
                PackageDirectory found = read.isPresent()
                        ? reader.known(tree, directory, files, definition, elsewhere)
                        : reader.directory(tree, directory, files, definition, elsewhere);
                releases.add(released(found, tree, commit).withFindings(lost));
            }
        }
        lookAtVersions(tree, directory, definition, state, commit, releases);
    }

    private void lookAtVersions(
            SourceTree tree,
            TreePath directory,
            PackageDefinition definition,
            State state,
            Commit commit,
            List<ReleaseSource> releases) {
        TreePath versions = directory.resolve("versions");
        Optional<ContentId> id = tree.directoryId(versions);
        if (id.isEmpty() || id.get().equals(state.versions)) {
            return;
        }
        state.versions = id.get();
        for (TreePath folder : FileIndex.versionFolders(directory, tree.files(versions))) {
            ReleaseId release = new ReleaseId(definition.name(), Version.of(folder.name()));
            if (earlier.containsKey(release)) {
                if (seen.add(release)) {
                    known.add(release);
                }
            } else if (!seen.contains(release)) {
                reader.version(tree, folder, definition).value().ifPresent(found -> {
                    seen.add(release);
                    releases.add(released(found, tree, commit));
                });
            }
        }
    }

    /** Reads a package.yaml; null when it is broken. What is broken at the head is reported there. */
    private @Nullable PackageDefinition read(SourceTree tree, SourceFile file, State state, Commit commit) {
        Read<PackageDefinition> read = reader.definition(tree, file.path().parent());
        Optional<Finding> error =
                read.findings().stream().filter(Finding::isError).findFirst();
        error.ifPresent(first -> state.broken = new Broken(commit, first, versionIn(tree, file)));
        return error.isPresent() ? null : read.value().orElse(null);
    }

    private static String versionIn(SourceTree tree, SourceFile file) {
        return TemplateSight.read(tree, file)
                .map(bytes -> VERSION_LINE.matcher(new String(bytes, StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .orElse("");
    }

    /**
     * Says that a version was not released since its package.yaml could not be read. It is kept with the release that came
     * next, as a run that begins at a later commit does not see the broken one. Where that release has the version, or an
     * earlier one, nothing is lost.
     */
    private List<Finding> lost(@Nullable Broken broken, ReleaseId next) {
        if (broken == null
                || broken.version().equals(next.version().toString())
                || Version.parse(broken.version())
                        .filter(version -> seen.contains(new ReleaseId(next.name(), version)))
                        .isPresent()) {
            return List.of();
        }
        String version = broken.version().isEmpty() ? "a version in it" : "version " + broken.version() + " in it";
        return List.of(ReleaseRules.HISTORY_BROKEN.at(
                broken.error().place().atCommit(broken.commit().id()),
                broken.error().message() + " So " + version + " was not released before " + next + ".",
                "Release that content under a new version if it is missed; a commit of the history stays as it is."));
    }

    private static ReleaseSource released(PackageDirectory found, SourceTree tree, Commit commit) {
        return new ReleaseSource(found, tree, commit.id(), Optional.of(commit.time()));
    }

    /**
     * Compares an earlier release with the commit that made it according to the history. They differ without fault when
     * the history begins there, and when the earlier one was made from a shallow clone of this history.
     */
    private void compare(ReleaseId id, SourceTree tree, TreePath directory, Commit commit) {
        Release release = earlier.get(id);
        boolean resumed = history.resumed();
        boolean first = history.shallow()
                && commit.id().equals(history.changes().get(0).commit().id());
        if (release == null || resumed || first || commits.contains(release.commit())) {
            return;
        }
        if (!release.tree().isEmpty()
                && !release.tree().equals(ContentIds.of(tree, directory).hex())) {
            findings.add(ReleaseRules.VERSION_MUTATED.at(
                    Place.file(directory.resolve(PackageReader.FILE).value()).atCommit(commit.id()),
                    id + " was published with other content than the history holds.",
                    "Release the new content under a new version; the published release stays as it is."));
        }
    }

    /** Returns the release of a package without package.yaml, dated by the commit that brought its content. */
    ReleaseSource date(PackageDirectory found, SourceTree head) {
        TreePath place = found.isSingleFile() ? found.definedIn() : found.directory();
        for (DirectoryChange change : history.changes()) {
            if (place.isIn(change.directory()) && change.tree().isPresent()) {
                SourceTree tree = repository.treeOf(change.tree().get(), change.directory());
                Optional<ContentId> then = found.isSingleFile()
                        ? tree.file(place).map(SourceFile::id)
                        : tree.directoryIdWithout(place, "versions");
                if (then.filter(found.tree()::equals).isPresent()) {
                    return new ReleaseSource(
                            found,
                            head,
                            change.commit().id(),
                            Optional.of(change.commit().time()));
                }
            }
        }
        return new ReleaseSource(found, head, "", found.definition().released());
    }
}
