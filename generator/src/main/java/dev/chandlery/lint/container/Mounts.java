package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which volumes a template mounts, and which there are.
 *
 * @param volumes names of the volumes that all templates of a workflow have
 */
record Mounts(Set<String> volumes) {
    Mounts {
        volumes = Set.copyOf(volumes);
    }

    /**
     * A mount for which there is no volume.
     *
     * @param name the name of the volume
     * @param known names of the volumes that there are
     */
    record Undefined(Text name, Set<String> known) {}

    private static Mounts of(WorkflowSyntax workflow) {
        return new Mounts(Stream.of(
                        named(workflow.templateDefaults(), "volumes"),
                        named(workflow.spec(), "volumes"),
                        Fields.mappings(workflow.spec(), "volumeClaimTemplates").stream()
                                .map(claim -> Fields.text(Fields.mapping(claim, "metadata"), "name")))
                .flatMap(names -> names)
                .collect(Collectors.toSet()));
    }

    /** Returns the mounts, in order, for which there is no volume; none when not all volumes are to be seen. */
    static List<Undefined> undefined(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Set<String> shared = context.once(workflow, Mounts.class, Mounts::of).volumes();
        Set<String> own = named(template.node(), "volumes").collect(Collectors.toCollection(TreeSet::new));
        List<Text> open = mounts(template)
                .filter(name -> !name.dynamic() && !own.contains(name.value()) && !shared.contains(name.value()))
                .toList();
        if (open.isEmpty()
                || Pods.mayChange(template, workflow)
                || Stream.concat(own.stream(), shared.stream()).anyMatch(name -> name.contains("{{"))) {
            return List.of();
        }
        own.addAll(shared);
        return open.stream().map(name -> new Undefined(name, own)).toList();
    }

    private static Stream<Text> mounts(TemplateSyntax template) {
        return Stream.concat(
                        Containers.of(template).stream().map(container -> container.node()),
                        Stream.of(Fields.mapping(template.node(), "containerSet")))
                .flatMap(owner -> Fields.mappings(owner, "volumeMounts").stream())
                .flatMap(mount -> Text.of(mount, "name").stream());
    }

    private static Stream<String> named(YamlMapping owner, String key) {
        return Fields.mappings(owner, key).stream().map(volume -> Fields.text(volume, "name"));
    }
}
