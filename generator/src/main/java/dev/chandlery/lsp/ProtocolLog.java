package dev.chandlery.lsp;

import dev.chandlery.registry.schema.Quoted;
import java.io.PrintWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Prints what the library that reads the messages of an editor cannot take: a line for each, for the log that editors keep,
 * where the library itself would print stack traces.
 */
final class ProtocolLog extends Handler {
    private static final int MAX_LENGTH = 300;

    /** Held, since loggers that nobody holds are made anew. */
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

    private final PrintWriter out;

    private ProtocolLog(PrintWriter out) {
        this.out = out;
        setLevel(Level.WARNING);
    }

    /** Prints to this writer from now on, until it is closed. */
    static ProtocolLog to(PrintWriter out) {
        ProtocolLog log = new ProtocolLog(out);
        LIBRARY.setUseParentHandlers(false);
        LIBRARY.addHandler(log);
        return log;
    }

    @Override
    public void publish(LogRecord message) {
        if (isLoggable(message)) {
            String text = String.valueOf(message.getMessage());
            String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
            out.println("chandlery: a message of the editor was not understood: " + Quoted.printable(start));
        }
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        LIBRARY.removeHandler(this);
        flush();
    }
}
