package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.YamlMapping;
import java.util.Optional;

/**
 * What a WorkflowEventBinding submits.
 *
 * @param workflowTemplateRef {@code spec.submit.workflowTemplateRef}
 * @param arguments {@code spec.submit.arguments}
 * @param submit {@code spec.submit}, or a mapping without entries
 */
public record EventBindingSyntax(
        Optional<ReferenceSyntax> workflowTemplateRef, InterfaceSyntax arguments, YamlMapping submit) {
    /** Returns what an object submits, or empty when it is of another kind. */
    public static Optional<EventBindingSyntax> of(YamlMapping object) {
        if (!Fields.text(object, "kind").equals("WorkflowEventBinding")) {
            return Optional.empty();
        }
        YamlMapping submit = Fields.mapping(Fields.mapping(object, "spec"), "submit");
        return Optional.of(new EventBindingSyntax(
                ReferenceSyntax.of(submit, "workflowTemplateRef"), InterfaceSyntax.of(submit, "arguments"), submit));
    }
}
