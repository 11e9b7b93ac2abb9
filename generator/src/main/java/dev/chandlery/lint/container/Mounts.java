package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which volumes a template mounts, and which there are. */
final class Mounts {
    private Mounts() {}

    /** Returns the names of mounts, in order, for which there is no volume; none when not all volumes are to be seen. */
    static List<Text> undefined(TemplateSyntax template, WorkflowSyntax workflow) {
        Set<String> volumes = volumes(template, workflow);
        if (Pods.mayChange(template, workflow) || volumes.stream().anyMatch(name -> name.contains("{{"))) {
            return List.of();
        }
        return Stream.concat(
                        Containers.of(template).stream().map(container -> container.node()),
                        Stream.of(Fields.mapping(template.node(), "containerSet")))
                .flatMap(owner -> Fields.mappings(owner, "volumeMounts").stream())
                .flatMap(mount -> Text.of(mount, "name").stream())
                .filter(name -> !name.dynamic() && !volumes.contains(name.value()))
                .toList();
    }

    /** Returns the names of the volumes of a template's pod. */
    static Set<String> volumes(TemplateSyntax template, WorkflowSyntax workflow) {
        return Stream.of(
                        named(template.node(), "volumes"),
                        named(workflow.templateDefaults(), "volumes"),
                        named(workflow.spec(), "volumes"),
                        Fields.mappings(workflow.spec(), "volumeClaimTemplates").stream()
                                .map(claim -> Fields.text(Fields.mapping(claim, "metadata"), "name")))
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> named(YamlMapping owner, String key) {
        return Fields.mappings(owner, key).stream().map(volume -> Fields.text(volume, "name"));
    }
}
