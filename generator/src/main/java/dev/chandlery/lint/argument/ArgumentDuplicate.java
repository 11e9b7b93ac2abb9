package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds an argument that is given twice. */
final class ArgumentDuplicate extends ArgumentsRule {
    ArgumentDuplicate() {
        super(Rule.error("argument-duplicate", "Two parameters, or two artifacts, among the arguments have one name."));
    }

    @Override
    void arguments(ArgumentList list, LintContext context) {
        check(
                "parameter",
                list.arguments().parameters(),
                ParameterSyntax::name,
                ParameterSyntax::mark,
                list.label(),
                context);
        check(
                "artifact",
                list.arguments().artifacts(),
                ArtifactSyntax::name,
                ArtifactSyntax::mark,
                list.label(),
                context);
    }

    private <T> void check(
            String what,
            List<T> items,
            Function<T, String> name,
            Function<T, Mark> mark,
            String label,
            LintContext context) {
        Map<String, Mark> first = new HashMap<>();
        for (T item : items) {
            Mark before = first.putIfAbsent(name.apply(item), mark.apply(item));
            if (before != null && !name.apply(item).isEmpty()) {
                context.report(
                        rule(),
                        mark.apply(item),
                        "The " + what + " " + name.apply(item) + " of " + label + " is already given on line "
                                + before.line() + ".",
                        "Keep one of the two.");
            }
        }
    }
}
