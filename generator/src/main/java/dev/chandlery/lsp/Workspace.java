package dev.chandlery.lsp;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.Linter;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.source.LiveFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of the editor: those that are open, as they stand in it, and the manifests of its folders, as they are on disk.
 * Methods that change it return the keys of the files whose findings may differ, the changed file first. For one thread.
 */
final class Workspace {
    /** The most text of files that are not open, in bytes: what is kept of it takes several times as much memory. */
    static final int MAX_FOLDER_BYTES = 64 << 20;

    private final SortedMap<String, WorkFile> files = new TreeMap<>();
    private final Set<String> open = new HashSet<>();
    private final SortedMap<String, SortedSet<String>> users = new TreeMap<>();
    private List<Folder> folders = List.of();
    private Packages packages = Packages.NONE;
    private @Nullable Known known;

    /** What references may name, and the file of each object. */
    private record Known(TemplateCatalog catalog, IdentityHashMap<WorkflowSyntax, WorkFile> homes) {}

    /** Takes these folders in place of the former ones; returns all files that were or are known. */
    Set<String> open(List<Path> paths) {
        Set<String> dirty = new LinkedHashSet<>(files.keySet());
        List.copyOf(files.keySet()).stream().filter(key -> !open.contains(key)).forEach(this::forget);
        folders = paths.stream().map(Folder::read).toList();
        packages = packages();
        int bytes = 0;
        for (Folder folder : folders) {
            for (Path file : folder.manifests()) {
                String key = Uris.key(file);
                Optional<String> text =
                        open.contains(key) || bytes > MAX_FOLDER_BYTES ? Optional.empty() : onDisk(file);
                if (text.isPresent()) {
                    bytes += text.get().length();
                    put(read(key, key, DocumentText.of(text.get())));
                }
            }
        }
        // Their settings may be others now.
        List.copyOf(open).forEach(key -> find(key).ifPresent(file -> put(read(key, file.uri(), file.text()))));
        dirty.addAll(files.keySet());
        return dirty;
    }

    /** Takes a document from the editor, newly opened or changed. */
    Set<String> edit(String uri, DocumentText text) {
        String key = Uris.key(uri);
        open.add(key);
        return replace(key, Optional.of(read(key, uri, text)));
    }

    /** Lets go of a document: from now on the file on disk counts, if it is in one of the folders. */
    Set<String> close(String uri) {
        String key = Uris.key(uri);
        open.remove(key);
        return reread(key);
    }

    /**
     * Looks anew at files that changed on disk; one that is open stays as it stands in the editor. Settings and packages are
     * read once, however many files of them changed: another branch may change thousands.
     */
    Set<String> changedOnDisk(Collection<String> uris) {
        List<Path> paths = uris.stream().flatMap(uri -> Uris.path(uri).stream()).toList();
        if (paths.stream().anyMatch(this::isSettings)) {
            return open(folders.stream().map(Folder::path).toList());
        }
        Set<String> dirty = new LinkedHashSet<>();
        for (Path path : paths) {
            String key = Uris.key(path);
            if (!path.endsWith(Packages.FILE) && !open.contains(key)) {
                dirty.addAll(reread(key));
            }
        }
        if (paths.stream().anyMatch(path -> path.endsWith(Packages.FILE))) {
            packages = packages();
            dirty.addAll(files.keySet());
        }
        return dirty;
    }

    private boolean isSettings(Path path) {
        return folders.stream().anyMatch(folder -> path.equals(folder.path().resolve(Folder.SETTINGS_FILE)));
    }

    Optional<WorkFile> find(String uri) {
        return Optional.ofNullable(files.get(Uris.key(uri)));
    }

    Collection<WorkFile> files() {
        return List.copyOf(files.values());
    }

    /** Returns the file of a path as findings show it. */
    Optional<WorkFile> byPath(String path) {
        return files.values().stream()
                .filter(file -> file.file().path().equals(path))
                .findFirst();
    }

    boolean isOpen(String key) {
        return open.contains(key);
    }

    /** Returns the objects that references in a file may name; of several of one name, the nearest counts. */
    TemplateCatalog catalog(WorkFile file) {
        Nearness nearness = Nearness.to(file.key());
        return known().catalog()
                .seenBy(
                        workflow -> means(file, workflow),
                        Comparator.comparing(
                                workflow -> home(workflow).map(WorkFile::key).orElse(""), nearness));
    }

    private boolean means(WorkFile file, WorkflowSyntax workflow) {
        return home(workflow)
                .map(home -> packages.means(file.key(), home.key()))
                .orElse(true);
    }

    /** Returns the file that holds a workflow of the catalogue. */
    Optional<WorkFile> home(WorkflowSyntax workflow) {
        return Optional.ofNullable(known().homes().get(workflow));
    }

