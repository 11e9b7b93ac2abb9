package dev.chandlery.lint.schedule;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.yaml.YamlMapping;

/** Finds a CronWorkflow that never runs because it has no schedule. */
final class ScheduleMissing extends FormRule {
    ScheduleMissing() {
        super(Rule.error("schedule-missing", "A CronWorkflow has no schedule."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        CronText.spec(object)
                .filter(spec -> Fields.items(spec, "schedules").isEmpty() && !Fields.present(spec, "schedule"))
                .filter(spec -> object.origin().filledIn().stream().noneMatch(path -> path.startsWith("spec.schedule")))
                .ifPresent(spec -> report(spec, object, context));
    }

    private void report(YamlMapping spec, LintObject object, LintContext context) {
        context.report(
                rule(),
                spec.get("schedules").isPresent()
                        ? spec.markOf("schedules")
                        : object.node().markOf("spec"),
                object.label() + " has no schedule.",
                "List at least one under schedules, such as \"0 3 * * *\".");
    }
}
