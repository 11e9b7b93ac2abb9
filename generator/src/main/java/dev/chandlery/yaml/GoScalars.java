package dev.chandlery.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/** Which texts go-yaml 2, the writer behind Kustomize, takes for something else than strings. */
final class GoScalars {
    private static final Set<String> WORDS =
            Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF");
    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    private static final Pattern POINT_FLOAT = Pattern.compile("\\.[0-9]+([eE][-+]?[0-9]+)?");

    private GoScalars() {}

    /** Says whether YAML 1.1 has the word for a boolean and YAML 1.2 does not. */
    static boolean isWord(String text) {
        return text.length() <= 3 && WORDS.contains(text);
    }

    /** Says whether a text would be read as a string when it stood without quotes. */
    static boolean isString(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+') {
            return !ScalarSchema.isNumberOrTime(text)
                    && (text.indexOf(':') < 0 || !BASE_60.matcher(text).matches());
        }
        if (first == '.') {
            return switch (text) {
                case ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF" -> false;
                default -> !POINT_FLOAT.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text));
            };
        }
        if ("yYnNtTfFoO~".indexOf(first) < 0 || text.length() > 5) {
            return true;
        }
        return switch (text) {
            case "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE" -> false;
            default -> !isWord(text);
        };
    }

    /** go-yaml's {@code is_printable} of a UTF-16 unit; halves of pairs are not: what lies above U+FFFF is escaped. */
    static boolean isPrintable(char c) {
        if (c < 0x7F) {
            return c >= ' ' || c == '\n';
        }
        return c >= 0xA0 && !Character.isSurrogate(c) && c != 0xFEFF && c < 0xFFFE;
    }
}
