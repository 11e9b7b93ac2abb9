package dev.chandlery.lint.upkeep;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.Reach;
import dev.chandlery.yaml.YamlMapping;

/** Finds workflows whose pods stay when they have ended. */
final class PodGcMissing extends RunRule {
    PodGcMissing() {
        super(Rule.info(
                "pod-gc-missing", "A Workflow or CronWorkflow has no podGC, so ended pods stay as long as it does."));
    }

    @Override
    void run(WorkflowSyntax workflow, LintContext context) {
        if (unsaid(workflow, "podGC", PodGcMissing::collects, context) && mayRunPods(workflow, context)) {
            context.report(
                    rule(),
                    workflow.object().markOf("spec"),
                    workflow.label() + " has no podGC, so its ended pods stay as long as the workflow.",
                    "Set podGC.strategy, to OnPodSuccess for example.");
        }
    }

    private static boolean collects(YamlMapping spec) {
        return !Fields.text(Fields.mapping(spec, "podGC"), "strategy").isEmpty();
    }

    private static boolean mayRunPods(WorkflowSyntax workflow, LintContext context) {
        Reach reach = Reach.of(workflow, context);
        return !reach.complete() || reach.templates().stream().anyMatch(TemplateSyntax::runsPod);
    }
}
