package dev.chandlery.lint.variable;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.variable.PlacedText.Part;

/** Finds simple tags that name a variable which does not exist where they stand. */
final class VariableUnresolved extends TextRule {
    VariableUnresolved() {
        super(Rule.error("variable-unresolved", "A tag names a variable that does not exist where it stands."));
    }

    @Override
    void text(PlacedText text, TemplateScopes scopes, LintContext context) {
        if (text.part() == Part.REST) {
            return;
        }
        for (SimpleTag tag : text.simple()) {
            if (Scope.isChecked(tag.name()) && !scopes.of(text).accepts(tag.name())) {
                report(text, tag, scopes, context);
            }
        }
    }

    private void report(PlacedText text, SimpleTag tag, TemplateScopes scopes, LintContext context) {
        Scope scope = scopes.of(text);
        boolean inline = text.call()
                .filter(call -> scopes.inlineWouldKnow(call, tag.name()))
                .isPresent();
        report(
                text.scalar(),
                tag.span(),
                "The tag {{" + tag.name() + "}} cannot be filled in: "
                        + (inline ? "of an inline template Argo knows only the parameters" : scope.why(tag.name()))
                        + ".",
                inline
                        ? "Move the inline template to the templates, and run it by its name."
                        : Meant.by(
                                tag.name(), scope.near(tag.name()), "Correct the name, or add what it names.", context),
                context);
    }
}
