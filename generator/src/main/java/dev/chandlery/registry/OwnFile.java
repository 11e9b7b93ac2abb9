package dev.chandlery.registry;

import dev.chandlery.diagnostic.Suppressions;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceLimits;
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

/** Reads a file of our own up to a mapping in which every key and value is as described. */
final class OwnFile {
    private OwnFile() {}

    /** Reads a file of a tree; empty when nothing of it can be used. */
    static Optional<YamlMapping> read(FileKind kind, SourceTree tree, SourceFile file, Report report) {
        byte[] bytes;
        try {
            bytes = tree.read(file);
        } catch (FileTooLargeException e) {
            report.add(
                    RegistryRules.YAML_LIMIT,
                    Mark.NONE,
                    "The file is larger than " + SourceLimits.MAX_FILE_BYTES + " bytes.",
                    "Make it smaller.");
            return Optional.empty();
        }
        return read(kind, bytes, report);
    }

    /** Reads the bytes of a file; empty when nothing of it can be used. */
    static Optional<YamlMapping> read(FileKind kind, byte[] bytes, Report report) {
        YamlStream stream = YamlReader.read(bytes);
        stream.problems().forEach(problem -> report.add(YamlFindings.of(report.path(), problem)));
        if (!stream.problems().isEmpty()) {
            return Optional.empty();
        }
        Suppressions.in(report.path(), new String(bytes, StandardCharsets.UTF_8))
                .findings()
                .forEach(report::add);
        return onlyMapping(stream.documents(), kind, report)
                .filter(mapping -> isOfKind(mapping, kind, report))
                .flatMap(mapping -> kind.root().check(mapping, "", report))
                .flatMap(YamlNode::asMapping);
    }

    private static Optional<YamlMapping> onlyMapping(List<YamlDocument> documents, FileKind kind, Report report) {
        if (documents.isEmpty()) {
            report.add(
                    RegistryRules.FILE_SHAPE,
                    Mark.NONE,
                    "The file is empty; it must be of kind " + kind.kind() + ".",
                    "Start it with apiVersion: " + FileKind.API_VERSION + " and kind: " + kind.kind() + ".");
            return Optional.empty();
        }
        if (documents.size() > 1) {
            report.add(
                    RegistryRules.FILE_SHAPE,
                    documents.get(1).root().mark(),
                    "The file holds " + documents.size() + " YAML documents; only one is allowed.",
                    "Keep one document.");
            return Optional.empty();
        }
        YamlNode root = documents.get(0).root();
        if (root.asMapping().isEmpty()) {
            report.add(
                    RegistryRules.FILE_SHAPE,
                    root.mark(),
                    "The file does not hold a mapping at its top.",
                    "Start it with apiVersion: " + FileKind.API_VERSION + " and kind: " + kind.kind() + ".");
        }
        return root.asMapping();
    }

    /** Another kind has other keys: their findings would only bury this one. */
    private static boolean isOfKind(YamlMapping root, FileKind kind, Report report) {
        return is(root, "apiVersion", FileKind.API_VERSION, report) && is(root, "kind", kind.kind(), report);
    }

    private static boolean is(YamlMapping root, String key, String expected, Report report) {
        Optional<YamlNode> node = root.get(key);
        Optional<String> text = node.flatMap(YamlNode::asString);
        if (node.isEmpty() || text.isEmpty() || text.get().equals(expected)) {
            return true;
        }
        boolean newer = key.equals("apiVersion") && text.get().matches("chandlery\\.dev/v[0-9]{1,4}");
        report.add(
                RegistryRules.FILE_KIND,
                node.get().mark(),
                key + " is " + Quoted.of(text.get()) + "; here it must be " + expected + ".",
                newer
                        ? "Use a version of Chandlery that knows it, or write " + expected + "."
                        : "Write " + key + ": " + expected + ".");
        return false;
    }
}
