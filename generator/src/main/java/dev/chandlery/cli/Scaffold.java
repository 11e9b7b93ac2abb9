package dev.chandlery.cli;

import dev.chandlery.output.OutputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the first files of a registry or a package. Never overwrites: either all files are new, or none is written. */
final class Scaffold {
    private Scaffold() {}

    /**
     * Writes files.
     *
     * @param folder where
     * @param files template resource by path
     * @param name put in the place of {@code @name@}
     * @return the paths that exist already; when there are any, nothing was written
     * @throws OutputException when one cannot be written; then none is left
     */
    static List<Path> write(Path folder, Map<String, String> files, String name) {
        List<Path> existing = files.keySet().stream()
                .sorted()
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
        if (!existing.isEmpty()) {
            return existing;
        }
        List<Path> written = new ArrayList<>();
        try {
            files.forEach((path, template) -> {
                write(folder, folder.resolve(path), text(template).replace("@name@", name));
                written.add(folder.resolve(path));
            });
        } catch (OutputException e) {
            written.forEach(Scaffold::remove);
            throw e;
        }
        return List.of();
    }

    private static void write(Path folder, Path file, String text) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw OutputException.of(folder, e);
        }
    }

    /** The failure that made this necessary is the one to tell. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The file stays; the next run names it.
        }
    }

    private static String text(String template) {
        try (InputStream in = Scaffold.class.getResourceAsStream("scaffold/" + template)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks scaffold/" + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
