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
                Scope scope = scopes.of(text);
                report(
                        text.scalar(),
                        tag.span(),
                        "The tag {{" + tag.name() + "}} cannot be filled in: " + scope.why(tag.name()) + ".",
                        Meant.by(
                                tag.name(), scope.near(tag.name()), "Correct the name, or add what it names.", context),
                        context);
            }
        }
    }
}
