package dev.chandlery.argo;

import dev.chandlery.yaml.YamlReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the text of a parameter has to be. Argo itself knows texts only. */
public enum ParameterType {
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false", "true|false"),
    /** A number of digits, as JSON writes it. */
    INTEGER("an integer", "-?(0|[1-9][0-9]*)"),
    /** A number, as JSON writes it (RFC 8259, section 6). */
    NUMBER("a number", "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"),
    /** A JSON object or array. */
    JSON("a JSON object or array", "(?s).*");

    private final String description;
    private final Pattern form;

    ParameterType(String description, String form) {
        this.description = description;
        this.form = Pattern.compile(form);
    }

    /** Returns the type of a word. */
    public static Optional<ParameterType> parse(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** Returns the words of all types. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ParameterType::word).toList();
    }

    /** Returns the word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a value of it is, such as {@code an integer}. */
    public String description() {
        return description;
    }

    /** Says whether a text is of this type. */
    public boolean accepts(String text) {
        return form.matcher(text).matches() && (this != JSON || YamlReader.isJson(text));
    }

    /** Says whether each text of another type is of this type too. */
    public boolean covers(ParameterType other) {
        return this == other || (this == NUMBER && other == INTEGER);
    }
}
