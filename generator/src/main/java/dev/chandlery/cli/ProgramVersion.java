package dev.chandlery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, written into the jar by the build. */
public final class ProgramVersion implements IVersionProvider {
    /** Made by the command line. */
    public ProgramVersion() {}

    /** Returns the version, such as {@code 0.1.0}. */
    public static String get() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its version.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what {@code --version} prints. */
    static String line() {
        return "chandlery " + get();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
