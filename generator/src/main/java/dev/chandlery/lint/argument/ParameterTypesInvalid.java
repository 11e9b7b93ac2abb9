package dev.chandlery.lint.argument;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.ParameterType;
import dev.chandlery.argo.ParameterTypes;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds entries of the annotation about types of parameters that say nothing. */
final class ParameterTypesInvalid extends LintRule {
    ParameterTypesInvalid() {
        super(Rule.warning(
                "parameter-types-invalid",
                "The annotation " + ParameterTypes.ANNOTATION
                        + " has an entry that does not give a parameter a type."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        List<ParameterTypes.Entry> entries =
                ParameterTypes.of(workflow.object()).entries();
        if (entries.isEmpty()) {
            return;
        }
        Set<String> parameters = parameters(workflow);
        Set<String> seen = new HashSet<>();
        for (ParameterTypes.Entry entry : entries) {
            if (!entry.text().contains("=")) {
                report(
                        workflow,
                        entry,
                        "has no type",
                        "Write it as name=type, or template.name=type for an input of a template.",
                        context);
            } else if (!parameters.contains(entry.parameter())) {
                report(
                        workflow,
                        entry,
                        "names a parameter that is not there",
                        context.didYouMean(
                                entry.parameter(),
                                () -> List.copyOf(parameters),
                                "Name an argument, or an input as template.name."),
                        context);
            } else if (ParameterType.parse(entry.type()).isEmpty()) {
                report(
                        workflow,
                        entry,
                        "names a type that is none",
                        context.didYouMean(
                                entry.type(),
                                ParameterType::words,
                                "Use one of " + String.join(", ", ParameterType.words()) + "."),
                        context);
            } else if (!seen.add(entry.parameter())) {
                report(workflow, entry, "names a parameter that has a type already", "Remove one of them.", context);
            }
        }
    }

    private static Set<String> parameters(WorkflowSyntax workflow) {
        Set<String> names = new LinkedHashSet<>();
        workflow.arguments().parameters().stream().map(ParameterSyntax::name).forEach(names::add);
        for (TemplateSyntax template : workflow.templates()) {
            template.inputs().parameters().forEach(input -> names.add(template.name() + "." + input.name()));
        }
        return names;
    }

    private void report(
            WorkflowSyntax workflow, ParameterTypes.Entry entry, String what, String remedy, LintContext context) {
        context.report(
                rule(),
                Fields.mapping(Fields.mapping(workflow.object(), "metadata"), "annotations")
                        .markOf(ParameterTypes.ANNOTATION),
                "The entry \"" + entry.text() + "\" of " + ParameterTypes.ANNOTATION + " of " + workflow.label() + " "
                        + what + ".",
                remedy);
    }
}
