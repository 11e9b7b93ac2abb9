package dev.chandlery.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is there as long as it is needed.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /**
     * Makes an empty folder.
     *
     * @throws SourceException when none can be made
     */
    public static TemporaryFolder make() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("chandlery-"));
        } catch (IOException e) {
            throw new SourceException(
                    "the folder for temporary files cannot be written ("
                            + Names.printable(String.valueOf(e.getMessage()))
                            + "); free some space, or name another with -Djava.io.tmpdir in CHANDLERY_JAVA_OPTS.",
                    e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : sorted(all)) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // The system empties the folder for temporary files.
        }
    }

    private static List<Path> sorted(Stream<Path> paths) {
        return paths.sorted(Comparator.reverseOrder()).toList();
    }
}
