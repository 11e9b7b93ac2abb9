package dev.chandlery.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a string is written: plain, quoted or as a literal block. */
final class Strings {
    /** Everything that some reader of YAML 1.1 or 1.2 takes for a number, a time or a duration in base 60. */
    private static final Pattern NUMBER_OR_TIME = Pattern.compile("[-+]?("
            + "0[bB][01_]+|0[oO]?[0-7_,]+|0[xX][0-9a-fA-F_]+"
            + "|[0-9][0-9_,]*(\\.[0-9_,]*)?([eE][-+]?[0-9_]+)?"
            + "|\\.[0-9_,]+([eE][-+]?[0-9_]+)?"
            + "|[0-9][0-9_]*(:[0-9_]+)+(\\.[0-9_]*)?"
            + "|\\.([iI][nN][fF]|[nN][aA][nN]))"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    /** Longer texts that begin like a number are quoted unseen. */
    private static final int MAX_NUMBER = 200;

    private static final String HEX = "0123456789ABCDEF";

    private Strings() {}

    /** Writes a string on one line. */
    static void writeFlat(String text, StringBuilder out) {
        if (text.isEmpty()) {
            out.append("\"\"");
        } else if (!rawOnOneLine(text)) {
            escaped(text, out);
        } else if (plain(text)) {
            out.append(text);
        } else if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
            out.append('"').append(text).append('"');
        } else {
            out.append('\'').append(text.replace("'", "''")).append('\'');
        }
    }

    /**
     * Says whether a string has several lines that a literal block can hold. Kustomize breaks blocks that begin with a
     * tab when it copies them.
     */
    static boolean fitsLiteral(String text) {
        if (text.indexOf('\n') < 0 || text.charAt(0) == '\t') {
            return false;
        }
        boolean ink = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\t' && !raw(text, i)) {
                return false;
            }
            ink |= c != '\n' && c != ' ' && c != '\t';
            i += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return ink;
    }

    private static boolean rawOnOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!raw(text, i)) {
                return false;
            }
            i += Character.isHighSurrogate(text.charAt(i)) ? 1 : 0;
        }
        return true;
    }

    /** Says whether the character at a place may stand in the text as it is, on one line, under any reader. */
    private static boolean raw(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x7F) {
            return c >= ' ';
        }
        if (Character.isSurrogate(c)) {
            return Character.isSupplementaryCodePoint(text.codePointAt(at));
        }
        // Not DEL and the C1 controls, the separators U+2028 and U+2029, the byte order mark, non-characters.
        return c >= 0xA0 && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c < 0xFFFE;
    }

    private static boolean plain(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (first == ' ' || last == ' ' || last == ':' || reserved(text)) {
            return false;
        }
        if ("?:,[]{}#&*!|>'\"%@`=<~".indexOf(first) >= 0) {
            return false;
        }
        if (first == '-' && (text.length() == 1 || text.charAt(1) == ' ' || text.startsWith("---"))) {
            return false;
        }
        if (text.contains(": ") || text.contains(" #")) {
            return false;
        }
        boolean numeric = (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
        return !numeric
                || (text.length() <= MAX_NUMBER
                        && !text.startsWith("...")
                        && !NUMBER_OR_TIME.matcher(text).matches());
    }

    /** The words that stand for null or a boolean in YAML 1.1 or 1.2, in any mix of cases. */
    private static boolean reserved(String text) {
        if (text.length() > 5) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "n", "yes", "no", "on", "off", "true", "false", "null" -> true;
            default -> false;
        };
    }

    /** Writes a string in double quotes with the escapes of YAML 1.1, which 1.2 also knows. */
    private static void escaped(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (raw(text, i)) {
                out.append(c);
                if (Character.isHighSurrogate(c)) {
                    out.append(text.charAt(++i));
                }
            } else {
                // Half of a surrogate pair is no character: the reader never gives one.
                hex(Character.isSurrogate(c) ? '\uFFFD' : c, out);
            }
        }
        out.append('"');
    }

    /** Writes one character as go-yaml escapes it in double quotes. */
    static void escape(int point, StringBuilder out) {
        int named = "\0\u0007\b\t\n\u000b\f\r\u001b\u0085\u00a0\u2028\u2029".indexOf(point);
        if (named >= 0) {
            out.append('\\').append("0abtnvfreN_LP".charAt(named));
            return;
        }
        int digits = point <= 0xFF ? 2 : point <= 0xFFFF ? 4 : 8;
        out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((point >> shift) & 15));
        }
    }

    private static void hex(char c, StringBuilder out) {
        out.append(c < 0x100 ? "\\x" : "\\u");
        for (int shift = c < 0x100 ? 4 : 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 15));
        }
    }
}
