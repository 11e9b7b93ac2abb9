package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;

/** Finds conditions of steps, tasks, metrics and CronWorkflows that no value of their tags makes right. */
final class WhenInvalid extends LintRule {
    WhenInvalid() {
        super(Rule.error("when-invalid", "A condition cannot be read, whatever its tags become."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        metrics(workflow.spec(), context);
        if (workflow.isCron()) {
            check(Fields.mapping(workflow.object(), "spec"), context);
        }
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        metrics(template.node(), context);
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        check(site.call().node(), context);
    }

    private void metrics(YamlMapping owner, LintContext context) {
        Fields.mappings(Fields.mapping(owner, "metrics"), "prometheus").forEach(metric -> check(metric, context));
    }

    private void check(YamlMapping owner, LintContext context) {
        owner.get("when")
                .flatMap(YamlNode::asScalar)
                .filter(scalar -> scalar.type() == YamlScalar.Type.STRING)
                .ifPresent(scalar -> WhenSyntax.problem(TaggedText.of(scalar.text()))
                        .ifPresent(problem -> context.report(
                                rule(),
                                context.file().markOf(scalar, problem.span()),
                                problem.sentence(),
                                problem.remedy())));
    }
}
