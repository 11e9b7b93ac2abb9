package dev.chandlery.cli;

import dev.chandlery.server.ServeCommand;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The whole command line, with the commands of the server, as the program starts it. */
final class ServedCommands {
    private ServedCommands() {}

    static CommandLine all() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(nowhere, nowhere, false, false, Path.of(""), Map.of());
        return new ChandleryCommand().commandLine(console, Commands.with(console, List.of(new ServeCommand(console))));
    }
}
