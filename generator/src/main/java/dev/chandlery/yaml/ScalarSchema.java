package dev.chandlery.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types of scalars as {@code kubectl kustomize} sees them: the rules of go-yaml 3, then of JSON.
 *
 * <p>Three spellings each of true, false and null; {@code yes}, {@code no}, {@code on} and {@code off} are strings.
 * Integers in base 10, 16, 8 ({@code 0o17} and {@code 017}) and 2, with underscores. Times written without quotes become
 * strings in RFC 3339. Base-60 numbers are strings.
 */
final class ScalarSchema {
    static final String MAP = "tag:yaml.org,2002:map";
    static final String SEQ = "tag:yaml.org,2002:seq";

    private static final String CORE = "tag:yaml.org,2002:";
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern POINT_FLOAT = Pattern.compile("\\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?");
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    /** Longer texts are read as floats or strings: no integer or sensible float has as many characters. */
    private static final int MAX_NUMBER = 400;

    /** As many digits of any base fit in a long. */
    private static final int LONG_DIGITS = 15;

    private ScalarSchema() {}

    /** Returns the scalar, or throws the problem when JSON cannot hold it or its tag does not fit. */
    static YamlScalar resolve(String text, boolean plain, String tag, Mark mark) {
        if (tag.isEmpty() || tag.equals("!")) {
            if (!plain) {
                return string(checkedSurrogates(text, mark), mark);
            }
            @Nullable YamlScalar typed = typed(text, mark);
            return typed == null ? string(time(text).orElse(text), mark) : typed;
        }
        return tagged(text, tag, mark);
    }

    /** Says whether a text that begins with a digit or a sign is a number or a time when it stands without quotes. */
    static boolean isNumberOrTime(String text) {
        if (Timestamps.parse(text).isPresent()) {
            return true;
        }
        String name = text.startsWith(".", 1) ? text.substring(2) : "";
        if (name.equals("inf") || name.equals("Inf") || name.equals("INF")) {
            return true;
        }
        return number(text.replace("_", ""), Mark.NONE, true) != null;
    }

    /** Says whether a plain {@code <<} with this tag is a merge key. */
    static boolean allowsMerge(String tag) {
        return tag.isEmpty() || tag.equals("!") || tag.equals(CORE + "merge");
    }

    /** Returns the problem of a tag that Kubernetes does not know. */
    static ProblemException unknownTag(String tag, Mark mark) {
        return notJson(mark, "The tag " + shown(shortTag(tag)) + " has no meaning in Kubernetes.", "Remove the tag.");
    }

    /** Returns a user's text as it may stand in a message: in quotes, on one line, not too long. */
    static String shown(String text) {
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return '"' + cut.replaceAll("[\\p{Cntrl}\\p{Cs}\u2028\u2029]", " ") + '"';
    }

    private static YamlScalar tagged(String text, String tag, Mark mark) {
        @Nullable YamlScalar value;
        switch (tag.startsWith(CORE) ? tag.substring(CORE.length()) : "") {
            case "str" -> value = string(checkedSurrogates(text, mark), mark);
            case "null" -> value = ofType(typed(text, mark), YamlScalar.Type.NULL);
            case "bool" -> value = ofType(typed(text, mark), YamlScalar.Type.BOOLEAN);
            case "int" -> value = number(text.replace("_", ""), mark, false);
            case "float" -> value = number(text.replace("_", ""), mark, true);
            case "timestamp" -> value = time(text).map(t -> string(t, mark)).orElse(null);
            case "binary" -> value = binary(text, mark);
            default -> throw unknownTag(tag, mark);
        }
        if (value == null) {
            throw notJson(
                    mark,
                    "The value " + shown(text) + " does not fit its tag " + shortTag(tag) + ".",
                    "Remove the tag.");
        }
        return value;
    }

    private static @Nullable YamlScalar ofType(@Nullable YamlScalar scalar, YamlScalar.Type type) {
        return scalar != null && scalar.type() == type ? scalar : null;
    }

