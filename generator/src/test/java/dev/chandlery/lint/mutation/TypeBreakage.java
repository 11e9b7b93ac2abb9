package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of another type than the field has. */
final class TypeBreakage implements Breakage {
    private static final YamlNode LIST = YamlSequence.ofStrings(List.of("x"));
    private static final YamlNode MAPPING = YamlMapping.of(Map.of("x", YamlScalar.string("y")));
    private static final YamlNode TEXT = YamlScalar.string("some text");
    private static final YamlNode NUMBER = YamlScalar.integer(5);

    /** Fields that take texts and numbers, so that one in place of the other is right. */
    private static final Set<String> TEXT_OR_NUMBER = Set.of(
            "value",
            "description",
            "sizeLimit",
            "storage",
            "default",
            "enum",
            "count",
            "start",
            "end",
            "limit",
            "activeDeadlineSeconds",
            "factor",
            "cap",
            "port",
            "retries",
            "minAvailable",
            "maxUnavailable");

    @Override
    public void of(Subject subject, Mutants into) {
        for (Place place : subject.top().tree()) {
            if (!place.path().isEmpty() && !isAny(place)) {
                of(place, into);
            }
        }
    }

    private static void of(Place place, Mutants into) {
        if (place.node() instanceof YamlMapping) {
            into.value("put a list in place of a mapping", place, LIST);
            into.value("put a text in place of a mapping", place, TEXT);
        } else if (place.node() instanceof YamlSequence) {
            into.value("put a mapping in place of a list", place, MAPPING);
            into.value("put a text in place of a list", place, TEXT);
        } else if (place.node() instanceof YamlScalar scalar) {
            into.value("put a mapping in place of a value", place, MAPPING);
            into.value("put a list in place of a value", place, LIST);
            String field = place.keyAbove(0);
            boolean quantity = Set.of("limits", "requests").contains(place.keyAbove(1));
            if (scalar.type() == YamlScalar.Type.STRING && !quantity && !TEXT_OR_NUMBER.contains(field)) {
                into.value("put a number in place of a text", place, NUMBER);
            }
            if (scalar.type() == YamlScalar.Type.BOOLEAN && !TEXT_OR_NUMBER.contains(field)) {
                into.value("put a text in place of a boolean", place, TEXT);
                into.value("put a number in place of a boolean", place, NUMBER);
            }
            if (scalar.type() == YamlScalar.Type.INTEGER
                    && !Set.of("value", "default", "enum", "port").contains(field)) {
                into.value("put a text in place of a number", place, TEXT);
            }
        }
    }

    /** Says whether a value may be of any type: the items of a loop, the settings of a plugin. */
    private static boolean isAny(Place place) {
        return place.isBelow("withItems", "plugin");
    }
}
