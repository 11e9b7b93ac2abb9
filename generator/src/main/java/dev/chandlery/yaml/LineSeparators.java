package dev.chandlery.yaml;

import java.util.Optional;

/**
 * Characters that end a line for go-yaml, which follows YAML 1.1 here, and not in YAML 1.2 (section 5.4): a text that
 * holds one is read in two ways.
 */
final class LineSeparators {
    private LineSeparators() {}

    /** Returns the problem of the first one that is not an escape, or empty. */
    static Optional<YamlProblem> in(DocumentSplitter.Part part) {
        String text = part.text();
        if (text.indexOf('\u0085') < 0 && text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0) {
            return Optional.empty();
        }
        int line = part.line() + 1;
        int column = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return Optional.of(new YamlProblem(
                        YamlProblem.Kind.ENCODING,
                        new Mark(line, column),
                        "The character 0x" + Integer.toHexString(c)
                                + " ends a line for some readers of YAML, and not for others.",
                        "Remove it, or write it as an escape in double quotes."));
            }
            boolean lineEnd = c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + (Character.isLowSurrogate(c) ? 0 : 1);
        }
        return Optional.empty();
    }
}
