package dev.chandlery.compatibility;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the parameters of the workflow that a template reads by themselves: a workflow of others that calls the template has to
 * have them. Those inside expressions, which may test for them, are left out.
 */
final class WorkflowParameters {
    private static final String PREFIX = "workflow.parameters.";

    private WorkflowParameters() {}

    static List<Element> readBy(TemplateSyntax template, String path) {
        Map<String, Element> found = new TreeMap<>();
        collect(template.node(), path, found);
        return List.copyOf(found.values());
    }

    private static void collect(YamlNode node, String path, Map<String, Element> found) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> collect(entry.value(), path, found));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, path, found));
        } else if (node instanceof YamlScalar scalar && scalar.text().contains(PREFIX)) {
            for (Tag tag : TaggedText.of(scalar.text()).tags()) {
                String name = tag.kind() == Tag.Kind.SIMPLE && tag.name().startsWith(PREFIX)
                        ? tag.name().substring(PREFIX.length())
                        : "";
                if (!name.isEmpty()) {
                    found.putIfAbsent(
                            name,
                            new Elements(ElementKind.CALLER_PARAMETER, name, Place.in(path, scalar.mark())).build());
                }
            }
        }
    }
}
