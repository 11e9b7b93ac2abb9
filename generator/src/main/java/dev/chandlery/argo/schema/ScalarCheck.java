package dev.chandlery.argo.schema;

import dev.chandlery.argo.schema.FieldType.Scalar;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values the types without fields take. */
final class ScalarCheck {
    /** Readers of YAML 1.1 take these for booleans, and so does Argo where it expects one. */
    private static final Set<String> BOOLEAN_WORDS =
            Set.of("yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "y", "Y", "n", "N");

    /** The form of quantities (apimachinery, resource.ParseQuantity), with bounds that keep matching short. */
    private static final Pattern QUANTITY = Pattern.compile(
            "[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,10})?");

    /** Longer texts are no time and no number. */
    private static final int MAX_LENGTH = 100;

    private ScalarCheck() {}

    /** Returns who refuses a value, or null when nobody does. */
    static @Nullable Enforcer refuses(Scalar type, YamlNode node) {
        if (fits(type, node)) {
            return null;
        }
        // Argo reads these two itself and leaves empty what it cannot read.
        boolean dropped = type == Scalar.ANY_STRING || type == Scalar.NUMBER;
        return dropped ? Enforcer.API_SERVER : Enforcer.ARGO;
    }

    private static boolean fits(Scalar type, YamlNode node) {
        return switch (type) {
            case ANY -> true;
            case OBJECT -> node instanceof YamlMapping;
            case PLUGIN ->
                node instanceof YamlMapping mapping && mapping.entries().size() == 1;
            default -> node instanceof YamlScalar scalar && fitsScalar(type, scalar.type(), scalar.text());
        };
    }

    private static boolean fitsScalar(Scalar type, YamlScalar.Type kind, String text) {
        boolean string = kind == YamlScalar.Type.STRING;
        boolean integer = kind == YamlScalar.Type.INTEGER;
        return switch (type) {
            case STRING -> string;
            case BOOL -> kind == YamlScalar.Type.BOOLEAN || (string && BOOLEAN_WORDS.contains(text));
            case INT32 -> integer && isInt32(text);
            case INT64 -> integer && isInt64(text);
            case UINT64 -> integer && isInt64(text) && text.charAt(0) != '-';
            case NUMBER -> integer || kind == YamlScalar.Type.FLOAT;
            case BYTES -> string && isBase64(text);
            case TIME -> string && isTime(text);
            case QUANTITY ->
                integer
                        || kind == YamlScalar.Type.FLOAT
                        || (string && QUANTITY.matcher(text).matches());
            case INT_OR_STRING -> string || (integer && isInt32(text));
            case ANY_STRING -> true;
            case ANY, OBJECT, PLUGIN -> throw new IllegalArgumentException("no scalar: " + type);
        };
    }

    private static boolean isInt32(String text) {
        return isInt64(text) && Long.parseLong(text) == (int) Long.parseLong(text);
    }

    /** The reader gives whole numbers of at most 64 bits, with or without a sign. */
    private static boolean isInt64(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return text.length() <= MAX_LENGTH && OffsetDateTime.parse(text).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
