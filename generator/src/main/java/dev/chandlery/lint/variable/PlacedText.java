package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A text with tags in a template.
 *
 * @param scalar the text
 * @param tagged its tags
 * @param simple those of its tags that name a variable
 * @param part the part of the template
 * @param call the step or task that holds it
 */
record PlacedText(YamlScalar scalar, TaggedText tagged, List<SimpleTag> simple, Part part, Optional<CallSyntax> call) {
    PlacedText {
        simple = List.copyOf(simple);
    }

    static PlacedText of(YamlScalar scalar, Part part, Optional<CallSyntax> call) {
        TaggedText tagged = TaggedText.of(scalar.text());
        return new PlacedText(scalar, tagged, SimpleTag.in(tagged), part, call);
    }

    /** The parts of a template in which different variables are known. */
    enum Part {
        /** Anywhere in a template that runs something itself. */
        LEAF,
        /** A step or task, with its inline template if it has one. */
        CALL,
        /** The target of a DAG. */
        TARGET,
        /** The outputs of steps or of a DAG. */
        OUTPUTS,
        /** What else a template with steps or a DAG has, at which Argo's check does not look. */
        REST
    }
}
