package dev.chandlery.compatibility;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the containers of a template mount. */
final class Mounts {
    /**
     * A Secret or ConfigMap of which one file is mounted.
     *
     * @param kind its kind
     * @param name its name
     * @param key the key that has to be there
     */
    record File(String kind, String name, Text key) {}

    private Mounts() {}

    /** Returns the mounts of all containers, and those that a set of containers shares. */
    static Stream<YamlMapping> of(TemplateSyntax template) {
        return Stream.concat(
                        ContainerSyntax.list(template.node()).stream().map(ContainerSyntax::node),
                        Stream.of(Fields.mapping(template.node(), "containerSet")))
                .flatMap(owner -> Fields.mappings(owner, "volumeMounts").stream());
    }

    /**
     * Returns the single files that are mounted with {@code subPath} from volumes that take a Secret or ConfigMap as it is: their
     * names are keys. With {@code items} the key stands there.
     *
     * @param spec the workflow, whose volumes its templates may mount
     */
    static List<File> files(TemplateSyntax template, YamlMapping spec) {
        Map<String, YamlMapping> volumes = new LinkedHashMap<>();
        Stream.of(template.node(), Fields.mapping(spec, "templateDefaults"), spec)
                .flatMap(owner -> Fields.mappings(owner, "volumes").stream())
                .forEach(volume -> volumes.putIfAbsent(Fields.text(volume, "name"), volume));
        List<File> files = new ArrayList<>();
        of(template).forEach(mount -> {
            YamlMapping volume = volumes.get(Fields.text(mount, "name"));
            Optional<Text> path = Text.of(mount, "subPath")
                    .filter(text -> !text.dynamic() && !text.value().contains("/"));
            if (volume != null && path.isPresent()) {
                files.addAll(files(volume, path.get()));
            }
        });
        return files;
    }

    private static List<File> files(YamlMapping volume, Text path) {
        List<YamlMapping> sources = Fields.mappings(Fields.mapping(volume, "projected"), "sources");
        if (sources.size() == 1) {
            return files(sources.get(0), path);
        }
        List<File> files = new ArrayList<>();
        add(files, "Secret", Fields.mapping(volume, "secret"), path);
        add(files, "ConfigMap", Fields.mapping(volume, "configMap"), path);
        return files;
    }

    private static void add(List<File> files, String kind, YamlMapping source, Text path) {
        String name = Fields.scalar(source, "secretName").orElseGet(() -> Fields.text(source, "name"));
        if (!name.isEmpty() && Fields.mappings(source, "items").isEmpty() && !Fields.isTrue(source, "optional")) {
            files.add(new File(kind, name, path));
        }
    }
}
