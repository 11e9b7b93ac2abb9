package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The variables of loops.
 *
 * @param first for each variable the place of the first step or task that offers it; shared by all that see some of them
 * @param last the place of the last step or task whose items are seen
 */
record ItemNames(Map<String, Integer> first, int last) implements Names {
    private static final String ITEM = "item";
    private static final String MEMBER = ITEM + ".";

    /** Adds what the step or task at a place offers if it loops; returns whether its items may have any form. */
    static boolean add(CallSyntax call, int place, Map<String, Integer> first) {
        Optional<YamlNode> items = call.node().get("withItems");
        if (items.isPresent() && items.get().asSequence().isEmpty()) {
            return true;
        }
        List<YamlNode> list =
                items.flatMap(YamlNode::asSequence).map(YamlSequence::items).orElse(List.of());
        list.forEach(item -> add(item, place, first));
        boolean param = !Fields.text(call.node(), "withParam").isEmpty();
        if (param || Fields.present(call.node(), "withSequence")) {
            first.putIfAbsent(ITEM, place);
        }
        return param;
    }

    private static void add(YamlNode item, int place, Map<String, Integer> first) {
        if (item instanceof YamlMapping map) {
            map.entries().forEach(entry -> first.putIfAbsent(MEMBER + entry.key(), place));
        } else if (item instanceof YamlSequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                first.putIfAbsent(MEMBER + "[" + i + "]", place);
            }
        } else {
            first.putIfAbsent(ITEM, place);
        }
    }

    private Stream<String> seen() {
        return first.entrySet().stream()
                .filter(entry -> entry.getValue() <= last)
                .map(Map.Entry::getKey);
    }

    @Override
    public boolean has(String name) {
        return declares(name);
    }

    @Override
    public boolean declares(String name) {
        Integer place = first.get(name);
        return place != null && place <= last;
    }

    @Override
    public boolean hasUnder(String name) {
        return (name + ".").startsWith(MEMBER) && seen().anyMatch(each -> each.startsWith(name + "."));
    }

    @Override
    public Collection<String> near(String name) {
        TreeSet<String> near = new TreeSet<>();
        if (name.startsWith(MEMBER)) {
            seen().forEach(near::add);
        }
        return near;
    }

    @Override
    public Optional<String> why(String name) {
        return name.startsWith(MEMBER)
                ? Optional.of(
                        seen().findAny().isEmpty()
                                ? "nothing loops there"
                                : "the items of the loop have no " + name.substring(MEMBER.length()))
                : Optional.empty();
    }
}
