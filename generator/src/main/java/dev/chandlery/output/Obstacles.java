package dev.chandlery.output;

import dev.chandlery.output.OutputFile.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What stands in the way of files that are to be written: files of the earlier output that go first, because their path
 * becomes a directory or the other way round, and files that the sink did not write, which it refuses to replace.
 */
final class Obstacles {
    private final Recorded recorded;
    private final Set<String> removals;
    private final Set<String> realDirectories = new HashSet<>();
    private final Set<String> early = new TreeSet<>();

    private Obstacles(Recorded recorded, Set<String> removals) {
        this.recorded = recorded;
        this.removals = removals;
    }

    /** Returns which of the removals have to come before the writes. */
    static Set<String> before(List<String> writes, Recorded recorded, Set<String> removals) throws IOException {
        Obstacles obstacles = new Obstacles(recorded, removals);
        for (String path : writes) {
            obstacles.checkDirectories(path);
            obstacles.checkTarget(path);
        }
        return obstacles.early;
    }

    private void checkDirectories(String path) throws IOException {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String directory = path.substring(0, slash);
            if (!realDirectories.add(directory)) {
                return;
            }
            Optional<BasicFileAttributes> found = recorded.disk().look(directory);
            if (found.isPresent() && !found.get().isDirectory()) {
                goesFirst(directory);
            }
        }
    }

    private void checkTarget(String path) throws IOException {
        Optional<BasicFileAttributes> found = recorded.disk().look(path);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().isDirectory()) {
            Path folder = recorded.disk().file("");
            try (Stream<Path> below = Files.walk(recorded.disk().file(path))) {
                for (Path file : (Iterable<Path>) below::iterator) {
                    if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                        goesFirst(folder.relativize(file).toString().replace('\\', '/'));
                    }
                }
            }
        } else if (recorded.state().find(path) < 0 && !recorded.leftovers().contains(path)) {
            throw inTheWay(path);
        }
    }

    private void goesFirst(String path) {
        if (!removals.contains(path)) {
            throw inTheWay(path);
        }
        early.add(path);
    }

    private OutputException inTheWay(String path) {
        int line = recorded.state().find(path);
        boolean published = line >= 0 && recorded.state().role(line) == Role.PUBLISHED;
        String name = recorded.disk()
                .file("")
                .resolve(path.replaceAll("\\p{Cntrl}", "?"))
                .toString();
        return new OutputException(
                published
                        ? name + " is published and stands where the new output has a folder: rename what is new"
                        : name + " was not written by Chandlery and is in the way of the output: move it away");
    }
}
