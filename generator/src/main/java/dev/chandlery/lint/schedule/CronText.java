package dev.chandlery.lint.schedule;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.schedule.Schedule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schedule of a CronWorkflow.
 *
 * @param scalar the text
 * @param parsed what it means
 */
record CronText(YamlScalar scalar, Parsed<Schedule> parsed) {
    /** Returns the spec of a CronWorkflow; empty for an object of another kind. */
    static Optional<YamlMapping> spec(LintObject object) {
        return object.kind().equals("CronWorkflow")
                ? Optional.of(Fields.mapping(object.node(), "spec"))
                : Optional.empty();
    }

    /** Returns the schedules of a CronWorkflow in order, the older field {@code schedule} first. */
    static List<CronText> of(LintObject object) {
        return spec(object).stream()
                .flatMap(spec -> Stream.concat(spec.get("schedule").stream(), Fields.items(spec, "schedules").stream()))
                .flatMap(node -> node.asScalar().stream())
                .filter(text -> text.type() != YamlScalar.Type.NULL
                        && !(object.origin().made() && text.text().contains("{{")))
                .map(text -> new CronText(text, Schedule.parse(text.text())))
                .toList();
    }

    /** Returns the place of a part of the text. */
    Mark mark(Span span, LintContext context) {
        return span.length() == 0 ? scalar.mark() : context.file().markOf(scalar, span);
    }

    /** Returns the place of the node under a key, or that of its owner. */
    static Mark mark(YamlMapping owner, String key) {
        return owner.get(key).map(YamlNode::mark).orElse(owner.mark());
    }
}
