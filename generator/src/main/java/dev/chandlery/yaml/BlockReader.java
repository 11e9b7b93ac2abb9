package dev.chandlery.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests as people write them several times faster than the YAML parser does: one document of block mappings and
 * sequences, with plain and quoted scalars, literal and folded blocks, and brackets.
 *
 * <p>It gives up on whatever is not sound and usual: errors, duplicate keys, anchors, tags, merge keys, tabs before content,
 * quoted texts of several lines, values beyond a limit. The YAML parser then reads the text again and has the last word.
 */
final class BlockReader {
    private static final int FEW_KEYS = 12;

    private final Cursor cursor;
    private final ScalarReader scalars;
    private final YamlLimits limits;
    private final @Nullable PlainScalars spelling;
    private int nodes;

    private BlockReader(Cursor cursor, YamlLimits limits, @Nullable PlainScalars spelling) {
        this.cursor = cursor;
        this.scalars = new ScalarReader(cursor, spelling);
        this.limits = limits;
        this.spelling = spelling;
    }

    /**
     * Returns the value of a part, or null when it is something else than one usual document.
     *
     * @param spelling where the spelling of scalars is noted, also of some when it gives up; null when values alone are wanted
     */
    static @Nullable YamlNode read(DocumentSplitter.Part part, YamlLimits limits, @Nullable PlainScalars spelling) {
        try {
            BlockReader reader = new BlockReader(new Cursor(part), limits, spelling);
            // The parser ends a last line that is blank and has no end in ways of its own.
            boolean blankEnd = part.text().endsWith(" ") || part.text().endsWith("\t");
            return blankEnd ? null : reader.document();
        } catch (UnusualException | ProblemException e) {
            return null;
        }
    }

    private YamlNode document() {
        int indent = cursor.nextContent();
        if (indent == 0 && cursor.here() == '-' && cursor.after() == '-' && cursor.charAt(cursor.at() + 2) == '-') {
            cursor.goTo(cursor.at() + 3);
            cursor.endLine();
            indent = cursor.nextContent();
        }
        YamlNode root = block(indent, 1);
        if (cursor.nextContent() >= 0) {
            throw new UnusualException();
        }
        return root;
    }

    /** Reads the mapping or sequence that begins here, first on its line. */
    private YamlNode block(int indent, int depth) {
        if (isDash()) {
            return sequence(indent, depth);
        }
        ScalarReader.@Nullable Key key = scalars.key();
        if (key == null) {
            throw new UnusualException();
        }
        return mapping(key, indent, depth);
    }

    private YamlMapping mapping(ScalarReader.Key first, int indent, int depth) {
        count(depth);
        List<YamlMapping.Entry> entries = new ArrayList<>();
        ScalarReader.@Nullable Key key = first;
        int next = indent;
        while (next == indent) {
            if (key == null) {
                throw new UnusualException();
            }
            count(depth + 1);
            entries.add(new YamlMapping.Entry(key.text(), key.mark(), value(indent, depth + 1)));
            next = cursor.nextContent();
            key = next == indent && !isDash() ? scalars.key() : null;
        }
        if (next > indent) {
            throw new UnusualException();
        }
        checkKeys(entries);
        return new YamlMapping(entries, first.mark().start());
    }

    /** Gives up when a key stands twice. A set costs more than it saves where there are few. */
    private static void checkKeys(List<YamlMapping.Entry> entries) {
        int size = entries.size();
        if (size > FEW_KEYS) {
            Set<String> keys = new HashSet<>();
            for (YamlMapping.Entry entry : entries) {
                if (!keys.add(entry.key())) {
                    throw new UnusualException();
                }
            }
            return;
        }
        for (int i = 1; i < size; i++) {
            String key = entries.get(i).key();
            for (int before = 0; before < i; before++) {
                if (key.equals(entries.get(before).key())) {
                    throw new UnusualException();
                }
            }
        }
    }

    /** Reads what follows the colon of a key. */
    private YamlNode value(int indent, int depth) {
        int colon = cursor.at();
        cursor.skipSpaces();
        if (!cursor.isLineOver()) {
            return inline(indent, depth);
        }
        Mark none = cursor.mark(colon, colon);
        int next = cursor.nextContent();
        if (next > indent) {
            return block(next, depth);
        }
        return next == indent && isDash() ? sequence(indent, depth) : absent(none, depth);
    }

