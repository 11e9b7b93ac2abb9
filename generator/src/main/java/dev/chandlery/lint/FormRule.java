package dev.chandlery.lint;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
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

    /** Returns a text of a template as Argo's check sees it: with the values of parameters and inputs, where they are known. */
    protected static Text filled(Text text, TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        return context.object().origin().made()
                ? text
                : context.filling(workflow).in(template, text);
    }

    /** Says whether a text that was filled in is one that only a workflow that runs knows. */
    protected static boolean isKnownLater(Text filled) {
        return filled.dynamic() || Filling.isLater(filled.value());
    }
}
