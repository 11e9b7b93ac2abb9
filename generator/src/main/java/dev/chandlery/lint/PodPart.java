package dev.chandlery.lint;

import dev.chandlery.argo.EmbeddedObjects;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * What one place says about pods: a template, the defaults of templates, the spec of a workflow, or a
 * {@code podSpecPatch} in one of them.
 *
 * @param label words for it in sentences, such as {@code template build}
 * @param node the fields of the pod: {@code volumes}, {@code securityContext} and so on
 * @param containers the containers that it describes
 */
public record PodPart(String label, YamlMapping node, List<ContainerSyntax> containers) {
    /** Copies the list. */
    public PodPart {
        containers = List.copyOf(containers);
    }

    /** The parts of one owner, as {@link LintContext#once} keeps them. */
    record Parts(List<PodPart> list) {
        static Parts of(TemplateSyntax template, LintFile file) {
            List<PodPart> parts = new ArrayList<>();
            add(template.label(), template.node(), ContainerSyntax.list(template.node()), file, parts);
            return new Parts(List.copyOf(parts));
        }

        static Parts of(WorkflowSyntax workflow, LintFile file) {
            List<PodPart> parts = new ArrayList<>();
            add(workflow.label(), workflow.spec(), List.of(), file, parts);
            YamlMapping defaults = workflow.templateDefaults();
            add("templateDefaults of " + workflow.label(), defaults, ContainerSyntax.list(defaults), file, parts);
            return new Parts(List.copyOf(parts));
        }
    }

    private static void add(
            String label, YamlMapping node, List<ContainerSyntax> containers, LintFile file, List<PodPart> parts) {
        parts.add(new PodPart(label, node, containers));
        node.get("podSpecPatch")
                .flatMap(value -> value.asScalar())
                .ifPresent(patch -> patched(patch, file)
                        .forEach(pod -> parts.add(
                                new PodPart("podSpecPatch of " + label, pod, ContainerSyntax.listOfPod(pod)))));
    }

    /** Returns what a patch says; none when its tags leave it open. */
    private static List<YamlMapping> patched(YamlScalar patch, LintFile file) {
        return EmbeddedObjects.in(patch.text(), file.places(patch)::at);
    }
}
