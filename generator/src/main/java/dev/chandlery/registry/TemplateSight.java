package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The first WorkflowTemplate or ClusterWorkflowTemplate of a manifest: what it says about itself.
 *
 * @param file the manifest
 * @param mark the place of its name
 * @param name its name
 * @param metadata its {@code metadata}
 */
record TemplateSight(SourceFile file, Mark mark, String name, YamlMapping metadata) {
    /** What every text of a WorkflowTemplate or ClusterWorkflowTemplate contains. */
    private static final String KIND = "WorkflowTemplate";

    /** No line of a manifest begins so but the one of the key: what else has lines is indented. */
    private static final String SPEC = "\nspec:";

    /** Looks into a manifest; what is wrong with it as YAML is a warning, since nobody said that it is ours. */
    static Read<TemplateSight> in(SourceTree tree, SourceFile file) {
        Optional<byte[]> bytes = read(tree, file);
        if (bytes.isEmpty() || !new String(bytes.get(), StandardCharsets.ISO_8859_1).contains(KIND)) {
            return new Read<>(Optional.empty(), List.of());
        }
        YamlStream stream = YamlReader.read(bytes.get());
        List<Finding> findings = stream.problems().stream()
                .map(p -> YamlFindings.of(file.path().value(), p).withSeverity(Severity.WARNING))
                .toList();
        return new Read<>(first(file, stream), findings);
    }

    /**
     * Looks into the text of a manifest, and no further than to the first {@code spec} when that is enough: what a template
     * says about itself stands before it, and the history has many manifests.
     *
     * @param bytes the text, with a character for each byte
     */
    static Optional<TemplateSight> first(SourceFile file, String bytes) {
        int spec = bytes.indexOf(SPEC);
        Optional<TemplateSight> sight = spec < 0 ? Optional.empty() : first(file, read(bytes.substring(0, spec + 1)));
        return sight.isPresent() ? sight : first(file, read(bytes));
    }

    private static YamlStream read(String bytes) {
        return YamlReader.read(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<TemplateSight> first(SourceFile file, YamlStream stream) {
        return stream.documents().stream()
                .map(YamlDocument::root)
                .flatMap(root -> root.asMapping().stream())
                .filter(TemplateSight::isTemplate)
                .flatMap(root -> root.get("metadata").flatMap(YamlNode::asMapping).stream())
                .filter(metadata -> metadata.string("name").isPresent())
                .map(metadata -> new TemplateSight(
                        file, metadata.markOf("name"), metadata.string("name").orElseThrow(), metadata))
                .findFirst();
    }

    /** Returns the content of a file, or empty when it is too large. */
    static Optional<byte[]> read(SourceTree tree, SourceFile file) {
        try {
            return Optional.of(tree.read(file));
        } catch (FileTooLargeException e) {
            return Optional.empty();
        }
    }

    /** Returns the first of these annotations that is there and not blank, without white space at its ends. */
    String annotation(List<String> keys) {
        return keys.stream()
                .flatMap(key -> metadata.stringAt("annotations", key).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isTemplate(YamlMapping root) {
        String kind = root.string("kind").orElse("");
        return (kind.equals(KIND) || kind.equals("Cluster" + KIND))
                && root.string("apiVersion").orElse("").startsWith("argoproj.io/");
    }
}
