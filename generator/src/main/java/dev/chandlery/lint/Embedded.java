package dev.chandlery.lint;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.EmbeddedObjects;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the objects of Argo Workflows that stand inside other objects. */
final class Embedded {
    /** The actions that make an object; the others name one, or give a part of one. */
    private static final Set<String> MAKING = Set.of("create", "apply", "replace");

    /** The ways in which a trigger makes an object; the others act on one that is there. */
    private static final Set<String> MAKING_OPERATIONS = Set.of("", "submit", "create");

    private Embedded() {}

    /** Returns the objects that the triggers of a Sensor make; none for an object of another kind. */
    static List<LintObject> inTriggers(String path, YamlMapping object) {
        if (!Fields.text(object, "kind").equals("Sensor")) {
            return List.of();
        }
        return Fields.mappings(Fields.mapping(object, "spec"), "triggers").stream()
                .map(trigger -> Fields.mapping(trigger, "template"))
                .flatMap(template -> List.of("argoWorkflow", "k8s").stream().map(key -> Fields.mapping(template, key)))
                .filter(trigger -> MAKING_OPERATIONS.contains(Fields.text(trigger, "operation")))
                .flatMap(trigger -> inTrigger(path, trigger).stream())
                .toList();
    }

    private static Optional<LintObject> inTrigger(String path, YamlMapping trigger) {
        YamlMapping resource = Fields.mapping(Fields.mapping(trigger, "source"), "resource");
        List<String> filledIn = Fields.mappings(trigger, "parameters").stream()
                .map(parameter -> Fields.text(parameter, "dest"))
                .toList();
        return ArgoKinds.ofWorkflows(Fields.text(resource, "kind"))
                ? Optional.of(LintObject.of(path, resource).made(filledIn))
                : Optional.empty();
    }

    /** Returns the objects of Argo Workflows that a resource template makes from the text of its manifest. */
    static List<LintObject> inText(TemplateSyntax template, LintFile file) {
        YamlMapping resource = Fields.mapping(template.node(), "resource");
        Optional<YamlScalar> manifest = resource.get("manifest").flatMap(node -> node.asScalar());
        if (manifest.isEmpty() || !MAKING.contains(Fields.text(resource, "action"))) {
            return List.of();
        }
        YamlScalar text = manifest.orElseThrow();
        // Reading a text is the costly part, and few of them hold an object of Argo.
        return text.text().contains("Workflow")
                ? EmbeddedObjects.in(text.text(), file.places(text)::at).stream()
                        .filter(object -> ArgoKinds.ofWorkflows(Fields.text(object, "kind")))
                        .map(object -> LintObject.of(file.path(), object).made(List.of()))
                        .toList()
                : List.of();
    }
}
