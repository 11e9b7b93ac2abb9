package dev.chandlery.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs commands as a person does, in a folder. */
record Shell(Path folder, Map<String, String> environment) {
    /** Runs them without environment variables. */
    Shell(Path folder) {
        this(folder, Map.of());
    }

    /** What a command did. */
    record Outcome(int code, String out, String err) {}

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, folder, environment);
        int code = ChandleryCommand.run(console, List.of(), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }
}
