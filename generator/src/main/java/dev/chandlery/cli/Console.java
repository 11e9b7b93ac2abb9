package dev.chandlery.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The world as a command sees it: where input comes from, where results and messages go, and where relative paths begin.
 *
 * @param in standard input
 * @param out results
 * @param err progress and diagnostics
 * @param colour whether messages may have colour
 * @param terminal whether a person watches, so that progress may be drawn
 * @param folder the working folder
 * @param environment the environment variables
 */
public record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean colour,
        boolean terminal,
        Path folder,
        Map<String, String> environment) {

    /** Copies the environment. */
    public Console {
        environment = Map.copyOf(environment);
    }

    /** Makes a console without input. */
    public Console(
            PrintWriter out,
            PrintWriter err,
            boolean colour,
            boolean terminal,
            Path folder,
            Map<String, String> environment) {
        this(InputStream.nullInputStream(), out, err, colour, terminal, folder, environment);
    }

    /**
     * Returns the console of this process. Colour follows the NO_COLOR convention and is off when nobody watches.
     *
     * @param environment the environment variables
     */
    @SuppressWarnings("SystemConsoleNull") // the launcher keeps newer JDKs from giving a console for a pipe
    public static Console system(Map<String, String> environment) {
        boolean terminal = System.console() != null && !"dumb".equals(environment.get("TERM"));
        boolean colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(
                System.in,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                colour,
                terminal,
                Path.of("").toAbsolutePath(),
                environment);
    }

    /** Returns a path given on the command line, from the working folder. */
    public Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }

    /** Returns the moment that is now. SOURCE_DATE_EPOCH, in seconds, stands for the clock where a run has to be repeatable. */
    public Instant now() {
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        return epoch.matches("[0-9]{1,11}") ? Instant.ofEpochSecond(Long.parseLong(epoch)) : Instant.now();
    }
}
