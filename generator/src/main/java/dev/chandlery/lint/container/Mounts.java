package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which volumes a template mounts, and which there are.
 *
 * @param volumes names of the volumes that all templates of a workflow have
 * @param complete whether all of these names are known
 */
record Mounts(Set<String> volumes, boolean complete) {
    Mounts {
        volumes = Set.copyOf(volumes);
    }

    /**
     * A mount for which there is no volume.
     *
     * @param name the name of the volume
     * @param own names of the volumes of the template
     * @param shared names of the volumes that all templates have
     */
    record Undefined(Text name, Set<String> own, Set<String> shared) {
        /** Returns the names of the volumes that there are. */
        Set<String> known() {
            Set<String> known = new TreeSet<>(own);
            known.addAll(shared);
            return known;
        }
    }

    private static Mounts of(WorkflowSyntax workflow) {
        Set<String> volumes = Stream.of(
                        named(workflow.templateDefaults(), "volumes"),
                        named(workflow.spec(), "volumes"),
                        Fields.mappings(workflow.spec(), "volumeClaimTemplates").stream()
                                .map(claim -> Fields.text(Fields.mapping(claim, "metadata"), "name")))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        return new Mounts(volumes, isComplete(volumes));
    }

    /** Returns the mounts, in order, for which there is no volume; none when not all volumes are to be seen. */
    static List<Undefined> undefined(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        List<Text> mounts = mounts(template);
        if (mounts.isEmpty()) {
            return List.of();
        }
        Mounts all = context.once(workflow, Mounts.class, Mounts::of);
        Set<String> shared = all.volumes();
        Set<String> own = named(template.node(), "volumes").collect(Collectors.toSet());
        List<Text> open = mounts.stream()
                .filter(name -> !name.dynamic() && !own.contains(name.value()) && !shared.contains(name.value()))
                .toList();
        if (open.isEmpty() || Pods.mayChange(template, workflow) || !all.complete() || !isComplete(own)) {
            return List.of();
        }
        return open.stream().map(name -> new Undefined(name, own, shared)).toList();
    }

    private static boolean isComplete(Set<String> names) {
        return names.stream().noneMatch(name -> name.contains("{{"));
    }

    private static List<Text> mounts(TemplateSyntax template) {
        List<Text> mounts = new ArrayList<>();
        for (ContainerSyntax container : Containers.of(template)) {
            addMounts(container.node(), mounts);
        }
        addMounts(Fields.mapping(template.node(), "containerSet"), mounts);
        return mounts;
    }

    private static void addMounts(YamlMapping owner, List<Text> mounts) {
        for (YamlMapping mount : Fields.mappings(owner, "volumeMounts")) {
            Text.of(mount, "name").ifPresent(mounts::add);
        }
    }

    private static Stream<String> named(YamlMapping owner, String key) {
        return Fields.mappings(owner, key).stream().map(volume -> Fields.text(volume, "name"));
    }
}
