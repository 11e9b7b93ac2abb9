package dev.chandlery.registry.schema;

import java.util.Locale;

/** Texts of the user inside messages: in quotes, short, and without characters that could mislead a terminal. */
public final class Quoted {
    private static final int MAX_CODE_POINTS = 60;

    private Quoted() {}

    /** Returns the text in double quotes, cut after 60 characters, with control and direction characters escaped. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int[] codePoints = text.codePoints().limit(MAX_CODE_POINTS + 1L).toArray();
        for (int i = 0; i < Math.min(codePoints.length, MAX_CODE_POINTS); i++) {
            append(quoted, codePoints[i]);
        }
        return quoted.append(codePoints.length > MAX_CODE_POINTS ? "…\"" : "\"").toString();
    }

    /** Returns a sentence in which control and direction characters are escaped. */
    public static String printable(String sentence) {
        StringBuilder printable = new StringBuilder();
        sentence.codePoints().forEach(codePoint -> append(printable, codePoint));
        return printable.toString();
    }

    private static void append(StringBuilder quoted, int codePoint) {
        if (codePoint == '\n') {
            quoted.append("\\n");
        } else if (isPrintable(codePoint)) {
            quoted.appendCodePoint(codePoint);
        } else {
            quoted.append(String.format(Locale.ROOT, "\\u{%x}", codePoint));
        }
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
