package dev.chandlery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files under {@code src/test/resources/golden/}: {@code mvn test -Dgolden.update=true} rewrites them, and the
 * difference is read before it is committed.
 */
public final class Golden {
    private Golden() {}

    /** Asserts that the text equals the golden file of this name. */
    public static void assertEqual(String name, String actual) {
        assertEqualPage("generator/src/test/resources/golden/" + name, actual);
    }

    /** Asserts that the text equals a file of the project, such as a page of the documentation that is generated. */
    public static void assertEqualPage(String path, String actual) {
        Path file = projectRoot().resolve(path);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("%s; -Dgolden.update=true writes it", path).exists();
            assertThat(actual).as("%s; -Dgolden.update=true rewrites it", path).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the top of the project. */
    public static Path projectRoot() {
        String root = System.getProperty("chandlery.root");
        Path start = Path.of(root == null ? "" : root).toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("generator")) && Files.isDirectory(at.resolve("index-server"))) {
                return at;
            }
        }
        throw new IllegalStateException("not inside the project: " + start);
    }
}
