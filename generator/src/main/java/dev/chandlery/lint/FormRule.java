package dev.chandlery.lint;

import dev.chandlery.diagnostic.Rule;

/** A rule about the form of an object as it is written. It looks at objects in texts too. */
public abstract class FormRule extends LintRule {
    /** Makes the check of a rule. */
    protected FormRule(Rule rule) {
        super(rule);
    }

    @Override
    protected final boolean looksIntoTexts() {
        return true;
    }

    /** Says whether something else is put in the place of a text before Argo reads the object that holds it. */
    protected static boolean isFilledIn(String text, LintContext context) {
        return context.object().origin().made() && text.contains("{{");
    }
}