    /** Returns the folder of a file, or one with default settings. */
    Folder folder(WorkFile file) {
        return Uris.path(file.key()).flatMap(this::folderOf).orElse(Folder.NONE);
    }

    /** Returns how a file is linted. */
    LintSettings settings(WorkFile file) {
        Folder folder = folder(file);
        return folder.lint(packages.argoVersion(file.key(), folder.settings()));
    }

    /** Lints a file; one that is not of Argo has no findings. */
    List<Finding> lint(WorkFile file) {
        if (!WorkFile.mayHoldArgo(file.text().text())) {
            return List.of();
        }
        Folder folder = folder(file);
        List<Finding> found = new Linter(catalog(file), settings(file)).lint(file.file());
        return file.unsuppressed(found, settings(file).off()).stream()
                .flatMap(finding -> folder.chosen(finding).stream())
                .toList();
    }

    private Packages packages() {
        return Packages.read(folders.stream()
                .flatMap(folder -> folder.named(Packages.FILE).stream())
                .toList());
    }

    private Set<String> reread(String key) {
        Optional<Path> path = Uris.path(key).filter(file -> folderOf(file).isPresent());
        return replace(
                key,
                path.filter(file -> Uris.isManifestName(file.getFileName().toString()))
                        .flatMap(Workspace::onDisk)
                        .map(text -> read(key, key, DocumentText.of(text))));
    }

    private Set<String> replace(String key, Optional<WorkFile> after) {
        Optional<WorkFile> before = Optional.ofNullable(files.get(key));
        forget(key);
        after.ifPresent(this::put);
        Set<String> dirty = new LinkedHashSet<>(Set.of(key));
        SortedSet<String> changed = WorkFile.changed(
                before.map(WorkFile::defines).orElseGet(TreeMap::new),
                after.map(WorkFile::defines).orElseGet(TreeMap::new));
        boolean sameCalls = before.map(WorkFile::calls)
                .orElseGet(TreeSet::new)
                .equals(after.map(WorkFile::calls).orElseGet(TreeSet::new));
        addUsers(changed, !sameCalls, dirty);
        return dirty;
    }

    /**
     * Adds the files that refer to templates.
     *
     * @param further whether to add those that refer to templates in these too, and so on: a change of what calls what can
     *     close a circle, or open one, that is found in any of them
     */
    private void addUsers(SortedSet<String> templates, boolean further, Set<String> dirty) {
        Deque<String> waiting = new ArrayDeque<>(templates);
        Set<String> seen = new HashSet<>(templates);
        while (!waiting.isEmpty()) {
            for (String user : users.getOrDefault(waiting.removeFirst(), new TreeSet<>())) {
                dirty.add(user);
                WorkFile file = files.get(user);
                if (further && file != null) {
                    file.defines().keySet().stream().filter(seen::add).forEach(waiting::addLast);
                }
            }
        }
    }

    private void put(WorkFile file) {
        forget(file.key());
        files.put(file.key(), file);
        file.uses()
                .forEach(template ->
                        users.computeIfAbsent(template, key -> new TreeSet<>()).add(file.key()));
    }

    private void forget(String key) {
        known = null;
        WorkFile old = files.remove(key);
        if (old != null) {
            for (String template : old.uses()) {
                SortedSet<String> left = users.getOrDefault(template, new TreeSet<>());
                left.remove(key);
                if (left.isEmpty()) {
                    users.remove(template);
                }
            }
        }
    }

    private WorkFile read(String key, String uri, DocumentText text) {
        String shown = Uris.path(key)
                .flatMap(file -> folderOf(file).map(folder -> folder.shown(file)))
                .orElse(key);
        return WorkFile.read(key, uri, shown, text, Optional.ofNullable(files.get(key)));
    }

    private Optional<Folder> folderOf(Path file) {
        return folders.stream().filter(folder -> folder.holds(file)).findFirst();
    }

    private static Optional<String> onDisk(Path file) {
        return LiveFiles.read(file, WorkFile.MAX_BYTES)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .filter(WorkFile::mayHoldArgo);
    }

    private Known known() {
        Known current = known;
        if (current == null) {
            IdentityHashMap<WorkflowSyntax, WorkFile> homes = new IdentityHashMap<>();
            List<WorkflowSyntax> workflows = new ArrayList<>();
            for (WorkFile file : files.values()) {
                for (WorkflowSyntax workflow : file.workflows()) {
                    workflows.add(workflow);
                    homes.put(workflow, file);
                }
            }
            Set<String> names = workflows.stream().map(WorkflowSyntax::name).collect(Collectors.toSet());
            TemplateCatalog catalog = new TemplateCatalog(
                    workflows, name -> folders.stream().anyMatch(folder -> folder.isOnClusters(name, names::contains)));
            current = new Known(catalog, homes);
            known = current;
        }
        return current;
    }
}
