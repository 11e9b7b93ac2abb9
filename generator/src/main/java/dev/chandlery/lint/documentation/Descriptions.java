package dev.chandlery.lint.documentation;

import dev.chandlery.argo.ArgoTemplates;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.yaml.YamlMapping;

/** Tells what has a description. */
final class Descriptions {
    private Descriptions() {}

    static boolean has(WorkflowSyntax workflow) {
        return annotated(Fields.mapping(workflow.object(), "metadata"));
    }

    /** What is said of an object is said of its only template, and of the one that it begins with. */
    static boolean has(TemplateSyntax template, WorkflowSyntax workflow) {
        boolean whole = workflow.templates().size() == 1
                || workflow.entrypoint()
                        .filter(name -> name.value().equals(template.name()))
                        .isPresent();
        return whole || annotated(template.node()) || annotated(Fields.mapping(template.node(), "metadata"));
    }

    private static boolean annotated(YamlMapping owner) {
        return !Fields.text(Fields.mapping(owner, "annotations"), ArgoTemplates.DESCRIPTION)
                .isBlank();
    }
}
