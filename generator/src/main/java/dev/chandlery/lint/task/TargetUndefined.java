package dev.chandlery.lint.task;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.ScalarPlaces;
import dev.chandlery.yaml.YamlScalar;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a target that is no task. */
final class TargetUndefined extends DagRule {
    /** Of more wrong names in one target only so many are reported. */
    private static final int MAX_REPORTED = 100;

    private static final Pattern WORD = Pattern.compile("[^ ]+");

    TargetUndefined() {
        super(Rule.error("target-undefined", "The target of a DAG names a task that the DAG does not have."));
    }

    @Override
    void dag(Dag dag, LintContext context) {
        if (!dag.hasUnknownNames()) {
            dag.node()
                    .get("target")
                    .flatMap(node -> node.asScalar())
                    .filter(target -> target.type() != YamlScalar.Type.NULL)
                    .ifPresent(target -> check(target, dag, context));
        }
    }

    /** The target is one text, with spaces between the names. */
    private void check(YamlScalar target, Dag dag, LintContext context) {
        Iterator<Tag> tags = TaggedText.of(target.text()).tags().iterator();
        Optional<Span> tag = next(tags);
        ScalarPlaces places = context.file().places(target);
        Matcher word = WORD.matcher(target.text());
        int reported = 0;
        while (word.find() && reported < MAX_REPORTED) {
            while (tag.isPresent() && tag.orElseThrow().end() <= word.start()) {
                tag = next(tags);
            }
            boolean tagged = tag.filter(span -> span.start() < word.end()).isPresent();
            if (!tagged && dag.graph().task(word.group()).isEmpty()) {
                reported++;
                context.report(
                        rule(),
                        places.at(target.text(), word.start(), word.end()),
                        "The target " + word.group() + " is no task of "
                                + dag.template().label() + ".",
                        context.didYouMean(
                                word.group(), dag.graph()::names, "Name tasks of the DAG, with spaces between them."));
            }
        }
    }

    private static Optional<Span> next(Iterator<Tag> tags) {
        return tags.hasNext() ? Optional.of(tags.next().span()) : Optional.empty();
    }
}
