package dev.chandlery.lint.task;

import dev.chandlery.argo.expression.Expression;
import dev.chandlery.argo.expression.ExpressionNames;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * A tag that names a task.
 *
 * @param task the name of the task
 * @param text the text that holds the tag
 * @param span where the name stands in the text
 * @param first whether the text begins with the tag, written without a space, as Argo looks for it
 */
record TaskUse(String task, YamlScalar text, Span span, boolean first) {
    private static final String PREFIX = "tasks.";

    /** Returns what a text uses. */
    static List<TaskUse> in(YamlScalar scalar) {
        List<TaskUse> uses = new ArrayList<>();
        if (scalar.type() == YamlScalar.Type.STRING
                && scalar.text().contains("{{")
                && scalar.text().contains("tasks")) {
            for (Tag tag : TaggedText.of(scalar.text()).tags()) {
                if (tag.kind() == Tag.Kind.EXPRESSION) {
                    expression(scalar, tag, uses);
                } else {
                    simple(scalar, tag, uses);
                }
            }
        }
        return uses;
    }

    private static void simple(YamlScalar scalar, Tag tag, List<TaskUse> uses) {
        String name = tag.name();
        int dot = name.startsWith(PREFIX) ? name.indexOf('.', PREFIX.length()) : -1;
        if (dot > 0) {
            int start = tag.nameSpan().start();
            uses.add(new TaskUse(
                    name.substring(PREFIX.length(), dot),
                    scalar,
                    new Span(start + PREFIX.length(), start + dot),
                    tag.span().start() == 0 && start == tag.bodySpan().start()));
        }
    }

    private static void expression(YamlScalar scalar, Tag tag, List<TaskUse> uses) {
        Expression.parse(tag.body()).tree().map(ExpressionNames::of).ifPresent(names -> {
            for (ExpressionNames.Variable variable : names.variables()) {
                List<ExpressionNames.Segment> segments = variable.segments();
                if (segments.size() > 1 && segments.get(0).name().equals("tasks")) {
                    uses.add(new TaskUse(
                            segments.get(1).name(),
                            scalar,
                            segments.get(1).span().shift(tag.bodySpan().start()),
                            false));
                }
            }
        });
    }
}
