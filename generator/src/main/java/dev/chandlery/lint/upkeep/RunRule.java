package dev.chandlery.lint.upkeep;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.YamlMapping;
import java.util.Optional;
import java.util.function.Predicate;

/** A rule about what the spec of a Workflow or CronWorkflow should say. */
abstract class RunRule extends LintRule {
    RunRule(Rule rule) {
        super(rule);
    }

    @Override
    protected final boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected final void workflow(WorkflowSyntax workflow, LintContext context) {
        if (!workflow.isLibrary()) {
            run(workflow, context);
        }
    }

    /** Looks at a Workflow or CronWorkflow. */
    abstract void run(WorkflowSyntax workflow, LintContext context);

    /**
     * Says whether neither the workflow nor the object that it takes its spec from says something. An object that is not
     * known may say it, and so may the trigger that fills in the workflow.
     *
     * @param field the field of the spec that says it
     * @param says whether a spec says it
     */
    static boolean unsaid(WorkflowSyntax workflow, String field, Predicate<YamlMapping> says, LintContext context) {
        if (says.test(workflow.spec())
                || context.object().origin().filledIn().stream().anyMatch(path -> path.contains(field))) {
            return false;
        }
        return workflow.workflowTemplateRef()
                .map(reference -> {
                    Optional<WorkflowSyntax> base = context.target(reference);
                    return base.isPresent() && !says.test(base.orElseThrow().spec());
                })
                .orElse(true);
    }
}
