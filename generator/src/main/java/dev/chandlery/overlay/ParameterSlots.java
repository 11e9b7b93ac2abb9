package dev.chandlery.overlay;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Where the parameters of a WorkflowTemplate stand that may be given other defaults. */
final class ParameterSlots {
    /**
     * A parameter.
     *
     * @param name its name; before that of an input that of its template, with a dot
     * @param pointer where it stands (RFC 6901)
     * @param node the parameter itself
     */
    record Slot(String name, String pointer, YamlMapping node) {}

    private ParameterSlots() {}

    /** Returns the arguments of the whole and the inputs of its templates, in order. */
    static List<Slot> of(YamlMapping object) {
        YamlMapping spec = Fields.mapping(object, "spec");
        List<Slot> slots = new ArrayList<>();
        add(slots, "", "/spec/arguments", Fields.mapping(spec, "arguments"));
        List<YamlNode> templates = Fields.items(spec, "templates");
        for (int i = 0; i < templates.size(); i++) {
            if (templates.get(i) instanceof YamlMapping template) {
                add(
                        slots,
                        Fields.text(template, "name") + ".",
                        "/spec/templates/" + i + "/inputs",
                        Fields.mapping(template, "inputs"));
            }
        }
        return slots;
    }

    private static void add(List<Slot> slots, String prefix, String pointer, YamlMapping owner) {
        List<YamlNode> parameters = Fields.items(owner, "parameters");
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof YamlMapping parameter
                    && parameter.string("name").isPresent()) {
                slots.add(new Slot(prefix + parameter.string("name").get(), pointer + "/parameters/" + i, parameter));
            }
        }
    }
}
