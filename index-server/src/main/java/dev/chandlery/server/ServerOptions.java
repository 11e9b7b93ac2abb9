package dev.chandlery.server;

import java.nio.file.Path;

/**
 * What a server serves and where.
 *
 * @param registry the folder whose files are served at {@code /}: {@code registry/} of an output
 * @param host the name or address to listen on; {@code localhost} keeps it to this machine, {@code 0.0.0.0} does not
 * @param port the port; 0 takes a free one
 */
public record ServerOptions(Path registry, String host, int port) {
    /** Checks the port. */
    public ServerOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port);
        }
    }
}
