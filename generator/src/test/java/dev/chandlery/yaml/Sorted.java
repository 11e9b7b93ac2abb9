package dev.chandlery.yaml;

import java.util.Comparator;

/** Nodes as text with sorted keys, to show how two values differ. */
final class Sorted {
    private Sorted() {}

    static String write(YamlNode node) {
        return YamlWriter.write(sort(node));
    }

    private static YamlNode sort(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return new YamlMapping(
                    mapping.entries().stream()
                            .map(e -> e.withValue(sort(e.value())))
                            .sorted(Comparator.comparing(YamlMapping.Entry::key))
                            .toList(),
                    mapping.mark());
        }
        return node instanceof YamlSequence sequence
                ? YamlSequence.of(sequence.items().stream().map(Sorted::sort).toList())
                : node;
    }
}
