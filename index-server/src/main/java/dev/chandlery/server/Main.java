package dev.chandlery.server;

import dev.chandlery.cli.ChandleryCommand;
import dev.chandlery.cli.Console;
import java.util.List;

/** The program: the generator's command line and the server. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.system(System.getenv());
        System.exit(ChandleryCommand.run(console, List.of(new ServeCommand(console)), arguments));
    }
}
