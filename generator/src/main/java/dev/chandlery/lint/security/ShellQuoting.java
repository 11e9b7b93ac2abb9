package dev.chandlery.lint.security;

import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which tags of a shell script stand outside quotes, here-documents and comments, by the quoting rules of the POSIX
 * shell (XCU 2.2) and here-documents (XCU 2.7.4), with command substitution nested in quotes. It never fails; a script with
 * a quote too many gives an answer as wrong as the script.
 */
final class ShellQuoting {
    private enum Mode {
        CODE,
        SUBSTITUTION,
        /** Between parentheses in twos, where {@code <<} shifts a number. */
        ARITHMETIC,
        BACKQUOTE,
        SINGLE,
        DOLLAR_SINGLE,
        DOUBLE,
        COMMENT
    }

    private static final Set<Mode> CODE = EnumSet.of(Mode.CODE, Mode.SUBSTITUTION, Mode.ARITHMETIC, Mode.BACKQUOTE);

    /** A here-document whose text begins on the next line. */
    private record HereDocument(String end, boolean tabs) {}

    private final String text;
    private final List<Tag> tags;
    private final Deque<Mode> modes = new ArrayDeque<>(List.of(Mode.CODE));
    private final Deque<HereDocument> pending = new ArrayDeque<>();
    private final List<Tag> bare = new ArrayList<>();
    private int at;
    private int tag;
    private boolean wordStart = true;

    private ShellQuoting(TaggedText script) {
        this.text = script.text();
        this.tags = script.tags();
    }

    /** Returns the tags that stand outside quotes. */
    static List<Tag> bare(TaggedText script) {
        return new ShellQuoting(script).read();
    }

    private List<Tag> read() {
        while (at < text.length()) {
            if (atTag()) {
                Mode mode = modes.getLast();
                if (CODE.contains(mode)) {
                    bare.add(tags.get(tag));
                }
                at = tags.get(tag).span().end();
                tag++;
                wordStart = false;
            } else {
                character(text.charAt(at));
            }
        }
        return bare;
    }

    private boolean atTag() {
        return tag < tags.size() && tags.get(tag).span().start() == at;
    }

    private void character(char c) {
        at++;
        switch (modes.getLast()) {
            case SINGLE -> endIf(c == '\'');
            case DOLLAR_SINGLE -> {
                escape(c);
                endIf(c == '\'');
            }
            case DOUBLE -> {
                escape(c);
                endIf(c == '"');
                substitution(c);
            }
            case COMMENT -> {
                if (c == '\n') {
                    modes.removeLast();
                    line();
                }
            }
            case CODE, SUBSTITUTION, ARITHMETIC, BACKQUOTE -> code(c);
        }
    }

    private void code(char c) {
        Mode mode = modes.getLast();
        boolean inner = mode == Mode.SUBSTITUTION || mode == Mode.ARITHMETIC;
        boolean first = wordStart;
        wordStart = Character.isWhitespace(c) || "();&|".indexOf(c) >= 0;
        if (c == '#' && first) {
            modes.addLast(Mode.COMMENT);
        } else if (c == '\'') {
            modes.addLast(at > 1 && text.charAt(at - 2) == '$' ? Mode.DOLLAR_SINGLE : Mode.SINGLE);
        } else if (c == '"') {
            modes.addLast(Mode.DOUBLE);
        } else if (c == '`' && mode == Mode.BACKQUOTE) {
            modes.removeLast();
        } else if (c == '(' && (inner || text.startsWith("(", at))) {
            modes.addLast(inner ? mode : Mode.ARITHMETIC);
        } else if (c == ')' && inner) {
            modes.removeLast();
        } else if (c == '<' && mode != Mode.ARITHMETIC && text.startsWith("<", at)) {
            hereDocument();
        } else if (c == '\n') {
            line();
        } else {
            escape(c);
            substitution(c);
        }
    }

    /** Passes over an escaped character, unless it begins a tag, of which it would protect no more than a brace. */
    private void escape(char c) {
        if (c == '\\' && at < text.length() && !atTag()) {
            at++;
        }
    }

    private void endIf(boolean end) {
        if (end) {
            modes.removeLast();
        }
    }

    private void substitution(char c) {
        if (c == '`') {
            modes.addLast(Mode.BACKQUOTE);
            wordStart = true;
        } else if (c == '$' && text.startsWith("(", at) && !atTag()) {
            at++;
            modes.addLast(text.startsWith("(", at) ? Mode.ARITHMETIC : Mode.SUBSTITUTION);
            wordStart = true;
        }
    }

    /** Reads {@code <<-'END'}; {@code <<<} begins no here-document. */
    private void hereDocument() {
        at++;
        if (text.startsWith("<", at)) {
            at++;
            return;
        }
        boolean tabs = text.startsWith("-", at);
        at += tabs ? 1 : 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        StringBuilder end = new StringBuilder();
        while (at < text.length()
                && !atTag()
                && !Character.isWhitespace(text.charAt(at))
                && ";&|()<>".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at++);
            if ("'\"\\".indexOf(c) < 0) {
                end.append(c);
            }
        }
        if (end.length() > 0) {
            pending.addLast(new HereDocument(end.toString(), tabs));
        }
    }

    /** Passes over the here-documents that begin at the start of a line. */
    private void line() {
        wordStart = true;
        while (!pending.isEmpty()) {
            HereDocument document = pending.removeFirst();
            boolean ended = false;
            while (!ended && at < text.length()) {
                int stop = text.indexOf('\n', at);
                String line = text.substring(at, stop < 0 ? text.length() : stop);
                ended = (document.tabs() ? line.replaceFirst("^\t+", "") : line).equals(document.end());
                at = stop < 0 ? text.length() : stop + 1;
            }
        }
        while (tag < tags.size() && tags.get(tag).span().start() < at) {
            // A tag that goes on over the end of its line is one all the same.
            at = Math.max(at, tags.get(tag).span().end());
            tag++;
        }
    }
}
