package dev.chandlery.yaml;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * The comments of one part of a text. Between two tokens there is nothing but white space and comments, so a comment is what
 * a {@code #} begins there; one more may stand in the header of a block scalar.
 */
final class CommentScan {
    private final int[] text;
    private final int lineOffset;
    private final boolean atTop;
    private final List<Found> found = new ArrayList<>();
    private final Map<Integer, Integer> contentLines = new TreeMap<>();
    private final Map<Integer, Integer> startOfScalarEndingOn = new TreeMap<>();
    private final BitSet insideScalars = new BitSet();
    private int position;
    private int line;
    private int lineStart;
    private int firstContent = Integer.MAX_VALUE;

    /** A comment, in code points from 0. */
    private record Found(int start, int end, int line, int column) {}

    private CommentScan(DocumentSplitter.Part part, boolean atTop) {
        this.text = part.text().codePoints().toArray();
        this.lineOffset = part.line() + 1;
        this.atTop = atTop;
    }

    static CommentScan of(DocumentSplitter.Part part, boolean atTop) {
        CommentScan scan = new CommentScan(part, atTop);
        try {
            LoadSettings settings = ParserSettings.of(part.text());
            scan.read(new ScannerImpl(settings, new StreamReader(settings, part.text())));
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // The reader says what is wrong with the text.
            scan.found.clear();
        }
        return scan;
    }

    /** Says whether the part holds comments and markers only. */
    boolean isEmpty() {
        return contentLines.isEmpty();
    }

    List<YamlComment> comments() {
        BitSet alone = new BitSet();
        found.stream().filter(this::isAlone).forEach(comment -> alone.set(comment.line()));
        List<YamlComment> comments = new ArrayList<>(found.size());
        for (Found comment : found) {
            int about = comment.line();
            if (alone.get(about)) {
                about = alone.nextClearBit(about);
            }
            boolean content = contentLines.containsKey(about);
            comments.add(new YamlComment(
                    textOf(comment),
                    new dev.chandlery.yaml.Mark(
                            comment.line() + lineOffset, comment.column() + 1, comment.end() - comment.start()),
                    spaceBefore(comment),
                    alone.get(comment.line()),
                    atTop && comment.start() < firstContent,
                    content ? startOfScalarEndingOn.getOrDefault(about, about) + lineOffset : 0,
                    content ? contentLines.getOrDefault(about, about) + lineOffset : 0));
        }
        return comments;
    }

    private boolean isAlone(Found comment) {
        return !contentLines.containsKey(comment.line()) && !insideScalars.get(comment.line());
    }

    private String textOf(Found comment) {
        return new String(text, comment.start(), comment.end() - comment.start());
    }

    private int spaceBefore(Found comment) {
        int at = comment.start();
        while (at > comment.start() - comment.column() && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
            at--;
        }
        return comment.start() - at;
    }

    private void read(Scanner tokens) {
        while (tokens.hasNext()) {
            Token token = tokens.next();
            if (token.getStartMark().isPresent() && token.getEndMark().isPresent()) {
                read(token, token.getStartMark().get(), token.getEndMark().get());
            }
        }
        gap(text.length);
    }

    private void read(Token token, Mark start, Mark end) {
        if (end.getIndex() <= position) {
            return;
        }
        gap(start.getIndex());
        if (isContent(token)) {
            firstContent = Math.min(firstContent, start.getIndex());
            boolean wholeLines = end.getColumn() == 0 && end.getLine() > start.getLine();
            int last = wholeLines ? end.getLine() - 1 : end.getLine();
            contentLines.merge(start.getLine(), last, Math::max);
            if (last > start.getLine()) {
                contentLines.merge(last, last, Math::max);
                startOfScalarEndingOn.put(last, start.getLine());
                insideScalars.set(start.getLine() + 1, last + 1);
            }
        }
        if (token instanceof ScalarToken scalar && isBlock(scalar)) {
            comment(start.getIndex(), end.getIndex());
        }
        advance(end.getIndex());
    }

    private static boolean isContent(Token token) {
        return switch (token.getTokenId()) {
            case StreamStart, StreamEnd, Directive, DocumentStart, DocumentEnd, BlockEnd -> false;
            case BlockMappingStart, BlockSequenceStart -> false;
            default -> true;
        };
    }

    private static boolean isBlock(ScalarToken scalar) {
        return switch (scalar.getStyle()) {
            case LITERAL, FOLDED -> true;
            default -> false;
        };
    }

    /** Looks for comments between the position and the next token. */
    private void gap(int end) {
        while (position < end) {
            int lineEnd = lineEnd(position, end);
            comment(position, lineEnd);
            advance(lineEnd);
            if (position < end) {
                advance(afterBreak(position));
            }
        }
    }

    /** Looks for a comment that begins in a piece of the current line and goes on to the end of the line. */
    private void comment(int from, int to) {
        int end = lineEnd(from, to);
        for (int i = from; i < end; i++) {
            boolean begins = text[i] == '#' && (i == lineStart || text[i - 1] == ' ' || text[i - 1] == '\t');
            if (begins) {
                int last = lineEnd(i, text.length);
                while (text[last - 1] == ' ' || text[last - 1] == '\t') {
                    last--;
                }
                found.add(new Found(i, last, line, i - lineStart));
                return;
            }
        }
    }

    private int lineEnd(int from, int end) {
        int at = from;
        while (at < end && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return at;
    }

    private int afterBreak(int at) {
        return text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private void advance(int end) {
        while (position < end) {
            if (text[position] == '\n' || text[position] == '\r') {
                position = afterBreak(position);
                line++;
                lineStart = position;
            } else {
                position++;
            }
        }
    }
}
