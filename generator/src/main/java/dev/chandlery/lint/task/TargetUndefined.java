package dev.chandlery.lint.task;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.Filling;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.ScalarPlaces;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlScalar;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds a target that is no task. */
final class TargetUndefined extends DagRule {
    /** Of more wrong names in one target only so many are reported. */
    private static final int MAX_REPORTED = 100;

    TargetUndefined() {
        super(Rule.error("target-undefined", "The target of a DAG names a task that the DAG does not have."));
    }

    @Override
    void dag(Dag dag, LintContext context) {
        if (!dag.hasUnknownNames()) {
            dag.node()
                    .get("target")
                    .flatMap(node -> node.asScalar())
                    .filter(target -> target.type() != YamlScalar.Type.NULL
                            && !target.text().isEmpty())
                    .ifPresent(target -> check(target, dag, context));
        }
    }

    private void check(YamlScalar target, Dag dag, LintContext context) {
        Text text = new Text(target.text(), target.mark());
        Text filled = filled(text, dag.template(), dag.workflow(), context);
        if (text.dynamic() && !isKnownLater(filled)) {
            names(filled.value(), dag, (start, end) -> target.mark(), context);
        } else {
            ScalarPlaces places = context.file().places(target);
            names(target.text(), dag, (start, end) -> places.at(target.text(), start, end), context);
        }
    }

    /** The target is one text, with one space between the names: Argo takes what is between two spaces for a name. */
    private void names(String target, Dag dag, BiFunction<Integer, Integer, Mark> place, LintContext context) {
        Iterator<Tag> tags = TaggedText.of(target).tags().iterator();
        Optional<Span> tag = next(tags);
        int reported = 0;
        int start = 0;
        while (start <= target.length() && reported < MAX_REPORTED) {
            int space = target.indexOf(' ', start);
            int end = space < 0 ? target.length() : space;
            while (tag.isPresent() && tag.orElseThrow().end() <= start) {
                tag = next(tags);
            }
            int from = start;
            String name = target.substring(start, end);
            boolean tagged =
                    tag.filter(span -> span.start() < end && span.end() > from).isPresent();
            boolean wrong = tagged
                    ? Filling.isLater(filled(new Text(name, Mark.NONE), dag.template(), dag.workflow(), context)
                            .value())
                    : dag.graph().task(name).isEmpty();
            if (wrong) {
                reported++;
                report(name, place.apply(start, end), dag, context);
            }
            start = end + 1;
        }
    }

    private void report(String name, Mark mark, Dag dag, LintContext context) {
        String owner = dag.template().label();
        if (name.isEmpty()) {
            context.report(
                    rule(),
                    mark,
                    "The target of " + owner + " has a space too many, and Argo looks for a task without a name.",
                    "Put one space between two names, and none around them.");
        } else if (name.contains("{{")) {
            context.report(
                    rule(),
                    mark,
                    "The target " + name + " of " + owner + " is not known when Argo looks for the task.",
                    "Name the task, or take the name from a parameter of the workflow that has a value.");
        } else {
            context.report(
                    rule(),
                    mark,
                    "The target " + name + " is no task of " + owner + ".",
                    context.didYouMean(name, dag.graph()::names, "Name tasks of the DAG, with spaces between them."));
        }
    }

    private static Optional<Span> next(Iterator<Tag> tags) {
        return tags.hasNext() ? Optional.of(tags.next().span()) : Optional.empty();
    }
}
