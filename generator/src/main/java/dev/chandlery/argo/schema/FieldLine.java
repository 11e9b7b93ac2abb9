package dev.chandlery.argo.schema;

import dev.chandlery.argo.schema.FieldType.ListOf;
import dev.chandlery.argo.schema.FieldType.MapOf;
import dev.chandlery.argo.schema.FieldType.Named;
import dev.chandlery.argo.schema.FieldType.Scalar;
import dev.chandlery.argo.schema.Limits.Form;
import dev.chandlery.argo.schema.Limits.Range;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the line of the table that declares a field, such as {@code name*: string maxLength=128}. */
final class FieldLine {
    private static final Map<String, FieldType> SCALARS = Map.ofEntries(
            Map.entry("string", Scalar.STRING),
            Map.entry("bool", Scalar.BOOL),
            Map.entry("int32", Scalar.INT32),
            Map.entry("int64", Scalar.INT64),
            Map.entry("uint64", Scalar.UINT64),
            Map.entry("number", Scalar.NUMBER),
            Map.entry("bytes", Scalar.BYTES),
            Map.entry("Time", Scalar.TIME),
            Map.entry("Quantity", Scalar.QUANTITY),
            Map.entry("IntOrString", Scalar.INT_OR_STRING),
            Map.entry("AnyString", Scalar.ANY_STRING),
            Map.entry("any", Scalar.ANY),
            Map.entry("object", Scalar.OBJECT),
            Map.entry("plugin", Scalar.PLUGIN));

    private String mergeKey = "";
    private String replacement = "";
    private @Nullable ArgoVersion first;
    private @Nullable ArgoVersion last;
    private List<String> values = List.of();
    private Enforcer enforcer = Enforcer.API_SERVER;
    private Range number = Range.ANY;
    private Range length = Range.ANY;
    private Range items = Range.ANY;
    private Form pattern = Form.ANY;
    private Form itemPattern = Form.ANY;
    private boolean limited;

    private FieldLine() {}

    static SchemaField read(String line, String description) {
        int colon = line.indexOf(": ");
        boolean required = line.charAt(colon - 1) == '*';
        String name = line.substring(0, required ? colon - 1 : colon);
        int typeStart = colon + 2;
        int typeEnd = line.indexOf(' ', typeStart);
        FieldLine attributes = new FieldLine();
        if (typeEnd >= 0) {
            attributes.readAll(line, typeEnd + 1);
        }
        FieldType type = type(line.substring(typeStart, typeEnd < 0 ? line.length() : typeEnd));
        return new SchemaField(
                name,
                type,
                required,
                attributes.mergeKey,
                attributes.versions(),
                attributes.replacement,
                attributes.limits(),
                description);
    }

    private static FieldType type(String text) {
        if (text.startsWith("[]")) {
            return new ListOf(type(text.substring(2)));
        }
        if (text.startsWith("{}")) {
            return new MapOf(type(text.substring(2)));
        }
        FieldType scalar = SCALARS.get(text);
        return scalar == null ? new Named(text) : scalar;
    }

    private void readAll(String line, int start) {
        int at = start;
        while (at < line.length()) {
            int equals = line.indexOf('=', at);
            String key = line.substring(at, equals);
            int blank = key.endsWith("attern") ? -1 : line.indexOf(' ', equals);
            int end = blank < 0 ? line.length() : blank;
            attribute(key, line.substring(equals + 1, end));
            at = end + 1;
        }
    }

    private void attribute(String key, String value) {
        switch (key) {
            case "merge" -> mergeKey = value;
            case "use" -> replacement = value;
            case "since" -> first = version(value);
            case "until" -> last = version(value);
            default -> {
                limited = true;
                limit(key, value);
            }
        }
    }

    private void limit(String key, String value) {
        switch (key) {
            case "enum" -> values = List.of(value.split("\\|", -1));
            case "values" -> {
                values = List.of(value.split("\\|", -1));
                enforcer = Enforcer.KUBERNETES;
            }
            case "min" -> number = new Range(Long.parseLong(value), number.max());
            case "max" -> number = new Range(number.min(), Long.parseLong(value));
            case "minLength" -> length = new Range(Long.parseLong(value), length.max());
            case "maxLength" -> length = new Range(length.min(), Long.parseLong(value));
            case "minItems" -> items = new Range(Long.parseLong(value), items.max());
            case "maxItems" -> items = new Range(items.min(), Long.parseLong(value));
            case "pattern" -> pattern = Form.of(value);
            case "itemPattern" -> itemPattern = Form.of(value);
            default -> throw new IllegalStateException("unknown attribute " + key);
        }
    }

    private static ArgoVersion version(String text) {
        return ArgoVersion.parse(text).orElseThrow();
    }

    private VersionSpan versions() {
        return first == null && last == null ? VersionSpan.ALWAYS : new VersionSpan(first, last);
    }

    private Limits limits() {
        return limited ? new Limits(values, enforcer, number, length, items, pattern, itemPattern) : Limits.NONE;
    }
}
