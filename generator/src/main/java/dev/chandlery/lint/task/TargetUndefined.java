package dev.chandlery.lint.task;

import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlScalar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a target that is no task. */
final class TargetUndefined extends DagRule {
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
        TaggedText text = TaggedText.of(target.text());
        Matcher word = WORD.matcher(target.text());
        while (word.find()) {
            boolean tagged = text.tags().stream()
                    .map(Tag::span)
                    .anyMatch(tag -> tag.start() < word.end() && word.start() < tag.end());
            if (!tagged && dag.graph().task(word.group()).isEmpty()) {
                context.report(
                        rule(),
                        context.file().places(target).at(target.text(), word.start(), word.end()),
                        "The target " + word.group() + " is no task of "
                                + dag.template().label() + ".",
                        Suggestion.didYouMean(
                                word.group(), dag.graph().names(), "Name tasks of the DAG, with spaces between them."));
            }
        }
    }
}
