package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.FieldProblem.Missing;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import java.util.Set;

/** Finds a mapping without a field that Argo can do without, and the API server cannot. */
final class FieldMissingOnServer extends FieldRule<Missing> {
    /** Their values are read as false when they are absent. */
    private static final Set<String> WITH_DEFAULT = Set.of("Gauge.realtime");

    FieldMissingOnServer() {
        super(
                Rule.warning(
                        "field-missing-on-server",
                        "An object lacks a field that Argo can do without and its API server cannot."),
                Missing.class);
    }

    static boolean isAbout(Missing problem) {
        return isMetadata(problem)
                || WITH_DEFAULT.contains(
                        problem.owner().name() + "." + problem.field().name());
    }

    /** Says whether it is the metadata of an object: even the oldest resource definitions require them. */
    static boolean isMetadata(Missing problem) {
        return problem.path().equals("metadata");
    }

    @Override
    void problem(Missing problem, LintContext context) {
        if (isAbout(problem)) {
            context.report(
                    rule(),
                    problem.mark(),
                    problem.message(),
                    "Add " + problem.field().name() + ": it has to be "
                            + problem.field().type().words() + ".");
        }
    }
}
