package dev.chandlery.lint;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.registry.schema.Field;
import java.util.List;

/**
 * One rule. It overrides the methods for the parts that it looks at; each is called for every such part of an object, in
 * the order of the file. A rule keeps no state: it is used from several threads.
 */
public abstract class LintRule {
    private final Rule rule;

    /** Makes the check of a rule. */
    protected LintRule(Rule rule) {
        this.rule = rule;
    }

    /** Returns the rule. */
    public final Rule rule() {
        return rule;
    }

    /**
     * Says whether the rule also looks at objects in the text of a resource template. Their tags are filled in by the
     * template that holds the text, so a rule about variables must not.
     */
    protected boolean looksIntoTexts() {
        return false;
    }

    /**
     * Returns the options that a registry may set beside the severity of the rule. They are checked, documented and part
     * of the JSON Schema; {@link LintContext#options} gives their values.
     */
    public List<Field> options() {
        return List.of();
    }

    /** Looks at an object of any kind. */
    protected void object(LintObject object, LintContext context) {}

    /** Looks at a Workflow, WorkflowTemplate, ClusterWorkflowTemplate or CronWorkflow as a whole. */
    protected void workflow(WorkflowSyntax workflow, LintContext context) {}

    /** Looks at a template, also at one that stands inline in a step or task. */
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {}

    /** Looks at a step, a task, or a hook of a step, task or workflow. */
    protected void call(CallSite site, LintContext context) {}
}
