package dev.chandlery.lint.object;

import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;

/** Finds a name that Kubernetes does not take. */
final class NameInvalid extends FormRule {
    NameInvalid() {
        super(Rule.error("object-name-invalid", "The name of an object is not a DNS subdomain."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        ObjectName.of(object, "name")
                .filter(name -> name.value().length() <= ObjectName.limit(object) && !ObjectName.allowed(name.value()))
                .ifPresent(name -> report(name, context));
        // Letters and digits are added to it, so it may end with what a name may not.
        ObjectName.of(object, "generateName")
                .filter(name -> !ObjectName.allowed(name.value() + "x"))
                .ifPresent(name -> report(name, context));
    }

    private void report(Text name, LintContext context) {
        context.report(
                rule(),
                name.mark(),
                "The name " + name.value() + " is not a DNS subdomain.",
                "Use lower-case letters, digits, \"-\" and \".\", beginning and ending with a letter or digit.");
    }
}
