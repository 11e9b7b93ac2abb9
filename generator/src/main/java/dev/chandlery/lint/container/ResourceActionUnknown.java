package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.registry.schema.Respelling;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/** Finds an action on a resource that does not exist. */
final class ResourceActionUnknown extends FormRule {
    private static final List<String> ACTIONS = List.of("get", "create", "apply", "delete", "replace", "patch");

    private static final String ONE_OF_THEM = "Name one of " + String.join(", ", ACTIONS) + ".";

    ResourceActionUnknown() {
        super(Rule.error("resource-action-unknown", "A resource template has no action, or one that does not exist."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.is("resource")) {
            return;
        }
        YamlMapping resource = Fields.mapping(template.node(), "resource");
        Optional<Text> action = Text.of(resource, "action");
        if (action.isEmpty()) {
            context.report(
                    rule(),
                    template.node().markOf("resource"),
                    "The resource of " + template.label() + " has no action.",
                    ONE_OF_THEM);
        }
        action.map(text -> filled(text, template, workflow, context))
                .filter(text -> !isKnownLater(text) && !ACTIONS.contains(text.value()))
                .ifPresent(text -> context.report(
                        rule(),
                        text.mark(),
                        "The resource of " + template.label() + " has the action " + text.value()
                                + ", which does not exist.",
                        Suggestion.didYouMean(text.value(), ACTIONS, ONE_OF_THEM),
                        action.filter(Text::dynamic).isPresent()
                                ? new Fix[0]
                                : Respelling.fixes(context.file().path(), text.mark(), text.value(), ACTIONS)));
    }
}
