package dev.chandlery.diagnostic;

/** Texts of strangers inside reports for people. */
final class Printable {
    private static final int REPLACEMENT = 0xfffd;

    private Printable() {}

    /**
     * Returns a text in which every character that could steer a terminal or mislead a reader is one visible character:
     * controls, those that turn the direction, halves of surrogate pairs and what is no character. A tab becomes a space.
     * What is left may stand in XML 1.0 (section 2.2) once it is escaped.
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Printable::shown).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int shown(int c) {
        if (c == '\t') {
            return ' ';
        }
        boolean control = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = (c & 0xfffe) == 0xfffe;
        return control || half || none || isDirectional(c) ? REPLACEMENT : c;
    }

    private static boolean isDirectional(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
