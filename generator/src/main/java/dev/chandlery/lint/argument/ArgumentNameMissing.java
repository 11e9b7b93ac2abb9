package dev.chandlery.lint.argument;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.Mark;

/** Finds an argument without a name. */
final class ArgumentNameMissing extends ArgumentsRule {
    ArgumentNameMissing() {
        super(Rule.error("argument-name-missing", "A parameter or artifact among the arguments has no name."));
    }

    @Override
    void arguments(ArgumentList list, LintContext context) {
        list.arguments().parameters().forEach(each -> check("A parameter", each.name(), each.mark(), list, context));
        list.arguments().artifacts().forEach(each -> check("An artifact", each.name(), each.mark(), list, context));
    }

    private void check(String what, String name, Mark mark, ArgumentList list, LintContext context) {
        if (name.isEmpty()) {
            context.report(
                    rule(),
                    mark,
                    what + " among the arguments of " + list.label() + " has no name.",
                    "Give it the name of the input that it is for.");
        }
    }
}
