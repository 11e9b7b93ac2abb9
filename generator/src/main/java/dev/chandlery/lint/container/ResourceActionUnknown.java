package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;

/** Finds an action on a resource that does not exist. */
final class ResourceActionUnknown extends FormRule {
    private static final List<String> ACTIONS = List.of("get", "create", "apply", "delete", "replace", "patch");

    ResourceActionUnknown() {
        super(Rule.error("resource-action-unknown", "A resource template has no action, or one that does not exist."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.is("resource")) {
            return;
        }
        YamlMapping resource = Fields.mapping(template.node(), "resource");
        String action = Fields.text(resource, "action");
        if (!ACTIONS.contains(action) && !action.contains("{{")) {
            context.report(
                    rule(),
                    action.isEmpty()
                            ? template.node().markOf("resource")
                            : resource.get("action").map(node -> node.mark()).orElse(resource.mark()),
                    "The resource of " + template.label()
                            + (action.isEmpty()
                                    ? " has no action."
                                    : " has the action " + action + ", which does not exist."),
                    Suggestion.didYouMean(action, ACTIONS, "Name one of " + String.join(", ", ACTIONS) + "."));
        }
    }
}
