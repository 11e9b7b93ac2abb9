package dev.chandlery.lint;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object of a file.
 *
 * @param path the file
 * @param kind its kind
 * @param name {@code metadata.name}, or the empty text
 * @param namespace {@code metadata.namespace}, or the empty text
 * @param node the whole object
 * @param workflow the workflow that it holds, if it is of such a kind
 */
public record LintObject(
        String path, String kind, String name, String namespace, YamlMapping node, Optional<WorkflowSyntax> workflow) {
    static List<LintObject> in(String path, YamlStream stream) {
        List<LintObject> objects = new ArrayList<>();
        for (YamlDocument document : stream.documents()) {
            document.root().asMapping().ifPresent(node -> add(path, node, objects));
        }
        return objects;
    }

    private static void add(String path, YamlMapping node, List<LintObject> objects) {
        String kind = Fields.text(node, "kind");
        if (kind.equals("List")) {
            Fields.mappings(node, "items").forEach(item -> add(path, item, objects));
        } else if (!kind.isEmpty()) {
            objects.add(of(path, node));
        }
    }

    static LintObject of(String path, YamlMapping node) {
        YamlMapping metadata = Fields.mapping(node, "metadata");
        return new LintObject(
                path,
                Fields.text(node, "kind"),
                Fields.text(metadata, "name"),
                Fields.text(metadata, "namespace"),
                node,
                WorkflowSyntax.of(node));
    }

    /** Returns words for it in sentences, such as {@code CronWorkflow nightly}. */
    public String label() {
        return name.isEmpty() ? "this " + kind : kind + " " + name;
    }
}
