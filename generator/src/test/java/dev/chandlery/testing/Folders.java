package dev.chandlery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads and compares whole folders. */
public final class Folders {
    private Folders() {}

    /** Returns the content of all files by relative path; none when the folder is missing. */
    public static SortedMap<String, byte[]> read(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Copies all files of a folder. */
    public static void copy(Path from, Path to) {
        read(from).forEach((path, bytes) -> {
            try {
                Path file = to.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Asserts that two folders hold the same files with the same bytes. */
    public static void assertEqual(Path actual, Path expected) {
        SortedMap<String, byte[]> actualFiles = read(actual);
        SortedMap<String, byte[]> expectedFiles = read(expected);
        assertThat(actualFiles.keySet()).containsExactlyElementsOf(expectedFiles.keySet());
        expectedFiles.forEach(
                (path, bytes) -> assertThat(actualFiles.get(path)).as(path).isEqualTo(bytes));
    }
}
