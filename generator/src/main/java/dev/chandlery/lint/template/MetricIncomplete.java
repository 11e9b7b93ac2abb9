package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;

/** Finds a metric without help or without a value. */
final class MetricIncomplete extends FormRule {
    private static final List<String> TYPES = List.of("gauge", "counter", "histogram");

    MetricIncomplete() {
        super(Rule.error("metric-incomplete", "A metric of a template lacks its help or its value."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        for (YamlMapping metric : Metrics.of(template.node())) {
            if (Fields.text(metric, "help").isEmpty()) {
                context.report(
                        rule(),
                        metric.mark(),
                        Labels.withArticle(Metrics.label(metric, template.label())) + " has no help.",
                        "Say under help what it measures.");
            }
            TYPES.stream()
                    .filter(type -> Fields.present(metric, type)
                            && Fields.text(Fields.mapping(metric, type), "value")
                                    .isEmpty())
                    .forEach(type -> context.report(
                            rule(),
                            metric.markOf(type),
                            Labels.withArticle(Metrics.label(metric, template.label())) + " has a " + type
                                    + " without a value.",
                            "Give the " + type + " a value, such as \"1\" or \"{{duration}}\"."));
        }
    }
}
