package dev.chandlery.yaml;

import java.util.List;

/**
 * A list of nodes.
 *
 * @param items the items in order
 * @param mark the place in the file
 */
public record YamlSequence(List<YamlNode> items, Mark mark) implements YamlNode {
    /** Copies the list. */
    public YamlSequence {
        items = List.copyOf(items);
    }

    /** Returns a sequence without a place, for nodes made by this program. */
    public static YamlSequence of(List<? extends YamlNode> items) {
        return new YamlSequence(List.copyOf(items), Mark.NONE);
    }

    /** Returns a sequence of strings without a place. */
    public static YamlSequence ofStrings(List<String> items) {
        return of(items.stream().map(YamlScalar::string).toList());
    }

    @Override
    public boolean sameValue(YamlNode other) {
        if (!(other instanceof YamlSequence sequence) || sequence.items.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).sameValue(sequence.items.get(i))) {
                return false;
            }
        }
        return true;
    }
}
