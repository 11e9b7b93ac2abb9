package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.YamlScalar;

/** A rule about the texts with tags of templates. */
abstract class TextRule extends LintRule {
    TextRule(Rule rule) {
        super(rule);
    }

    /** Looks at one text; what is inline in a step or task is part of that. */
    abstract void text(PlacedText text, TemplateScopes scopes, LintContext context);

    @Override
    protected final void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (!template.isInline()) {
            TemplateScopes scopes = TemplateScopes.of(template, workflow, context);
            scopes.texts().forEach(text -> text(text, scopes, context));
        }
    }

    /** Reports a finding about a stretch of a text. */
    final void report(YamlScalar text, Span span, String message, String remedy, LintContext context) {
        context.report(rule(), context.file().markOf(text, span), message, remedy);
    }
}
