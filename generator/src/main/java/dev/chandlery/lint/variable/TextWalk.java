package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.lint.variable.PlacedText.Part;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the texts with tags, keys among them. */
final class TextWalk {
    private static final Set<String> CALLING = Set.of("steps", "dag", "outputs");

    private TextWalk() {}

    /** Returns the texts with tags of a template, in the order of the file; those of inline templates as parts of calls. */
    static List<PlacedText> of(TemplateSyntax template) {
        List<PlacedText> texts = new ArrayList<>();
        if (!template.callsOthers()) {
            scalars(template.node(), add(Part.LEAF, Optional.empty(), texts));
            return texts;
        }
        for (YamlMapping.Entry entry : template.node().entries()) {
            if (!CALLING.contains(entry.key())) {
                scalars(entry.value(), add(Part.REST, Optional.empty(), texts));
            }
        }
        for (CallSyntax call : template.calls()) {
            scalars(call.node(), add(Part.CALL, Optional.of(call), texts));
        }
        Fields.mapping(template.node(), "dag")
                .get("target")
                .ifPresent(target -> scalars(target, add(Part.TARGET, Optional.empty(), texts)));
        scalars(template.outputs().node(), add(Part.OUTPUTS, Optional.empty(), texts));
        return texts;
    }

    private static Consumer<YamlScalar> add(Part part, Optional<CallSyntax> call, List<PlacedText> texts) {
        return scalar -> texts.add(PlacedText.of(scalar, part, call));
    }

    /** What is nearly a tag may lack a brace at one side. */
    private static boolean hasBraces(String text) {
        return text.contains("{{") || text.contains("}}");
    }

    /** Shows all scalars and keys with tags, or what is nearly one, below a node. */
    static void scalars(YamlNode node, Consumer<YamlScalar> found) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (hasBraces(entry.key())) {
                    found.accept(new YamlScalar(YamlScalar.Type.STRING, entry.key(), entry.keyMark()));
                }
                scalars(entry.value(), found);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                scalars(item, found);
            }
        } else if (node instanceof YamlScalar scalar && hasBraces(scalar.text())) {
            found.accept(scalar);
        }
    }
}
