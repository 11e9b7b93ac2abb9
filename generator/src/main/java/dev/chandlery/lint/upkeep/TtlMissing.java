package dev.chandlery.lint.upkeep;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;

/** Finds workflows that stay when they have ended. A CronWorkflow removes its own by its history limits. */
final class TtlMissing extends RunRule {
    private static final List<String> TIMES =
            List.of("secondsAfterCompletion", "secondsAfterSuccess", "secondsAfterFailure");

    TtlMissing() {
        super(Rule.info("ttl-missing", "A Workflow has no ttlStrategy, so it stays when it has ended."));
    }

    @Override
    void run(WorkflowSyntax workflow, LintContext context) {
        if (!workflow.isCron() && unsaid(workflow, "ttlStrategy", TtlMissing::hasTime, context)) {
            context.report(
                    rule(),
                    workflow.object().markOf("spec"),
                    workflow.label() + " has no ttlStrategy, so it stays on the cluster when it has ended.",
                    "Say under ttlStrategy after how many seconds it may go.");
        }
    }

    private static boolean hasTime(YamlMapping spec) {
        YamlMapping strategy = Fields.mapping(spec, "ttlStrategy");
        return TIMES.stream().anyMatch(time -> Fields.present(strategy, time));
    }
}
