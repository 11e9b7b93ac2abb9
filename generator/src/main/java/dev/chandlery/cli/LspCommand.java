package dev.chandlery.cli;

import dev.chandlery.lsp.EditorServer;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chandlery lsp}: the language server. */
@Command(
        name = "lsp",
        description = "Serve an editor that speaks the Language Server Protocol, on standard input and output.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chandlery lsp                        editors start it so; see docs/editors.md"})
final class LspCommand implements Callable<Integer> {
    private final Console console;

    LspCommand(Console console) {
        this.console = console;
    }

    /** The exit code is that of the protocol: 0 after a shutdown that was asked for, else 1. */
    @Override
    public Integer call() {
        if (console.terminal()) {
            console.err().println("chandlery: waiting for the messages of an editor; end with Ctrl-C.");
        }
        PrintStream protocol = System.out;
        // Whatever prints there by mistake must not come between the messages.
        System.setOut(System.err);
        try {
            return EditorServer.run(console.in(), protocol, console.err(), ProgramVersion.get());
        } finally {
            System.setOut(protocol);
        }
    }
}
