package dev.chandlery.lint.task;

import dev.chandlery.argo.parsing.SyntaxProblem;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.TaskGraph;

/** Finds a condition of {@code depends} that cannot be read. */
final class DependsInvalid extends DagRule {
    DependsInvalid() {
        super(Rule.error("depends-invalid", "The depends of a task is no valid condition."));
    }

    @Override
    void dag(Dag dag, LintContext context) {
        for (TaskGraph.Task task : dag.graph().tasks()) {
            task.depends()
                    .filter(condition -> !isFilledIn(condition.text().text(), context)
                            && TaggedText.of(condition.text().text()).tags().stream()
                                    .noneMatch(DependsInvalid::isFilledIn))
                    .ifPresent(condition -> condition
                            .parsed()
                            .problems()
                            .forEach(problem -> context.report(
                                    rule(),
                                    context.file().markOf(condition.text(), problem.span()),
                                    sentence(dag.label(task), problem),
                                    problem.remedy())));
        }
    }

    private static String sentence(String label, SyntaxProblem problem) {
        return "In depends of " + label + ": " + problem.sentence();
    }

    /** These tags have their values before the tasks are looked at. */
    private static boolean isFilledIn(Tag tag) {
        return tag.kind() == Tag.Kind.EXPRESSION
                || tag.name().startsWith("inputs.")
                || tag.name().startsWith("workflow.");
    }
}
