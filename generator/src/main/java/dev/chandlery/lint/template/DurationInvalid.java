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
import java.util.function.UnaryOperator;

/** Finds a text that is no duration where Argo reads one. Argo itself looks when the workflow runs. */
final class DurationInvalid extends FormRule {
    DurationInvalid() {
        super(Rule.error("duration-invalid", "A timeout, pause or interval is no duration that Argo can read."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        UnaryOperator<Text> asWritten = UnaryOperator.identity();
        fields(workflow.templateDefaults(), "the template defaults of " + workflow.label(), asWritten, context);
        backoff(workflow.spec(), workflow.label(), asWritten, context);
        seconds(Fields.mapping(workflow.spec(), "podGC"), "deleteDelayDuration", workflow.label(), asWritten, context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        fields(template.node(), template.label(), text -> filled(text, template, workflow, context), context);
    }

    private void fields(YamlMapping template, String label, UnaryOperator<Text> filled, LintContext context) {
        duration(template, "timeout", label, filled, context);
        duration(template, "pendingTimeout", label, filled, context);
        duration(Fields.mapping(template, "memoize"), "maxAge", label, filled, context);
        duration(
                Fields.mapping(Fields.mapping(template, "containerSet"), "retryStrategy"),
                "duration",
                label,
                filled,
                context);
        seconds(Fields.mapping(template, "suspend"), "duration", label, filled, context);
        backoff(template, label, filled, context);
    }

    private void backoff(YamlMapping owner, String label, UnaryOperator<Text> filled, LintContext context) {
        YamlMapping backoff = Fields.mapping(Fields.mapping(owner, "retryStrategy"), "backoff");
        List.of("duration", "maxDuration", "cap").forEach(field -> seconds(backoff, field, label, filled, context));
    }

    /** Checks a field that takes a unit in any case. */
    private void duration(
            YamlMapping owner, String field, String label, UnaryOperator<Text> filled, LintContext context) {
        check(owner, field, label, filled, GoDuration::parse, context);
    }

    /** Checks a field that also takes a number of seconds. */
    private void seconds(
            YamlMapping owner, String field, String label, UnaryOperator<Text> filled, LintContext context) {
        check(owner, field, label, filled, GoDuration::parseOrSeconds, context);
    }

    private void check(
            YamlMapping owner,
            String field,
            String label,
            UnaryOperator<Text> filled,
            Function<String, Parsed<Duration>> read,
            LintContext context) {
        Text.of(owner, field)
                .map(filled)
                .filter(text -> !isKnownLater(text))
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