    private YamlSequence sequence(int indent, int depth) {
        count(depth);
        Mark mark = cursor.mark(cursor.at(), cursor.at());
        List<YamlNode> items = new ArrayList<>();
        int next = indent;
        while (next == indent && isDash()) {
            cursor.step();
            items.add(item(indent, depth + 1));
            next = cursor.nextContent();
        }
        if (next > indent) {
            throw new UnusualException();
        }
        return new YamlSequence(items, mark);
    }

    /** Reads what follows a dash. */
    private YamlNode item(int indent, int depth) {
        int dash = cursor.at();
        cursor.skipSpaces();
        if (cursor.isLineOver()) {
            Mark none = cursor.mark(dash, dash);
            int next = cursor.nextContent();
            return next > indent ? block(next, depth) : absent(none, depth);
        }
        int column = cursor.indent();
        if (isDash()) {
            return sequence(column, depth);
        }
        ScalarReader.@Nullable Key key = scalars.key();
        return key == null ? inline(indent, depth) : mapping(key, column, depth);
    }

    /** Reads a value that begins on the line of its key or dash. */
    private YamlNode inline(int parent, int depth) {
        char c = cursor.here();
        if (c == '|' || c == '>') {
            count(depth);
            return scalars.block(parent);
        }
        YamlNode value = switch (c) {
            case '[' -> flowSequence(parent, depth);
            case '{' -> flowMapping(parent, depth);
            case '"', '\'' -> quoted(depth);
            default -> plain(parent, depth);
        };
        cursor.endLine();
        return value;
    }

    private YamlScalar quoted(int depth) {
        count(depth);
        return scalars.quoted();
    }

    private YamlScalar plain(int parent, int depth) {
        if (!scalars.isPlain()) {
            throw new UnusualException();
        }
        count(depth);
        return scalars.plain(parent);
    }

    private YamlScalar absent(Mark mark, int depth) {
        count(depth);
        return scalars.absent(mark);
    }

    private YamlSequence flowSequence(int parent, int depth) {
        count(depth);
        Mark mark = open();
        List<YamlNode> items = new ArrayList<>();
        boolean more = flowNext(parent) != ']';
        while (more) {
            items.add(flowValue(parent, depth + 1));
            more = flowMore(parent, ']');
        }
        cursor.step();
        return noted(new YamlSequence(items, mark));
    }

    private YamlMapping flowMapping(int parent, int depth) {
        count(depth);
        Mark mark = open();
        List<YamlMapping.Entry> entries = new ArrayList<>();
        boolean more = flowNext(parent) != '}';
        while (more) {
            count(depth + 1);
            ScalarReader.Key key = scalars.flowKey();
            flowNext(parent);
            entries.add(new YamlMapping.Entry(key.text(), key.mark(), flowValue(parent, depth + 1)));
            more = flowMore(parent, '}');
        }
        cursor.step();
        checkKeys(entries);
        return noted(new YamlMapping(entries, mark));
    }

    private <T extends YamlNode> T noted(T collection) {
        if (spelling != null) {
            spelling.addFlow(collection);
        }
        return collection;
    }

    private Mark open() {
        Mark mark = cursor.mark(cursor.at(), cursor.at() + 1);
        cursor.step();
        return mark;
    }

    private YamlNode flowValue(int parent, int depth) {
        switch (cursor.here()) {
            case '[' -> {
                return flowSequence(parent, depth);
            }
            case '{' -> {
                return flowMapping(parent, depth);
            }
            default -> {
                count(depth);
                return scalars.isQuote() ? scalars.quoted() : scalars.flowPlain();
            }
        }
    }

    /** Goes over white space and comments within brackets, whose lines are indented more than what holds the brackets. */
    private char flowNext(int parent) {
        int before = cursor.at();
        if (cursor.here() == '#') {
            throw new UnusualException();
        }
        int indent = cursor.nextContent();
        if (indent <= parent && cursor.at() > before) {
            throw new UnusualException();
        }
        return cursor.here();
    }

    /** Goes over the comma between two values, or says that the bracket closes. */
    private boolean flowMore(int parent, char close) {
        char c = flowNext(parent);
        if (c == close) {
            return false;
        }
        if (c != ',') {
            throw new UnusualException();
        }
        cursor.step();
        if (flowNext(parent) == close) {
            throw new UnusualException();
        }
        return true;
    }

    /** Says whether a dash that begins an item stands here. */
    private boolean isDash() {
        return cursor.here() == '-' && Cursor.isBlank(cursor.after());
    }

    private void count(int depth) {
        nodes++;
        if (depth > limits.maxDepth() || nodes > limits.maxNodes()) {
            throw new UnusualException();
        }
    }
}