    /** Returns the value of a plain scalar that is not a string, or null. */
    private static @Nullable YamlScalar typed(String text, Mark mark) {
        switch (text) {
            case "", "~", "null", "Null", "NULL" -> {
                return new YamlScalar(YamlScalar.Type.NULL, "null", mark);
            }
            case "true", "True", "TRUE" -> {
                return new YamlScalar(YamlScalar.Type.BOOLEAN, "true", mark);
            }
            case "false", "False", "FALSE" -> {
                return new YamlScalar(YamlScalar.Type.BOOLEAN, "false", mark);
            }
            default -> {
                char first = text.charAt(0);
                if (first == '.') {
                    checkFinite(text, text.substring(1), mark);
                    boolean number = text.length() < MAX_NUMBER
                            && POINT_FLOAT.matcher(text).matches();
                    return number ? decimal(text.replace("_", ""), mark) : null;
                }
                if (first == '+' || first == '-') {
                    checkFinite(text, text.startsWith(".", 1) ? text.substring(2) : "", mark);
                } else if (first < '0' || first > '9' || Timestamps.parse(text).isPresent()) {
                    return null;
                }
                return number(text.replace("_", ""), mark, true);
            }
        }
    }

    private static void checkFinite(String text, String name, Mark mark) {
        boolean nan = name.equals("nan") || name.equals("NaN") || name.equals("NAN");
        if ((nan && text.charAt(0) == '.') || name.equals("inf") || name.equals("Inf") || name.equals("INF")) {
            throw notJson(
                    mark, "The value " + shown(text) + " is a number that JSON cannot hold.", "Put quotes around it.");
        }
    }

    /** Returns the number in a text without underscores, or null when there is none. */
    private static @Nullable YamlScalar number(String text, Mark mark, boolean floats) {
        @Nullable BigInteger integer = integer(text);
        if (integer != null) {
            return new YamlScalar(YamlScalar.Type.INTEGER, integer.toString(), mark);
        }
        return floats && FLOAT.matcher(text).matches() ? decimal(text, mark) : null;
    }

    /** Go's {@code strconv.ParseInt} and {@code ParseUint} with base 0; null when the text is no 64-bit integer. */
    private static @Nullable BigInteger integer(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean signed = at == 1;
        int radix = 10;
        if (text.startsWith("0", at) && text.length() > at + 1) {
            switch (Character.toLowerCase(text.charAt(at + 1))) {
                case 'x' -> radix = 16;
                case 'o' -> radix = 8;
                case 'b' -> radix = 2;
                default -> radix = -8;
            }
            at += radix > 0 ? 2 : 1;
            radix = Math.abs(radix);
        }
        if (at == text.length() || text.length() > MAX_NUMBER) {
            return null;
        }
        for (int i = at; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return null;
            }
        }
        BigInteger value = text.length() <= LONG_DIGITS
                ? BigInteger.valueOf(Long.parseLong(text.substring(at), radix))
                : new BigInteger(text.substring(at), radix);
        value = text.charAt(0) == '-' ? value.negate() : value;
        boolean fits = value.bitLength() <= (signed ? 63 : 64);
        return fits ? value : null;
    }

    /** Returns a decimal number as the double that it stands for, or null when it is too large. */
    private static @Nullable YamlScalar decimal(String text, Mark mark) {
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            return null;
        }
        BigDecimal shortest = Doubles.shortest(text, value);
        if (shortest.scale() <= 0 || shortest.signum() == 0) {
            BigInteger whole = shortest.toBigInteger();
            if (whole.compareTo(MIN) >= 0 && whole.compareTo(MAX) <= 0) {
                return new YamlScalar(YamlScalar.Type.INTEGER, whole.toString(), mark);
            }
        }
        return new YamlScalar(YamlScalar.Type.FLOAT, Doubles.text(shortest), mark);
    }

    private static Optional<String> time(String text) {
        return Timestamps.parse(text);
    }

    private static @Nullable YamlScalar binary(String text, Mark mark) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return string(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    mark);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    private static String checkedSurrogates(String text, Mark mark) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw notJson(
                            mark, "The value holds half of a character pair.", "Write the whole character, or \\U….");
                }
                i++;
            }
        }
        return text;
    }

    private static YamlScalar string(String text, Mark mark) {
        return new YamlScalar(YamlScalar.Type.STRING, text, mark);
    }

    private static String shortTag(String tag) {
        return tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()).toLowerCase(Locale.ROOT) : tag;
    }

    private static ProblemException notJson(Mark mark, String message, String remedy) {
        return new ProblemException(YamlProblem.Kind.NOT_JSON, mark, message, remedy);
    }
}
