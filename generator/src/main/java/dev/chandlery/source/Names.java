package dev.chandlery.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The rules for names of files and directories that come from outside. */
final class Names {
    private Names() {}

    /**
     * Says whether a name may be a segment of a path here: not empty, {@code .} or {@code ..}, without separators,
     * control characters, and invisible characters that would let a page or a log show something else.
     */
    static boolean isPortable(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.codePoints().allMatch(Names::isPortable);
    }

    private static boolean isPortable(int c) {
        if (c > ' ' && c < 0x7f) {
            return c != '/' && c != '\\';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Returns the text of bytes that are valid UTF-8, else empty. */
    static Optional<String> decode(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Returns the path of an entry, or empty when its name or its length is not portable. */
    static Optional<TreePath> child(TreePath parent, String name) {
        boolean fits = parent.value().length() + 1 + name.length() <= SourceLimits.MAX_PATH_LENGTH;
        return fits && isPortable(name) ? Optional.of(parent.resolve(name)) : Optional.empty();
    }

    /** Returns the text with everything unsafe escaped and shortened, for a message. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(200).forEach(c -> {
            if (c == ' ' || (isPortable(c) && c != '"' && c != 0xfffd) || c == '/') {
                safe.appendCodePoint(c);
            } else {
                safe.append(String.format(Locale.ROOT, "\\u{%x}", c));
            }
        });
        return text.codePointCount(0, text.length()) > 200 ? safe + "…" : safe.toString();
    }

    /** Returns what file systems that ignore case, or compose accents, take for the same name. */
    static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
