package dev.chandlery.lint.variable;

import dev.chandlery.argo.expression.ExpressionNames;
import dev.chandlery.argo.expression.ExpressionNames.Segment;
import dev.chandlery.argo.expression.ExpressionNames.Variable;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.LintContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds variables in expressions that do not exist where the expression stands. */
final class ExpressionVariable extends ExpressionRule {
    /** What there is of the variables that belong to a field and not to a place. */
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "lastRetry",
            List.of("duration", "exitCode", "message", "status"),
            "cronworkflow",
            List.of("annotations", "failed", "labels", "lastScheduledTime", "name", "namespace", "succeeded"));

    ExpressionVariable() {
        super(Rule.warning(
                "expression-variable", "An expression names a variable that does not exist where it stands."));
    }

    @Override
    void expression(ExpressionSite site, LintContext context) {
        ExpressionNames names = site.names();
        if (!site.parsed().isValid()) {
            return;
        }
        for (Variable variable : names.variables()) {
            // A name with a hyphen is one finding, not one for each half.
            boolean half = names.hyphenated().stream()
                    .anyMatch(name -> name.span().start() <= variable.span().start()
                            && variable.span().end() <= name.span().end());
            if (!half) {
                check(variable, site, context);
            }
        }
    }

    private void check(Variable variable, ExpressionSite site, LintContext context) {
        String root = variable.segments().get(0).name();
        if (MEMBERS.containsKey(root)) {
            member(root, variable, site, context);
        }
        if (Scope.isFree(root) || site.scope().isOpen()) {
            return;
        }
        if (!Scope.isRoot(root)) {
            report(
                    site,
                    variable.span(),
                    "There is no variable " + root + ".",
                    Suggestion.didYouMean(
                            root, Scope.roots(), "Name a variable of Argo, or put a text between quotes."),
                    context);
            return;
        }
        String path = variable.path();
        if (!path.endsWith(".") && !site.scope().offers(parts(variable))) {
            report(
                    site,
                    variable.span(),
                    "There is no variable " + path + ": " + site.scope().why(path) + ".",
                    Meant.by(path, site.scope().near(path), "Correct the name, or add what it names.", context),
                    context);
        }
    }

    private void member(String root, Variable variable, ExpressionSite site, LintContext context) {
        List<String> members = Objects.requireNonNull(MEMBERS.get(root));
        String member =
                variable.segments().size() < 2 ? "" : variable.segments().get(1).name();
        if (!member.isEmpty() && !members.contains(member)) {
            report(
                    site,
                    variable.span(),
                    "There is no variable " + root + "." + member + ".",
                    Suggestion.didYouMean(member, members, "Use one of " + String.join(", ", members) + "."),
                    context);
        }
    }

    private static List<String> parts(Variable variable) {
        return variable.segments().stream().map(Segment::name).collect(Collectors.toList());
    }
}
