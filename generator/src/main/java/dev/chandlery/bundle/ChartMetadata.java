package dev.chandlery.bundle;

import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The metadata of a chart, the same in {@code Chart.yaml} and in the index: keys of Helm's Chart.yaml only (Helm docs,
 * Topics, Charts, "The Chart.yaml File"), since Helm refuses an index with any other. What Helm has no key for stands in
 * string annotations.
 */
public final class ChartMetadata {
    private ChartMetadata() {}

    /**
     * Returns the metadata of a release in Helm's order of keys.
     *
     * @param annotations further annotations, by key
     */
    public static YamlMapping of(
            PackageDefinition definition,
            String directory,
            String commit,
            List<ReleaseId> dependencies,
            boolean deprecated,
            Map<String, String> annotations) {
        Map<String, YamlNode> chart = new LinkedHashMap<>();
        chart.put("apiVersion", YamlScalar.string("v2"));
        chart.put("name", YamlScalar.string(definition.name().value()));
        chart.put("version", YamlScalar.string(definition.version().toString()));
        chart.put("type", YamlScalar.string("application"));
        put(chart, "description", description(definition));
        putAll(chart, "keywords", definition.keywords());
        put(chart, "home", definition.home());
        putAll(chart, "sources", definition.sources());
        List<YamlMapping> maintainers =
                definition.maintainers().stream().map(ChartMetadata::maintainer).toList();
        if (!maintainers.isEmpty()) {
            chart.put("maintainers", YamlSequence.of(maintainers));
        }
        if (isUrl(definition.icon())) {
            put(chart, "icon", definition.icon());
        }
        if (deprecated) {
            chart.put("deprecated", YamlScalar.bool(true));
        }
        chart.put("annotations", annotations(definition, directory, commit, dependencies, annotations));
        return YamlMapping.of(chart);
    }

    private static YamlMapping annotations(
            PackageDefinition definition,
            String directory,
            String commit,
            List<ReleaseId> dependencies,
            Map<String, String> further) {
        Map<String, String> values = new TreeMap<>(further);
        values.put("artifacthub.io/license", definition.license());
        values.put("chandlery.dev/argo", definition.argo());
        values.put("chandlery.dev/commit", commit);
        values.put(
                "chandlery.dev/dependencies",
                dependencies.stream().map(ReleaseId::toString).collect(Collectors.joining(",")));
        values.put("chandlery.dev/path", directory);
        values.put("chandlery.dev/team", definition.team());
        values.put("chandlery.dev/title", definition.title());
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        values.forEach((key, value) -> put(nodes, key, value));
        return YamlMapping.of(nodes);
    }

    private static YamlMapping maintainer(PackageDefinition.Maintainer maintainer) {
        Map<String, YamlNode> node = new LinkedHashMap<>();
        put(node, "name", maintainer.name());
        put(node, "email", maintainer.email());
        return YamlMapping.of(node);
    }

    /** Helm shows the description in one line of a table. */
    private static String description(PackageDefinition definition) {
        return definition.description().strip().replaceAll("\\s+", " ");
    }

    private static boolean isUrl(String icon) {
        return icon.startsWith("https://") || icon.startsWith("http://");
    }

    private static void put(Map<String, YamlNode> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, YamlScalar.string(value));
        }
    }

    private static void putAll(Map<String, YamlNode> map, String key, List<String> values) {
        if (!values.isEmpty()) {
            map.put(key, YamlSequence.ofStrings(values));
        }
    }
}
