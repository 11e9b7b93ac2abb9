package dev.chandlery.lint.object;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** Finds a plugin whose sidecar lacks what Argo asks of it. */
final class ExecutorPluginIncomplete extends FormRule {
    ExecutorPluginIncomplete() {
        super(Rule.error(
                "executor-plugin-incomplete",
                "An executor plugin of a workflow has no name, or its sidecar lacks a field."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        for (YamlMapping plugin : Fields.mappings(workflow.spec(), "executorPlugins")) {
            List<String> missing = missing(plugin);
            if (!missing.isEmpty()) {
                String name = Fields.text(Fields.mapping(plugin, "metadata"), "name");
                context.report(
                        rule(),
                        plugin.mark(),
                        (name.isEmpty() ? "an executor plugin" : "The executor plugin " + name) + " of "
                                + workflow.label() + " lacks " + String.join(", ", missing) + ".",
                        "Add what is missing: Argo asks for a name, and for a port, requests, limits and a security context"
                                + " of the sidecar's container.");
            }
        }
    }

    private static List<String> missing(YamlMapping plugin) {
        List<String> missing = new ArrayList<>();
        if (Fields.text(Fields.mapping(plugin, "metadata"), "name").isEmpty()) {
            missing.add("metadata.name");
        }
        YamlMapping container = Fields.mapping(Fields.mapping(Fields.mapping(plugin, "spec"), "sidecar"), "container");
        if (Fields.items(container, "ports").isEmpty()) {
            missing.add("ports");
        }
        YamlMapping resources = Fields.mapping(container, "resources");
        List.of("requests", "limits").stream()
                .filter(key -> !Fields.present(resources, key))
                .forEach(key -> missing.add("resources." + key));
        if (!Fields.present(container, "securityContext")) {
            missing.add("securityContext");
        }
        return missing;
    }
}
