package dev.chandlery.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The wanted files of an output, by path in ascending order. A value: content is made only when it is asked for. */
public final class OutputTree {
    private final List<OutputFile> files;

    private OutputTree(List<OutputFile> files) {
        this.files = Collections.unmodifiableList(files);
    }

    /**
     * Returns a tree of these files.
     *
     * @throws IllegalArgumentException when two files have one path, or a path is also a directory of another
     */
    public static OutputTree of(Collection<OutputFile> files) {
        List<OutputFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(OutputFile::path));
        OutputTree tree = new OutputTree(sorted);
        String before = "";
        for (OutputFile file : sorted) {
            tree.check(before, file.path());
            before = file.path();
        }
        return tree;
    }

    /** Directories that the path shares with the one before were checked with that one. */
    private void check(String before, String path) {
        if (path.equals(before)) {
            throw new IllegalArgumentException("two files for " + path);
        }
        int common = 0;
        while (common < Math.min(before.length(), path.length()) && before.charAt(common) == path.charAt(common)) {
            common++;
        }
        for (int slash = path.indexOf('/', common); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (file(path.substring(0, slash)).isPresent()) {
                throw new IllegalArgumentException(path.substring(0, slash) + " is a file and a directory");
            }
        }
    }

    /** Returns all files in ascending order of path. */
    public List<OutputFile> files() {
        return files;
    }

    /** Returns the file of a path, or empty. */
    public Optional<OutputFile> file(String path) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = files.get(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(files.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
