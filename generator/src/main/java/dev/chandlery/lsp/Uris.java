package dev.chandlery.lsp;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Names of documents. Editors differ in how they escape a path, so files are compared by the path that is meant. */
final class Uris {
    private Uris() {}

    /** Returns the path of a document on disk; empty for any other, such as one that was never saved. */
    static Optional<Path> path(String uri) {
        try {
            return Optional.of(Path.of(new URI(uri)));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** Returns the name under which a document is kept: the same for all spellings of one file. */
    static String key(String uri) {
        return path(uri).map(Uris::key).orElse(uri);
    }

    /** Returns the name under which a file is kept. */
    static String key(Path file) {
        return file.toAbsolutePath().normalize().toUri().toString();
    }

    /** Says whether a file may hold manifests, by its name. */
    static boolean isManifestName(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
