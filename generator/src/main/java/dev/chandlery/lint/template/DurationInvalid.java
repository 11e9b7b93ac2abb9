package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.duration.GoDuration;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.SyntaxProblem;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Finds a text that is no duration where Argo reads one. Argo itself looks when the workflow runs. */
final class DurationInvalid extends FormRule {
    DurationInvalid() {
        super(Rule.error("duration-invalid", "A timeout, pause or interval is no duration that Argo can read."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        template(workflow.templateDefaults(), "the template defaults of " + workflow.label(), context);
        backoff(workflow.spec(), workflow.label(), context);
        seconds(Fields.mapping(workflow.spec(), "podGC"), "deleteDelayDuration", workflow.label(), context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        template(template.node(), template.label(), context);
    }

    private void template(YamlMapping template, String label, LintContext context) {
        duration(template, "timeout", label, context);
        duration(template, "pendingTimeout", label, context);
        duration(Fields.mapping(template, "memoize"), "maxAge", label, context);
        duration(Fields.mapping(Fields.mapping(template, "containerSet"), "retryStrategy"), "duration", label, context);
        seconds(Fields.mapping(template, "suspend"), "duration", label, context);
        backoff(template, label, context);
    }

    private void backoff(YamlMapping owner, String label, LintContext context) {
        YamlMapping backoff = Fields.mapping(Fields.mapping(owner, "retryStrategy"), "backoff");
        List.of("duration", "maxDuration", "cap").forEach(field -> seconds(backoff, field, label, context));
    }

    /** Checks a field that takes a unit in any case. */
    private void duration(YamlMapping owner, String field, String label, LintContext context) {
        check(owner, field, label, GoDuration::parse, context);
    }

    /** Checks a field that also takes a number of seconds. */
    private void seconds(YamlMapping owner, String field, String label, LintContext context) {
        check(owner, field, label, GoDuration::parseOrSeconds, context);
    }

    private void check(
            YamlMapping owner,
            String field,
            String label,
            Function<String, Parsed<Duration>> read,
            LintContext context) {
        Text.of(owner, field)
                .filter(text -> !text.dynamic())
                .ifPresent(text -> read.apply(text.value()).problems().stream()
                        .findFirst()
                        .ifPresent(problem -> report(field, text, label, problem, context)));
    }

    private void report(String field, Text text, String label, SyntaxProblem problem, LintContext context) {
        context.report(
                rule(),
                text.mark(),
                "The " + field + " " + text.value() + " of " + label + " is no duration: "
                        + Character.toLowerCase(problem.sentence().charAt(0))
                        + problem.sentence().substring(1),
                problem.remedy());
    }
}
