package dev.chandlery.catalogue;

import dev.chandlery.argo.ArgoArtifact;
import dev.chandlery.argo.ArgoParameter;
import dev.chandlery.argo.ArgoTemplate;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text to copy: how to use a release. Names from manifests are quoted for the language that they stand in. */
final class Snippets {
    private static final Pattern PLAIN_YAML = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Pattern YAML_WORD = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|\\.?inf|\\.?nan");
    private static final Pattern PLAIN_SHELL = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");

    private Snippets() {}

    /** Returns a step or task that calls a template. */
    static String step(String owner, boolean clusterScope, ArgoTemplate template) {
        StringBuilder out = new StringBuilder();
        out.append("- name: ").append(yaml(template.name())).append('\n');
        out.append("  templateRef:\n");
        out.append("    name: ").append(yaml(owner)).append('\n');
        out.append("    template: ").append(yaml(template.name())).append('\n');
        if (clusterScope) {
            out.append("    clusterScope: true\n");
        }
        List<ArgoParameter> parameters =
                template.parameters().stream().filter(ArgoParameter::required).toList();
        List<ArgoArtifact> artifacts =
                template.artifacts().stream().filter(ArgoArtifact::required).toList();
        if (!parameters.isEmpty() || !artifacts.isEmpty()) {
            out.append("  arguments:\n");
        }
        parameters("    ", parameters, out);
        if (!artifacts.isEmpty()) {
            out.append("    artifacts:\n");
            for (ArgoArtifact artifact : artifacts) {
                out.append("      - name: ").append(yaml(artifact.name())).append('\n');
                out.append("        from: \"{{tasks.TASK.outputs.artifacts.NAME}}\"\n");
            }
        }
        return out.toString();
    }

    /** Returns a Workflow that runs a WorkflowTemplate. */
    static String workflow(String name, ArgoWorkflowTemplate owner) {
        StringBuilder out = new StringBuilder();
        out.append("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n");
        out.append("  generateName: ").append(yaml(owner.name() + "-")).append('\n');
        out.append("spec:\n  workflowTemplateRef:\n");
        out.append("    name: ").append(yaml(name)).append('\n');
        if (owner.clusterScoped()) {
            out.append("    clusterScope: true\n");
        }
        List<ArgoParameter> needed = needed(owner);
        if (!needed.isEmpty()) {
            out.append("  arguments:\n");
            parameters("    ", needed, out);
        }
        return out.toString();
    }

    /** Returns the command that runs a WorkflowTemplate. */
    static String submit(String name, ArgoWorkflowTemplate owner) {
        StringBuilder out = new StringBuilder("argo submit --from ");
        out.append(shell((owner.clusterScoped() ? "clusterworkflowtemplate/" : "workflowtemplate/") + name));
        for (ArgoParameter parameter : needed(owner)) {
            out.append(" \\\n  -p ").append(shell(parameter.name() + "=" + placeholder(parameter)));
        }
        return out.append('\n').toString();
    }

    /** Returns the commands that show and install a release with Helm. */
    static String helm(String url, ReleaseId id) {
        String registry = url.isEmpty() ? "\"$REGISTRY\"" : shell(url);
        String rest = " " + id.name() + " " + id.name() + " \\\n  --repo " + registry + " --version " + id.version();
        return "helm template" + rest + "\nhelm install" + rest + "\n";
    }

    /** Returns a kustomization that takes a release. */
    static String kustomize(ReleaseId id) {
        return "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - gitops/packages/"
                + id.name() + "/" + id.version() + "\n";
    }

    /** The parameters without which a Workflow made from it does not run. */
    private static List<ArgoParameter> needed(ArgoWorkflowTemplate owner) {
        List<ArgoParameter> needed = new ArrayList<>(
                owner.arguments().stream().filter(ArgoParameter::required).toList());
        owner.templates().stream()
                .filter(t -> t.name().equals(owner.entrypoint()))
                .flatMap(t -> t.parameters().stream())
                .filter(ArgoParameter::required)
                .filter(p -> owner.arguments().stream().noneMatch(a -> a.name().equals(p.name())))
                .forEach(needed::add);
        return needed;
    }

    private static void parameters(String indent, List<ArgoParameter> parameters, StringBuilder out) {
        if (parameters.isEmpty()) {
            return;
        }
        out.append(indent).append("parameters:\n");
        for (ArgoParameter parameter : parameters) {
            out.append(indent)
                    .append("  - name: ")
                    .append(yaml(parameter.name()))
                    .append('\n');
            out.append(indent)
                    .append("    value: ")
                    .append(quoted(placeholder(parameter)))
                    .append('\n');
        }
    }

    private static String placeholder(ArgoParameter parameter) {
        return parameter.options().isEmpty()
                ? "<" + parameter.name() + ">"
                : parameter.options().get(0);
    }

    private static String yaml(String text) {
        return PLAIN_YAML.matcher(text).matches() && !YAML_WORD.matcher(text).matches() ? text : quoted(text);
    }

    /** A double-quoted scalar (YAML 1.2.2 §7.3.1) on one line. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029) {
                        out.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** A word of a POSIX shell (XCU §2.2.2). */
    private static String shell(String text) {
        return PLAIN_SHELL.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
