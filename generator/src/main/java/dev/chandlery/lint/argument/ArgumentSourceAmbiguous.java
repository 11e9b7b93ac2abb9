package dev.chandlery.lint.argument;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds an artifact among arguments that says twice where it is. */
final class ArgumentSourceAmbiguous extends ArgumentsRule {
    ArgumentSourceAmbiguous() {
        super(Rule.error(
                "argument-source-ambiguous", "An artifact among the arguments has both from and fromExpression."));
    }

    @Override
    void arguments(ArgumentList list, LintContext context) {
        for (ArtifactSyntax artifact : list.arguments().artifacts()) {
            if (artifact.from().isPresent() && Fields.present(artifact.node(), "fromExpression")) {
                context.report(
                        rule(),
                        artifact.node().markOf("fromExpression"),
                        "The artifact " + artifact.name() + " among the arguments of " + list.label()
                                + " has both from and fromExpression.",
                        "Keep from.");
            }
        }
    }
}
