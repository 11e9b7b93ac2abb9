package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A text with its place.
 *
 * @param value the text; numbers and booleans count as their text, as Argo takes them
 * @param mark where it starts
 */
public record Text(String value, Mark mark) {
    /** Returns the scalar under a key, or empty when there is none, it is null, or it is the empty text. */
    public static Optional<Text> of(YamlMapping owner, String key) {
        return owner.get(key).flatMap(Text::of);
    }

    /** Returns the scalars in the list under a key. */
    public static List<Text> list(YamlMapping owner, String key) {
        return Fields.items(owner, key).stream()
                .flatMap(item -> of(item).stream())
                .toList();
    }

    private static Optional<Text> of(YamlNode node) {
        return Fields.scalar(node).filter(text -> !text.isEmpty()).map(text -> new Text(text, node.mark()));
    }

    /** Says whether the text holds a tag, so that what it stands for is only known when a workflow runs. */
    public boolean dynamic() {
        return value.contains("{{");
    }
}
