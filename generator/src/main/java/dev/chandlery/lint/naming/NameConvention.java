package dev.chandlery.lint.naming;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.lint.NamePattern;
import dev.chandlery.lint.RuleOptions;
import dev.chandlery.registry.schema.Field;
import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds names that do not follow the conventions of the registry. Without options there are none. */
final class NameConvention extends LintRule {
    private static final String OBJECTS = "objects";
    private static final String TEMPLATES = "templates";
    private static final String STEPS = "steps";
    private static final String PARAMETERS = "parameters";
    private static final String ARTIFACTS = "artifacts";

    NameConvention() {
        super(Rule.warning("name-convention", "A name does not match the regular expression of the registry."));
    }

    @Override
    public List<Field> options() {
        return List.of(
                Field.optional(
                        OBJECTS, NamePattern.SHAPE, "The names of Workflows, CronWorkflows and kinds of templates."),
                Field.optional(TEMPLATES, NamePattern.SHAPE, "The names of the templates in them."),
                Field.optional(STEPS, NamePattern.SHAPE, "The names of steps and tasks."),
                Field.optional(
                        PARAMETERS,
                        NamePattern.SHAPE,
                        "The names of parameters: inputs, outputs and arguments of a workflow."),
                Field.optional(
                        ARTIFACTS,
                        NamePattern.SHAPE,
                        "The names of artifacts: inputs, outputs and arguments of a workflow."));
    }

    /** The patterns by option, made once for an object. */
    private record Patterns(Map<String, NamePattern> byOption) {
        static Patterns of(RuleOptions options) {
            Map<String, NamePattern> patterns = new TreeMap<>();
            for (String option : List.of(OBJECTS, TEMPLATES, STEPS, PARAMETERS, ARTIFACTS)) {
                options.text(option).ifPresent(text -> patterns.put(option, NamePattern.of(text)));
            }
            return new Patterns(patterns);
        }
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        Mark metadata = workflow.object().markOf("metadata");
        check(OBJECTS, workflow.kind(), workflow.name(), nameMark(workflow).orElse(metadata), context);
        checkAll(workflow.arguments(), context);
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        check(TEMPLATES, "template", template.name(), template.mark(), context);
        for (CallSyntax call : template.calls()) {
            check(STEPS, call.kind().word(), call.name(), call.mark(), context);
        }
        checkAll(template.inputs(), context);
        checkAll(template.outputs(), context);
    }

    private void checkAll(InterfaceSyntax names, LintContext context) {
        names.parameters().forEach(each -> check(PARAMETERS, "parameter", each.name(), each.mark(), context));
        names.artifacts().forEach(each -> check(ARTIFACTS, "artifact", each.name(), each.mark(), context));
    }

    private void check(String option, String what, String name, Mark mark, LintContext context) {
        NamePattern pattern = context.once(
                        context.object(), Patterns.class, object -> Patterns.of(context.options(this)))
                .byOption()
                .get(option);
        if (pattern != null && !name.isEmpty() && !name.contains("{{") && !pattern.matches(name)) {
            context.report(
                    rule(),
                    mark,
                    "The name of the " + what + " " + name + " does not match " + pattern + ".",
                    "Rename it, and whatever refers to it.");
        }
    }

    private static Optional<Mark> nameMark(WorkflowSyntax workflow) {
        return workflow.object().at("metadata", "name").map(node -> node.mark());
    }
}
