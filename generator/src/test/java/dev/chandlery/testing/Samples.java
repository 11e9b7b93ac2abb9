package dev.chandlery.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real files that tests damage. */
public final class Samples {
    private Samples() {}

    /** Returns the files of the example monorepo whose names end so. */
    public static List<byte[]> ofExample(String ending) {
        return below(Golden.projectRoot().resolve("templates-repo-example"), ending);
    }

    /** Returns the files below a folder whose names end so, in the order of their paths. */
    public static List<byte[]> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .map(Samples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
