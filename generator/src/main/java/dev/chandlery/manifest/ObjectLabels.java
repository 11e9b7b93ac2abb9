package dev.chandlery.manifest;

import dev.chandlery.output.Sha256;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels and annotations that every object of a release carries: the recommended labels of Kubernetes
 * (Kubernetes docs, Recommended Labels) and our own.
 */
public final class ObjectLabels {
    /** Prefix of our own labels and annotations. */
    public static final String PREFIX = "chandlery.dev/";

    private static final int MAX_LABEL_LENGTH = 63;

    /** Keys that change what a client does with the object and have no place in a registry. */
    private static final Set<String> DROPPED = Set.of(
            "namespace", "uid", "resourceVersion", "creationTimestamp", "generation", "managedFields", "selfLink");

    private final PackageDefinition definition;
    private final String registry;
    private final String commit;

    /**
     * Makes the labels of a release.
     *
     * @param registry name of the registry
     * @param commit full id of the commit of the release, or empty
     */
    public ObjectLabels(PackageDefinition definition, String registry, String commit) {
        this.definition = definition;
        this.registry = registry;
        this.commit = commit;
    }

    /** Returns the object under its name on the cluster, without what only a live object has. */
    static YamlMapping withName(NamedManifest named) {
        YamlMapping object = named.manifest().node();
        List<YamlMapping.Entry> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : object.entries()) {
            if (entry.key().equals("metadata") && entry.value() instanceof YamlMapping metadata) {
                entries.add(entry.withValue(metadata(metadata, named)));
            } else if (!entry.key().equals("status")) {
                entries.add(entry);
            }
        }
        return new YamlMapping(entries, object.mark());
    }

    private static YamlMapping metadata(YamlMapping metadata, NamedManifest named) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : metadata.entries()) {
            if (entry.key().equals("name")) {
                entries.add(entry.withValue(YamlScalar.string(named.object().name())));
            } else if (!DROPPED.contains(entry.key())) {
                entries.add(entry);
            }
        }
        return new YamlMapping(entries, metadata.mark());
    }

    /** Returns the object with the labels and annotations of the release. */
    YamlMapping apply(YamlMapping object, String file) {
        YamlMapping metadata =
                object.get("metadata").flatMap(YamlNode::asMapping).orElseGet(() -> YamlMapping.of(Map.of()));
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/name", definition.name().value());
        labels.put("app.kubernetes.io/version", labelValue(definition.version().toString()));
        labels.put("app.kubernetes.io/part-of", registry);
        labels.put("app.kubernetes.io/managed-by", "chandlery");
        labels.put(PREFIX + "package", definition.name().value());
        labels.put(PREFIX + "team", definition.team());
        labels.put(PREFIX + "major", Long.toString(definition.version().major()));
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(PREFIX + "commit", commit);
        annotations.put(PREFIX + "path", file);
        annotations.put(PREFIX + "digest", "sha256:" + Sha256.hex(YamlWriter.write(object)));
        return object.with(
                "metadata",
                metadata.with("labels", merged(metadata, "labels", labels))
                        .with("annotations", merged(metadata, "annotations", annotations)));
    }

    /**
     * Returns a text as the value of a label, which has 63 characters at most and a letter or digit at its end (Kubernetes
     * docs, Labels and Selectors, Syntax and character set). Long pre-releases are cut, as the charts of Helm cut them.
     */
    static String labelValue(String text) {
        int end = Math.min(text.length(), MAX_LABEL_LENGTH);
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static YamlMapping merged(YamlMapping metadata, String key, Map<String, String> values) {
        YamlMapping result = metadata.get(key).flatMap(YamlNode::asMapping).orElseGet(() -> YamlMapping.of(Map.of()));
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!value.getValue().isEmpty()) {
                result = result.with(value.getKey(), YamlScalar.string(value.getValue()));
            }
        }
        return result;
    }
}
