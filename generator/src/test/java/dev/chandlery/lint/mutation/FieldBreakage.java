package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import java.util.Set;

/** Fields with wrong names. */
final class FieldBreakage implements Breakage {
    /** Mappings whose keys the author chooses. */
    private static final Set<String> FREE = Set.of(
            "labels",
            "annotations",
            "matchLabels",
            "nodeSelector",
            "labelsFrom",
            "limits",
            "requests",
            "hooks",
            "data",
            "volumeAttributes",
            "defaults");

    /** Values that may be anything. */
    private static final String[] ANY = {"withItems", "plugin", "value", "default"};

    @Override
    public void of(Subject subject, Mutants into) {
        for (Place place : subject.top().tree()) {
            if (isTyped(place)) {
                for (Place field : place.children()) {
                    rename("misspell a field", field, Spelling.swapped(field.key()), into);
                    rename("write a field in another case", field, Spelling.otherCase(field.key()), into);
                }
                into.with("add an unknown field", place, "unknown", YamlScalar.string("x"));
            }
        }
    }

    private static void rename(String operator, Place field, String key, Mutants into) {
        into.node(
                operator,
                field,
                field.key() + " -> " + key,
                field.renameKey(into.subject().root(), key));
    }

    /** Says whether the keys of a mapping are fields that Argo knows by name. */
    static boolean isTyped(Place place) {
        return place.node() instanceof YamlMapping
                && !FREE.contains(place.key())
                && !place.isBelow(ANY)
                && !List.of("status").contains(place.keyAbove(0));
    }
}
