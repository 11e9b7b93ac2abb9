package dev.chandlery.registry;

import dev.chandlery.diagnostic.Baseline;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of kind Baseline. */
public final class BaselineFile {
    private BaselineFile() {}

    /**
     * Reads a file.
     *
     * @param path its path, for the places of findings
     * @return empty when something of it is not sound
     */
    public static Read<Baseline> read(String path, byte[] bytes) {
        Report report = new Report(path);
        Optional<Baseline> baseline = OwnFile.read(FileKinds.BASELINE, bytes, report)
                .map(root -> new Baseline(Nodes.mappings(Nodes.mapping(root, "spec"), "findings").stream()
                        .map(BaselineFile::entry)
                        .toList()));
        return new Read<>(baseline.filter(any -> !report.hasErrors()), report.findings());
    }

    /** Returns the text of a file. */
    public static String write(Baseline baseline) {
        List<YamlMapping> findings =
                baseline.entries().stream().map(BaselineFile::node).toList();
        Map<String, YamlNode> root = new LinkedHashMap<>();
        root.put("apiVersion", YamlScalar.string(FileKind.API_VERSION));
        root.put("kind", YamlScalar.string(FileKinds.BASELINE.kind()));
        root.put("spec", YamlMapping.of(Map.of("findings", YamlSequence.of(findings))));
        return YamlWriter.write(YamlMapping.of(root));
    }

    /** Returns the bytes of a file. */
    public static byte[] bytes(Baseline baseline) {
        return write(baseline).getBytes(StandardCharsets.UTF_8);
    }

    private static Baseline.Entry entry(YamlMapping node) {
        return new Baseline.Entry(
                Nodes.text(node, "rule"),
                Nodes.textOrEmpty(node, "path"),
                Nodes.text(node, "fingerprint"),
                Nodes.whole(node, "count"),
                Nodes.markOf(node, "rule"));
    }

    private static YamlMapping node(Baseline.Entry entry) {
        Map<String, YamlNode> node = new LinkedHashMap<>();
        if (!entry.path().isEmpty()) {
            node.put("path", YamlScalar.string(entry.path()));
        }
        node.put("rule", YamlScalar.string(entry.rule()));
        node.put("fingerprint", YamlScalar.string(entry.fingerprint()));
        if (entry.count() > 1) {
            node.put("count", YamlScalar.integer(entry.count()));
        }
        return YamlMapping.of(node);
    }
}
