package dev.chandlery.lint.argument;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds an artifact among arguments that does not say where it is. */
final class ArgumentSourceMissing extends ArgumentsRule {
    ArgumentSourceMissing() {
        super(Rule.error("argument-source-missing", "An artifact among the arguments does not say where it is."));
    }

    @Override
    void arguments(ArgumentList list, LintContext context) {
        for (ArtifactSyntax artifact : list.arguments().artifacts()) {
            if (artifact.from().isEmpty() && !artifact.isLocated()) {
                boolean expression = Fields.present(artifact.node(), "fromExpression");
                context.report(
                        rule(),
                        artifact.mark(),
                        "The artifact " + artifact.name() + " among the arguments of " + list.label()
                                + (expression
                                        ? " has only fromExpression, which only outputs can have."
                                        : incomplete(artifact)),
                        expression
                                ? "Make it an output of the template that has the artifact, and refer to it with from."
                                : "Add from with the output or input that it is, or a place such as s3 with its key.");
            }
        }
    }

    private static String incomplete(ArtifactSyntax artifact) {
        return artifact.locations().isEmpty()
                ? " has neither from nor a place."
                : " has a place that is incomplete: " + artifact.locations().get(0) + ".";
    }
}
