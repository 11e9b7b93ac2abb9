package dev.chandlery.lsp;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from the top of a document to a place in it.
 *
 * @param steps the keys on the way, with {@link #ITEM} for an item of a list
 * @param nodes the nodes on the way, the top first
 * @param key the key at the place, which is then the last step; empty when the place is in a value
 */
record NodePath(List<String> steps, List<YamlNode> nodes, Optional<YamlMapping.Entry> key) {
    /** The step into an item of a list. */
    static final String ITEM = "[]";

    /** Copies the lists. */
    NodePath {
        steps = List.copyOf(steps);
        nodes = List.copyOf(nodes);
    }

    /** Returns the way to a cursor; values that stand elsewhere, under an anchor, are not entered. */
    static NodePath to(YamlNode top, Mark cursor) {
        List<String> steps = new ArrayList<>();
        List<YamlNode> nodes = new ArrayList<>();
        Optional<YamlNode> next = Optional.of(top);
        while (next.isPresent()) {
            YamlNode node = next.get();
            nodes.add(node);
            if (node instanceof YamlMapping mapping) {
                Optional<YamlMapping.Entry> entry = last(mapping, cursor);
                entry.ifPresent(found -> steps.add(found.key()));
                if (entry.filter(found -> touches(found.keyMark(), cursor)).isPresent()) {
                    return new NodePath(steps, nodes, entry);
                }
                next = entry.map(YamlMapping.Entry::value)
                        .filter(value -> isBetween(entry.orElseThrow().keyMark(), value.mark(), cursor));
            } else if (node instanceof YamlSequence sequence) {
                next = last(sequence, cursor);
                next.ifPresent(found -> steps.add(ITEM));
            } else {
                next = Optional.empty();
            }
        }
        return new NodePath(steps, nodes, Optional.empty());
    }

    /** Says whether the way leads through a node; nodes are compared as the nodes that they are. */
    @SuppressWarnings("ReferenceEquality")
    boolean leadsThrough(YamlNode wanted) {
        return nodes.stream().anyMatch(node -> node == wanted);
    }

    private static boolean touches(Mark mark, Mark cursor) {
        return mark.line() == cursor.line()
                && mark.column() <= cursor.column()
                && cursor.column() <= mark.end().column();
    }

    private static Optional<YamlMapping.Entry> last(YamlMapping mapping, Mark cursor) {
        YamlMapping.Entry last = null;
        for (YamlMapping.Entry entry : mapping.entries()) {
            boolean later = last == null || isBefore(last.keyMark(), entry.keyMark());
            if (later && isBetween(mapping.mark(), entry.keyMark(), cursor)) {
                last = entry;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<YamlNode> last(YamlSequence sequence, Mark cursor) {
        YamlNode last = null;
        for (YamlNode item : sequence.items()) {
            if (isBetween(sequence.mark(), item.mark(), cursor)) {
                last = item;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean isBetween(Mark start, Mark mark, Mark cursor) {
        return isBefore(start, mark) && isBefore(mark, cursor);
    }

    private static boolean isBefore(Mark one, Mark other) {
        return one.start().compareTo(other.start()) <= 0;
    }
}
