package dev.chandlery.argo.schema;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;

/** Values as words for a sentence. */
final class ValueWords {
    private static final int MAX_LENGTH = 60;

    private ValueWords() {}

    /** Returns what a value is, such as {@code the number 5} or {@code a list}. */
    static String of(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return node instanceof YamlMapping ? "a mapping" : "a list";
        }
        return switch (scalar.type()) {
            case STRING -> "the text " + quoted(scalar.text());
            case INTEGER, FLOAT -> "the number " + scalar.text();
            case BOOLEAN, NULL -> scalar.text();
        };
    }

    /** Returns a text in quotation marks, on one line and cut short. */
    static String quoted(String text) {
        return "\"" + cut(text) + "\"";
    }

    /** Returns a text on one line and cut short. */
    static String cut(String text) {
        if (text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.min(MAX_LENGTH, text.codePointCount(0, text.length())));
        String line = text.substring(0, end).replaceAll("\\p{Cntrl}", " ");
        return line + (end < text.length() ? "…" : "");
    }
}
