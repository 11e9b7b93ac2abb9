package dev.chandlery.overlay;

import dev.chandlery.argo.Fields;
import dev.chandlery.overlay.ParameterSlots.Slot;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/**
 * A patch that gives parameters of a WorkflowTemplate other defaults. A JSON patch keeps them in their order, which a
 * strategic merge patch does not, and its test fails when another parameter stands there.
 */
final class ParameterPatch {
    private final String kind;
    private final String name;
    private final List<Nodes> operations = new ArrayList<>();

    ParameterPatch(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** Sets a parameter; a source that would otherwise supply its value goes. */
    void set(Slot slot, String value) {
        operations.add(operation("test", slot.pointer() + "/name")
                .put("value", slot.node().string("name").orElseThrow()));
        if (Fields.present(slot.node(), "valueFrom")) {
            operations.add(operation("remove", slot.pointer() + "/valueFrom"));
        }
        operations.add(operation("add", slot.pointer() + "/value").put("value", value));
    }

    boolean isEmpty() {
        return operations.isEmpty();
    }

    /** Returns an entry of a kustomization's {@code patches}. */
    YamlMapping entry() {
        return JsonPatches.entry(kind, name, operations);
    }

    private static Nodes operation(String operation, String path) {
        return Nodes.map().put("op", operation).put("path", path);
    }
}
