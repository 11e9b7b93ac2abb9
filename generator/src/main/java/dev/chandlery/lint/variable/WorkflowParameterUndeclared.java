package dev.chandlery.lint.variable;

import dev.chandlery.argo.expression.ExpressionNames.Variable;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;

/**
 * Finds names of workflow parameters that a WorkflowTemplate or ClusterWorkflowTemplate does not declare, although it
 * declares others. Argo accepts them, since a workflow that calls the template may have such a parameter.
 */
final class WorkflowParameterUndeclared extends LintRule {
    private static final String PREFIX = Globals.PARAMETERS + ".";

    WorkflowParameterUndeclared() {
        super(Rule.warning(
                "workflow-parameter-undeclared",
                "A template names a parameter of the workflow that its object does not declare beside others."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        if (declaresSome(workflow)) {
            for (YamlMapping.Entry entry : workflow.spec().entries()) {
                if (!entry.key().equals("templates")) {
                    TextWalk.scalars(
                            entry.value(), scalar -> tags(scalar, TaggedText.of(scalar.text()), workflow, context));
                }
            }
            expressions(ExpressionSites.of(workflow, context), workflow, context);
        }
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.isInline() && declaresSome(workflow)) {
            TemplateScopes.of(template, workflow, context)
                    .texts()
                    .forEach(text -> tags(text.scalar(), text.tagged(), workflow, context));
            expressions(ExpressionSites.of(template, workflow, context), workflow, context);
        }
    }

    private static boolean declaresSome(WorkflowSyntax workflow) {
        return workflow.isLibrary() && !workflow.arguments().parameters().isEmpty();
    }

    private void tags(YamlScalar scalar, TaggedText text, WorkflowSyntax workflow, LintContext context) {
        SimpleTag.in(text).forEach(tag -> check(tag.name(), scalar, tag.span(), workflow, context));
    }

    private void expressions(ExpressionSites expressions, WorkflowSyntax workflow, LintContext context) {
        for (ExpressionSite site : expressions.sites()) {
            for (Variable variable : site.names().variables()) {
                // A name with a hyphen is another rule's.
                boolean half = site.names().hyphenated().stream()
                        .anyMatch(name -> name.span().start() == variable.span().start());
                if (!half) {
                    check(variable.path(), site.scalar(), site.inText(variable.span()), workflow, context);
                }
            }
        }
    }

    private void check(String variable, YamlScalar scalar, Span span, WorkflowSyntax workflow, LintContext context) {
        Globals globals = Globals.of(workflow, context);
        if (!variable.startsWith(PREFIX) || variable.equals(PREFIX) || variable.equals(PREFIX + "json")) {
            return;
        }
        String name = variable.substring(PREFIX.length());
        if (!globals.parameters().contains(name)) {
            context.report(
                    rule(),
                    context.file().markOf(scalar, span),
                    workflow.label() + " declares other parameters, and not " + name + ".",
                    Meant.by(
                            variable,
                            globals.parameterVariables(),
                            "Declare it in spec.arguments.parameters, or take it as an input.",
                            context));
        }
    }
}
