package dev.chandlery.argo;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lenient access to fields: another type than the one asked for counts as absent. */
public final class Fields {
    /** A mapping without fields. */
    public static final YamlMapping NONE = new YamlMapping(List.of(), Mark.NONE);

    private Fields() {}

    /** Returns the mapping under a key, or {@link #NONE}. */
    public static YamlMapping mapping(YamlMapping owner, String key) {
        return node(owner, key) instanceof YamlMapping mapping ? mapping : NONE;
    }

    /** Returns the items of the list under a key, or none. */
    public static List<YamlNode> items(YamlMapping owner, String key) {
        return node(owner, key) instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    /** Returns the mappings in the list under a key. */
    public static List<YamlMapping> mappings(YamlMapping owner, String key) {
        return node(owner, key) instanceof YamlSequence sequence ? mappings(sequence) : List.of();
    }

    /** Returns the mappings in a list; none when the node is something else. */
    public static List<YamlMapping> mappings(YamlNode node) {
        if (!(node instanceof YamlSequence sequence) || sequence.items().isEmpty()) {
            return List.of();
        }
        List<YamlMapping> mappings = new ArrayList<>(sequence.items().size());
        for (YamlNode item : sequence.items()) {
            if (item instanceof YamlMapping mapping) {
                mappings.add(mapping);
            }
        }
        return Collections.unmodifiableList(mappings);
    }

    /** Returns a scalar's text; Argo takes numbers and booleans for text where it expects a string. */
    public static Optional<String> scalar(YamlNode node) {
        return Optional.ofNullable(textOf(node));
    }

    /** Returns the text of the scalar under a key, or empty when there is none or it is null. */
    public static Optional<String> scalar(YamlMapping owner, String key) {
        return Optional.ofNullable(textOf(node(owner, key)));
    }

    /** Returns the text of the scalar under a key, or the empty text. */
    public static String text(YamlMapping owner, String key) {
        String text = textOf(node(owner, key));
        return text == null ? "" : text;
    }

    /** Returns the texts of the scalars in the list under a key. */
    public static List<String> texts(YamlMapping owner, String key) {
        List<YamlNode> items = items(owner, key);
        if (items.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(items.size());
        for (YamlNode item : items) {
            String text = textOf(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return Collections.unmodifiableList(texts);
    }

    /** Says whether the value of a key is true. */
    public static boolean isTrue(YamlMapping owner, String key) {
        return text(owner, key).equals("true");
    }

    /** Says whether a key is there with a value other than null. */
    public static boolean present(YamlMapping owner, String key) {
        YamlNode node = node(owner, key);
        return node != null && !(node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL);
    }

    // Every rule asks for fields of every template, so what is here runs more often than all else of lint.

    private static @Nullable YamlNode node(YamlMapping owner, String key) {
        return owner.find(key);
    }

    private static @Nullable String textOf(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.type() != YamlScalar.Type.NULL ? scalar.text() : null;
    }
}
