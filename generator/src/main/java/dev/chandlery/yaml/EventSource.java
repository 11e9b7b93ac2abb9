package dev.chandlery.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The parser's events of one part of a text, with places in the whole text. */
final class EventSource {
    private final DocumentSplitter.Part part;
    private final Parser parser;
    private Mark last;
    private @Nullable Event lastEvent;

    EventSource(DocumentSplitter.Part part) {
        this.part = part;
        LoadSettings settings = ParserSettings.of(part.text());
        this.parser = new ParserImpl(settings, new StreamReader(settings, part.text()));
        this.last = new Mark(part.line() + 1, 1);
    }

    /** Returns the next event, or throws the problem that the parser met. */
    Event next() {
        try {
            Event event = parser.next();
            last = place(event);
            lastEvent = event;
            return event;
        } catch (ReaderException e) {
            throw notPrintable();
        } catch (MarkedYamlEngineException e) {
            throw syntax(e);
        } catch (RuntimeException e) {
            // The parser gives up on a few malformed escapes and directives with exceptions of the platform.
            throw new ProblemException(
                    YamlProblem.Kind.SYNTAX, last, "The text after this place is not YAML.", "Correct the syntax.");
        }
    }

    /** Returns the place of an event in the whole text. */
    Mark mark(Event event) {
        return event == lastEvent ? last : place(event);
    }

    private Mark place(Event event) {
        return event.getStartMark()
                .map(m -> new Mark(m.getLine() + part.line() + 1, m.getColumn() + 1, width(m, event)))
                .orElse(last);
    }

    /** Returns the length of what stands on one line; 0 for what goes on over several. */
    private static int width(org.snakeyaml.engine.v2.exceptions.Mark start, Event event) {
        if (event instanceof CollectionStartEvent collection && !collection.isFlow()) {
            return 0;
        }
        return event.getEndMark()
                .filter(end -> end.getLine() == start.getLine())
                .map(end -> end.getColumn() - start.getColumn())
                .orElse(0);
    }

    private ProblemException syntax(MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark()
                .map(m -> new Mark(m.getLine() + part.line() + 1, m.getColumn() + 1))
                .orElse(last);
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        String message = "This is not YAML: " + context + e.getProblem() + ".";
        String remedy = message.contains("'\\t") || message.contains("TAB")
                ? "Indent with spaces."
                : "Correct the indentation, or put quotes around a value that holds ': ', ' #' or '{{'.";
        return new ProblemException(YamlProblem.Kind.SYNTAX, mark, oneLine(message), remedy);
    }

    private ProblemException notPrintable() {
        String text = part.text();
        int line = part.line() + 1;
        int column = 1;
        int at = 0;
        while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
            boolean lineEnd = text.charAt(at) == '\n' || (text.charAt(at) == '\r' && !text.startsWith("\n", at + 1));
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + 1;
            at = text.offsetByCodePoints(at, 1);
        }
        String character = at < text.length() ? Integer.toHexString(text.codePointAt(at)) : "";
        return new ProblemException(
                YamlProblem.Kind.ENCODING,
                new Mark(line, column),
                "The control character 0x" + character + " is not allowed in YAML.",
                "Remove it, or write it as an escape in double quotes.");
    }

    private static String oneLine(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(300)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
