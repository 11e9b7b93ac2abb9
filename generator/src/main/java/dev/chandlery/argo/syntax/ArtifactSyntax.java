package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An artifact of inputs, outputs or arguments.
 *
 * @param name its name, or the empty text
 * @param mark where the name stands, or the artifact when it has none
 * @param node the whole artifact
 */
public record ArtifactSyntax(String name, Mark mark, YamlMapping node) {
    /** The fields that name a place where an artifact is kept, in the order in which Argo looks at them. */
    public static final List<String> LOCATIONS =
            List.of("artifactory", "azure", "gcs", "git", "hdfs", "http", "oss", "plugin", "raw", "s3");

    /** The fields of a location of which it must have one; those of the others are {@code key}. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "artifactory", List.of("url"),
            "azure", List.of("blob"),
            "git", List.of("repo"),
            "hdfs", List.of("path", "addresses"),
            "http", List.of("url"));

    static List<ArtifactSyntax> list(YamlMapping owner) {
        return Fields.mappings(owner, "artifacts").stream()
                .map(node -> new ArtifactSyntax(Fields.text(node, "name"), Names.mark(node), node))
                .toList();
    }

    /** Returns {@code from}. */
    public Optional<Text> from() {
        return Text.of(node, "from");
    }

    /** Returns {@code path}. */
    public Optional<Text> path() {
        return Text.of(node, "path");
    }

    /** Returns {@code globalName}. */
    public Optional<Text> globalName() {
        return Text.of(node, "globalName");
    }

    /** Says whether it may be missing. */
    public boolean optional() {
        return Fields.isTrue(node, "optional");
    }

    /** Returns the kinds of location that it has. */
    public List<String> locations() {
        return LOCATIONS.stream()
                .filter(location -> Fields.present(node, location))
                .toList();
    }

    /**
     * Says whether it names a place where it is kept: a location, or the key in the repository. Of several locations Argo
     * looks at the first.
     */
    public boolean isLocated() {
        return locations().stream()
                .findFirst()
                .filter(kind -> kind.equals("raw") || isLocated(kind))
                .isPresent();
    }

    private boolean isLocated(String kind) {
        YamlMapping location = Fields.mapping(node, kind);
        return NEEDED.getOrDefault(kind, List.of("key")).stream()
                .anyMatch(key -> !Fields.text(location, key).isEmpty()
                        || !Fields.items(location, key).isEmpty());
    }
}
