package dev.chandlery.lint;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object of a file, or one that an object of the file makes: in a trigger of a Sensor, or in a resource template.
 *
 * @param path the file
 * @param kind its kind; the empty text when it has none and is of Argo by its apiVersion
 * @param name {@code metadata.name}, or the empty text
 * @param namespace {@code metadata.namespace}, or the empty text
 * @param node the whole object
 * @param workflow the workflow that it holds, if it is of such a kind
 * @param origin whether another object makes it, and how
 */
public record LintObject(
        String path,
        String kind,
        String name,
        String namespace,
        YamlMapping node,
        Optional<WorkflowSyntax> workflow,
        Origin origin) {
    private static final String GROUP = "argoproj.io/";

    /** The group and version of Argo's kinds. */
    public static final String API_VERSION = GROUP + "v1alpha1";

    /**
     * Where an object comes from.
     *
     * @param made whether another object makes it when that one runs
     * @param filledIn paths of fields that are filled in then, such as {@code spec.arguments.parameters.0.value}: the
     *     destinations of the parameters of a trigger
     */
    public record Origin(boolean made, List<String> filledIn) {
        static final Origin FILE = new Origin(false, List.of());

        /** Copies the list. */
        public Origin {
            filledIn = List.copyOf(filledIn);
        }
    }

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
        } else if (!kind.isEmpty() || Fields.text(node, "apiVersion").startsWith(GROUP)) {
            objects.add(of(path, node));
            objects.addAll(Embedded.inTriggers(path, node));
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
                isForeign(node) ? Optional.empty() : WorkflowSyntax.of(node),
                Origin.FILE);
    }

    /**
     * Says whether it is of a kind that Argo Workflows has, but of another program: only Workflow is a name that others give
     * their kinds too. A misspelt group is not another program.
     */
    public boolean foreign() {
        return isForeign(node);
    }

    private static boolean isForeign(YamlMapping node) {
        String apiVersion = Fields.text(node, "apiVersion");
        return Fields.text(node, "kind").equals("Workflow")
                && apiVersion.contains("/")
                && !apiVersion.startsWith(GROUP)
                && Suggestion.nearest(apiVersion, List.of(API_VERSION)).isEmpty();
    }

    /** Returns the same object as one that another object makes. */
    LintObject made(List<String> filledIn) {
        return new LintObject(path, kind, name, namespace, node, workflow, new Origin(true, filledIn));
    }

    /** Returns words for it in sentences, such as {@code CronWorkflow nightly}. */
    public String label() {
        return name.isEmpty() || kind.isEmpty() ? "this " + (kind.isEmpty() ? "object" : kind) : kind + " " + name;
    }
}
