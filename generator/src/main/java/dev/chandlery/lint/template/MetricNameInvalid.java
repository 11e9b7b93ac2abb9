package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.regex.Pattern;

/** Finds names of metrics, and keys of their labels, that Prometheus does not take. */
final class MetricNameInvalid extends FormRule {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    MetricNameInvalid() {
        super(Rule.error(
                "metric-name-invalid", "The name of a metric, or the key of one of its labels, is not allowed."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        for (YamlMapping metric : Metrics.of(template.node())) {
            check("name", metric, "a metric of " + template.label(), context);
            Fields.mappings(metric, "labels")
                    .forEach(label ->
                            check("key", label, "a label of " + Metrics.label(metric, template.label()), context));
        }
    }

    private void check(String field, YamlMapping owner, String label, LintContext context) {
        String name = Fields.text(owner, field);
        if (!NAME.matcher(name).matches() && !isFilledIn(name, context)) {
            context.report(
                    rule(),
                    name.isEmpty()
                            ? owner.mark()
                            : owner.get(field).map(node -> node.mark()).orElse(owner.mark()),
                    label + " has " + (name.isEmpty() ? "no " + field : "the " + field + " " + name)
                            + (name.isEmpty() ? "." : ", which Prometheus does not take."),
                    "Use letters, digits and \"_\" only, without a digit in front; a tag is not filled in here.");
        }
    }
}
