package dev.chandlery.compatibility;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts that are equal when two nodes say the same, but for what is left out of them. */
final class Canonical {
    private Canonical() {}

    /** Returns a mapping without some of its keys as text; empty when nothing is left. */
    static String without(YamlMapping node, Set<String> keys) {
        YamlMapping left = new YamlMapping(
                node.entries().stream()
                        .filter(entry -> !keys.contains(entry.key()))
                        .toList(),
                node.mark());
        return left.entries().isEmpty() ? "" : YamlWriter.write(left);
    }

    /** Returns a node in which no image is named at any depth. */
    static YamlNode withoutImages(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return new YamlMapping(
                    mapping.entries().stream()
                            .filter(entry -> !(entry.key().equals("image") && entry.value() instanceof YamlScalar))
                            .map(entry -> entry.withValue(withoutImages(entry.value())))
                            .toList(),
                    mapping.mark());
        }
        return node instanceof YamlSequence sequence
                ? new YamlSequence(
                        sequence.items().stream().map(Canonical::withoutImages).toList(), sequence.mark())
                : node;
    }

    /** Adds the images that are named at any depth. */
    static void images(@Nullable YamlNode node, List<String> images) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (entry.key().equals("image") && entry.value() instanceof YamlScalar scalar) {
                    images.add(scalar.text());
                } else {
                    images(entry.value(), images);
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> images(item, images));
        }
    }
}
