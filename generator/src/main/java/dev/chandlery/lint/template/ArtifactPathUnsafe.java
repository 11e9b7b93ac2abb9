package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.ArrayDeque;
import java.util.Deque;

/** Finds a path of an artifact that leaves, by {@code ..}, the folder in which it begins. */
final class ArtifactPathUnsafe extends FormRule {
    private static final String UP = "/..";

    ArtifactPathUnsafe() {
        super(Rule.error("artifact-path-unsafe", "The path of an artifact leads out of its own folder."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (template.isLeaf()) {
            Interface.artifacts(template).stream()
                    .filter(artifact -> leaves(Fields.text(artifact.node(), "path")))
                    .forEach(artifact -> context.report(
                            rule(),
                            artifact.node().markOf("path"),
                            "The path " + Fields.text(artifact.node(), "path") + " of " + artifact.label(template)
                                    + " leads out of its folder.",
                            "Write the path without \"..\"."));
        }
    }

    /** Says whether a path is not below what stands in it before the first {@code ..}. */
    static boolean leaves(String path) {
        int up = path.contains(UP + "/") ? path.indexOf(UP + "/") : path.endsWith(UP) ? path.length() - UP.length() : 0;
        String folder = path.substring(0, up) + "/";
        String clean = clean(path);
        return up > 0 && (!clean.startsWith(folder) || clean.length() == folder.length());
    }

    /** Returns the shortest path that names the same, as far as the text alone tells. */
    private static String clean(String path) {
        Deque<String> parts = new ArrayDeque<>();
        boolean absolute = path.startsWith("/");
        for (String part : path.split("/", -1)) {
            boolean up = part.equals("..");
            if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(up && absolute)) {
                parts.addLast(part);
            }
        }
        return (absolute ? "/" : "") + String.join("/", parts);
    }
}
