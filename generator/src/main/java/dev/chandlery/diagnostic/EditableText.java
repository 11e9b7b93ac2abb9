package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A text file that edits are made to. Every byte outside of the edits stays as it is, a byte order mark and the kinds of line
 * breaks included. Places are those that the reader of YAML gives: lines end in LF, CR LF or CR; columns count code points.
 */
public final class EditableText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<Integer> lines = new ArrayList<>();
    private final NavigableMap<Integer, Piece> taken = new TreeMap<>();

    /** What replaces the text from a start up to, and without, an end, in UTF-16 units. */
    private record Piece(int start, int end, String replacement) {
        /** Pieces that touch are kept apart too: which of two insertions comes first is nobody's to say. */
        boolean isClearOf(Piece other) {
            return end < other.start || other.end < start || (replaces() && other.replaces() && isBeside(other));
        }

        private boolean replaces() {
            return end > start;
        }

        private boolean isBeside(Piece other) {
            return end == other.start || other.end == start;
        }
    }

    private EditableText(String text) {
        this.text = text;
        lines.add(0);
        for (int i = 0; i < text.length(); i++) {
            boolean crLf = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((text.charAt(i) == '\n' || text.charAt(i) == '\r') && !crLf) {
                lines.add(i + 1);
            }
        }
    }

    /** Returns the text of a file, or empty when it is not UTF-8. */
    public static Optional<EditableText> of(byte[] utf8) {
        try {
            CharBuffer chars = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8));
            return Optional.of(new EditableText(chars.toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Says whether all of these edits can be made: they lie in the text, and apart from each other and all made before. */
    public boolean accepts(List<TextEdit> edits) {
        NavigableMap<Integer, Piece> all = new TreeMap<>(taken);
        for (TextEdit edit : edits) {
            Optional<Piece> piece = piece(edit);
            if (piece.isEmpty() || !isClear(piece.get(), all)) {
                return false;
            }
            all.put(piece.get().start(), piece.get());
        }
        return true;
    }

    /** Makes edits that it {@linkplain #accepts accepts}. */
    public void make(List<TextEdit> edits) {
        for (TextEdit edit : edits) {
            Piece piece = piece(edit).orElseThrow();
            taken.put(piece.start(), piece);
        }
    }

    /** Returns the file with all edits made. */
    public byte[] bytes() {
        StringBuilder edited = new StringBuilder(text.length());
        int position = 0;
        for (Piece piece : taken.values()) {
            edited.append(text, position, piece.start()).append(piece.replacement());
            position = piece.end();
        }
        return edited.append(text, position, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isClear(Piece piece, NavigableMap<Integer, Piece> others) {
        var before = others.floorEntry(piece.start());
        var after = others.ceilingEntry(piece.start());
        return (before == null || before.getValue().isClearOf(piece))
                && (after == null || after.getValue().isClearOf(piece));
    }

    private Optional<Piece> piece(TextEdit edit) {
        OptionalInt start = offset(edit.start());
        OptionalInt end = offset(edit.end());
        return start.isPresent() && end.isPresent()
                ? Optional.of(new Piece(
                        start.getAsInt(), end.getAsInt(), edit.replacement().replace("\n", lineBreak())))
                : Optional.empty();
    }

    /** Returns where a place is; the start of the line after the last is the end of the text. Empty outside of the text. */
    private OptionalInt offset(Mark mark) {
        if (mark.line() == lines.size() + 1 && mark.column() == 1) {
            return OptionalInt.of(text.length());
        }
        if (mark.line() < 1 || mark.line() > lines.size()) {
            return OptionalInt.empty();
        }
        int start = lines.get(mark.line() - 1);
        if (start < text.length() && text.charAt(start) == BYTE_ORDER_MARK) {
            if (start > 0) {
                // Readers differ on whether it counts as a character there.
                return OptionalInt.empty();
            }
            start++;
        }
        int end = contentEnd(mark.line());
        return text.codePointCount(start, end) < mark.column() - 1
                ? OptionalInt.empty()
                : OptionalInt.of(text.offsetByCodePoints(start, mark.column() - 1));
    }

    private int contentEnd(int line) {
        int end = line == lines.size() ? text.length() : lines.get(line);
        while (end > lines.get(line - 1) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private String lineBreak() {
        if (lines.size() == 1) {
            return "\n";
        }
        int second = lines.get(1);
        return text.startsWith("\r\n", second - 2) ? "\r\n" : text.substring(second - 1, second);
    }
}
