package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.HashMap;
import java.util.Map;

/** Finds two volumes at one path, or an input artifact at the path of a volume or of another one. */
final class MountCollision extends FormRule {
    MountCollision() {
        super(Rule.error("mount-collision", "Two volumes or artifacts stand at the same path of a container."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Containers.of(template).forEach(container -> {
            Map<String, String> taken = mounts(container.node(), container.label(template.label()), context);
            if (container.role() == ContainerSyntax.Role.CONTAINER) {
                artifacts(template, taken, context);
            }
        });
        mounts(
                Fields.mapping(template.node(), "containerSet"),
                "the set of containers of " + template.label(),
                context);
    }

    private Map<String, String> mounts(YamlMapping owner, String label, LintContext context) {
        Map<String, String> taken = new HashMap<>();
        for (YamlMapping mount : Fields.mappings(owner, "volumeMounts")) {
            Text.of(mount, "mountPath")
                    .ifPresent(path -> take(path, "volume " + Fields.text(mount, "name"), taken, label, context));
        }
        return taken;
    }

    /** Argo compares artifacts with the mounts of container templates only. */
    private void artifacts(TemplateSyntax template, Map<String, String> taken, LintContext context) {
        for (ArtifactSyntax artifact : template.inputs().artifacts()) {
            artifact.path()
                    .ifPresent(
                            path -> take(path, "input artifact " + artifact.name(), taken, template.label(), context));
        }
    }

    private void take(Text path, String what, Map<String, String> taken, String label, LintContext context) {
        String other = taken.putIfAbsent(path.value(), what);
        if (other != null) {
            context.report(
                    rule(),
                    path.mark(),
                    "The path " + path.value() + " in " + label + " is taken twice: by " + other + " and by " + what
                            + ".",
                    "Give one of the two another path.");
        }
    }
}
