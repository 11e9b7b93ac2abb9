package dev.chandlery.lint.argument;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.NameForm;
import dev.chandlery.yaml.Mark;

/** Finds an argument whose name no input can have. */
final class ArgumentNameInvalid extends ArgumentsRule {
    ArgumentNameInvalid() {
        super(Rule.error(
                "argument-name-invalid",
                "A parameter or artifact among the arguments has a name that is not allowed."));
    }

    @Override
    void arguments(ArgumentList list, LintContext context) {
        list.arguments().parameters().forEach(each -> check("parameter", each.name(), each.mark(), list, context));
        list.arguments().artifacts().forEach(each -> check("artifact", each.name(), each.mark(), list, context));
    }

    private void check(String what, String name, Mark mark, ArgumentList list, LintContext context) {
        boolean filledIn = context.object().origin().made() && name.contains("{{");
        if (!name.isEmpty() && !filledIn && !NameForm.PARAMETER.allows(name)) {
            context.report(
                    rule(),
                    mark,
                    "The name of the " + what + " \"" + name + "\" among the arguments of " + list.label()
                            + " is not allowed.",
                    NameForm.PARAMETER.remedy());
        }
    }
}
