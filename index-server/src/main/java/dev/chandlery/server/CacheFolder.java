package dev.chandlery.server;

import dev.chandlery.cli.Console;
import dev.chandlery.output.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where {@code serve --repo} generates when it is not told: one folder for each repository in the user's cache. */
final class CacheFolder {
    private static final int NAME_DIGITS = 16;

    private CacheFolder() {}

    /** Follows the XDG Base Directory Specification: an absolute XDG_CACHE_HOME, else {@code ~/.cache}. */
    static Path of(Path repo, Console console) {
        String cache = console.environment().getOrDefault("XDG_CACHE_HOME", "");
        Path given = console.folder().getFileSystem().getPath(cache);
        Path home =
                console.folder().getFileSystem().getPath(console.environment().getOrDefault("HOME", ""));
        Path base = given.isAbsolute() ? given : console.resolve(home).resolve(".cache");
        return base.resolve("chandlery")
                .resolve("serve")
                .resolve(Sha256.hex(repo.toString()).substring(0, NAME_DIGITS));
    }

    /**
     * Removes a cache with all that it holds.
     *
     * @throws UncheckedIOException when it cannot be removed
     */
    static void clear(Path cache) {
        try (Stream<Path> paths = Files.walk(cache)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
