package dev.chandlery.lint.object;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;

/** Finds a name that is too long for what Argo makes of it. */
final class NameTooLong extends FormRule {
    NameTooLong() {
        super(Rule.error("object-name-too-long", "The name of an object is too long for what Argo makes of it."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        int limit = ObjectName.limit(object);
        ObjectName.of(object, "name")
                .filter(name -> name.value().length() > limit)
                .ifPresent(name -> context.report(
                        rule(),
                        name.mark(),
                        "The name " + name.value() + " has " + name.value().length() + " characters; the limit for a "
                                + object.kind() + " is " + limit + ".",
                        "Shorten it by " + (name.value().length() - limit) + " characters."));
    }
}
