package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;

/** Finds a gauge that shows, while a pod runs, what is only known when it has ended. */
final class MetricRealtime extends FormRule {
    MetricRealtime() {
        super(Rule.error(
                "metric-realtime", "A gauge in real time uses resourcesDuration, which is known at the end only."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        check(workflow.spec(), workflow.label(), context);
        check(workflow.templateDefaults(), "the template defaults of " + workflow.label(), context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        check(template.node(), template.label(), context);
    }

    private void check(YamlMapping owner, String label, LintContext context) {
        for (YamlMapping metric : Metrics.of(owner)) {
            YamlMapping gauge = Fields.mapping(metric, "gauge");
            if (Fields.isTrue(gauge, "realtime") && Fields.text(gauge, "value").contains("resourcesDuration.")) {
                context.report(
                        rule(),
                        gauge.get("value").map(node -> node.mark()).orElse(gauge.mark()),
                        Labels.withArticle(Metrics.label(metric, label)) + " is a gauge in real time, but its value "
                                + Fields.text(gauge, "value") + " is known at the end only.",
                        "Set realtime to false, or use duration.");
            }
        }
    }
}
