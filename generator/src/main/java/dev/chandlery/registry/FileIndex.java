package dev.chandlery.registry;

import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All files of a tree, listed once. */
final class FileIndex {
    private final NavigableMap<String, SourceFile> files = new TreeMap<>();
    private final SortedSet<TreePath> directories = new TreeSet<>();

    FileIndex(SourceTree tree) {
        for (SourceFile file : tree.files(TreePath.ROOT)) {
            files.put(file.path().value(), file);
            TreePath directory = file.path().parent();
            while (directories.add(directory) && !directory.isRoot()) {
                directory = directory.parent();
            }
        }
    }

    /** Returns all files in ascending order of path. */
    Collection<SourceFile> all() {
        return files.values();
    }

    /** Returns all directories that hold a file at any depth, in ascending order of path, the top included. */
    SortedSet<TreePath> directories() {
        return directories;
    }

    /** Returns a file, or empty when there is none. */
    Optional<SourceFile> file(TreePath path) {
        return Optional.ofNullable(files.get(path.value()));
    }

    /** Returns all files below a directory in ascending order of path. */
    List<SourceFile> below(TreePath directory) {
        // The character after the slash is the digit zero.
        return directory.isRoot()
                ? List.copyOf(files.values())
                : List.copyOf(files.subMap(directory.value() + "/", directory.value() + "0")
                        .values());
    }

    /** Returns the folders {@code versions/<semver>} of a directory, in ascending order of version. */
    List<TreePath> versionFolders(TreePath directory) {
        return versionFolders(directory, below(directory.resolve("versions")));
    }

    /** Returns the folders {@code versions/<semver>} that these files lie in, in ascending order of version. */
    static List<TreePath> versionFolders(TreePath directory, List<SourceFile> below) {
        return folders(directory, below).stream()
                .filter(folder -> Version.parse(folder.name()).isPresent())
                .sorted(Comparator.comparing(folder -> Version.of(folder.name())))
                .toList();
    }

    /** Returns the folders of {@code versions/} whose name is not a version, in ascending order. */
    List<TreePath> misnamedVersionFolders(TreePath directory) {
        return folders(directory, below(directory.resolve("versions"))).stream()
                .filter(folder -> Version.parse(folder.name()).isEmpty())
                .toList();
    }

    private static Collection<TreePath> folders(TreePath directory, List<SourceFile> below) {
        TreePath versions = directory.resolve("versions");
        SortedSet<TreePath> folders = new TreeSet<>();
        for (SourceFile file : below) {
            String path = file.path().below(versions).value();
            int slash = path.indexOf('/');
            if (slash > 0) {
                folders.add(versions.resolve(path.substring(0, slash)));
            }
        }
        return folders;
    }
}
