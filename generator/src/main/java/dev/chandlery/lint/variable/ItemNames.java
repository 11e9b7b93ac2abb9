package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The variables of loops. */
final class ItemNames {
    private static final String ITEM = "item";

    private ItemNames() {}

    /** Adds what a step or task that loops offers; returns whether its items may have any form. */
    static boolean add(CallSyntax call, Set<String> names) {
        Optional<YamlNode> items = call.node().get("withItems");
        if (items.isPresent() && items.get().asSequence().isEmpty()) {
            return true;
        }
        List<YamlNode> list =
                items.flatMap(YamlNode::asSequence).map(YamlSequence::items).orElse(List.of());
        list.forEach(item -> add(item, names));
        boolean param = !Fields.text(call.node(), "withParam").isEmpty();
        if (param || Fields.present(call.node(), "withSequence")) {
            names.add(ITEM);
        }
        return param;
    }

    private static void add(YamlNode item, Set<String> names) {
        if (item instanceof YamlMapping map) {
            map.entries().forEach(entry -> names.add(ITEM + "." + entry.key()));
        } else if (item instanceof YamlSequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                names.add(ITEM + ".[" + i + "]");
            }
        } else {
            names.add(ITEM);
        }
    }

    static NameSet of(Set<String> names) {
        return new NameSet(
                ITEM + ".", names, names.isEmpty() ? "nothing loops there" : "the items of the loop have no %s");
    }
}
