package dev.chandlery.registry;

import static dev.chandlery.registry.schema.Field.optional;
import static dev.chandlery.registry.schema.Field.required;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.ClusterUsage.ReleaseUsage;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Flag;
import dev.chandlery.registry.schema.Group;
import dev.chandlery.registry.schema.ListOf;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of kind Usage. */
public final class UsageFiles {
    static final FileKind USAGE = FileKind.of(
            "Usage",
            "environments/<name>/usage/<cluster>.yaml",
            "Which releases a cluster used, and when. Written by `usage`, read by `retire`.",
            List.of(
                    required(
                            "metadata",
                            Group.of(required("name", Forms.PLACE, "The cluster; the name of the file.")),
                            "The name of the cluster."),
                    required("spec", spec(), "What was seen.")),
            """
            apiVersion: chandlery.dev/v1
            kind: Usage
            metadata: {name: prod-eu}
            spec:
              taken: "2026-12-01T09:30:00Z"
              releases:
                - package: git
                  version: 1.1.4
                  namespace: platform
                  since: "2026-10-01T09:30:00Z"
                  lastSeen: "2026-11-20T09:30:00Z"
            """);

    private static final TreePath DIRECTORY = new TreePath("environments");
    private static final String FOLDER = "usage";

    private UsageFiles() {}

    private static Group spec() {
        return Group.of(
                required("taken", Forms.MOMENT, "When the objects of the cluster were read."),
                optional(
                        "missingKinds",
                        ListOf.some(Forms.KIND),
                        "Kinds that were not read: everything counts as used."),
                optional(
                        "missingNamespaces",
                        ListOf.some(Forms.LABEL_NAME),
                        "Namespaces that were not read: what runs there counts as used."),
                optional("opaque", ListOf.some(Forms.ANY_PATH), "What may use templates, and cannot be read."),
                required(
                        "releases",
                        ListOf.any(Group.of(
                                required("package", Forms.PACKAGE, "The package."),
                                required("version", Forms.VERSION, "The version."),
                                required("namespace", Forms.LABEL_NAME, "The namespace."),
                                required("since", Forms.MOMENT, "When it was recorded there first."),
                                optional("lastSeen", Forms.MOMENT, "When it was used last. Default: never."),
                                optional("inUse", new Flag(), "Whether it was used when the objects were read.")
                                        .or(false),
                                optional(
                                                "uncertain",
                                                new Flag(),
                                                "Whether that is so only by a name that is not known before a workflow"
                                                        + " runs.")
                                        .or(false),
                                optional("by", ListOf.some(Forms.ANY_PATH), "The first objects that use it."))),
                        "The releases that run there."));
    }

    /** Returns where the record of a cluster belongs. */
    public static TreePath path(EnvironmentName environment, EnvironmentName cluster) {
        return DIRECTORY.resolve(environment.value()).resolve(FOLDER).resolve(cluster + ".yaml");
    }

    /** Reads the record of a cluster; empty when there is none, or it has an error. */
    public static Read<ClusterUsage> read(SourceTree tree, EnvironmentName environment, EnvironmentName cluster) {
        Optional<SourceFile> file = tree.file(path(environment, cluster));
        return file.map(found -> read(found.path(), tree.read(found)))
                .orElseGet(() -> new Read<>(Optional.empty(), List.of()));
    }

    /** Returns what is wrong with the records of all clusters. */
    public static List<Finding> findings(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : tree.files(DIRECTORY)) {
            TreePath folder = file.path().parent();
            if (file.path().name().endsWith(".yaml")
                    && folder.name().equals(FOLDER)
                    && folder.parent().parent().equals(DIRECTORY)) {
                findings.addAll(read(file.path(), tree.read(file)).findings());
            }
        }
        return findings;
    }

    static Read<ClusterUsage> read(TreePath path, byte[] bytes) {
        Report report = new Report(path.value());
        Optional<ClusterUsage> usage = OwnFile.read(USAGE, bytes, report)
                .filter(any -> !report.hasErrors())
                .map(UsageFiles::usage);
        return new Read<>(usage, report.findings());
    }

    private static ClusterUsage usage(YamlMapping root) {
        YamlMapping spec = Nodes.mapping(root, "spec");
        return new ClusterUsage(
                new EnvironmentName(Nodes.text(Nodes.mapping(root, "metadata"), "name")),
                Forms.instant(Nodes.text(spec, "taken")),
                Nodes.texts(spec, "missingKinds"),
                Nodes.texts(spec, "missingNamespaces"),
                Nodes.texts(spec, "opaque"),
                Nodes.mappings(spec, "releases").stream()
                        .map(UsageFiles::release)
                        .toList());
    }

    private static ReleaseUsage release(YamlMapping node) {
        return new ReleaseUsage(
                new ReleaseId(new PackageName(Nodes.text(node, "package")), Version.of(Nodes.text(node, "version"))),
                Nodes.text(node, "namespace"),
                Forms.instant(Nodes.text(node, "since")),
                node.string("lastSeen").map(Forms::instant),
                Nodes.flag(node, "inUse").orElse(false),
                Nodes.flag(node, "uncertain").orElse(false),
                Nodes.texts(node, "by"));
    }

    /** Returns the bytes of a file. */
    public static byte[] bytes(ClusterUsage usage) {
        Map<String, YamlNode> spec = new LinkedHashMap<>();
        spec.put("taken", YamlScalar.string(usage.taken().toString()));
        put(spec, "missingKinds", usage.missingKinds());
        put(spec, "missingNamespaces", usage.missingNamespaces());
        put(spec, "opaque", usage.opaque().stream().map(UsageFiles::line).toList());
        spec.put(
                "releases",
                YamlSequence.of(usage.releases().stream().map(UsageFiles::node).toList()));
        Map<String, YamlNode> root = new LinkedHashMap<>();
        root.put("apiVersion", YamlScalar.string(FileKind.API_VERSION));
        root.put("kind", YamlScalar.string(USAGE.kind()));
        root.put(
                "metadata",
                YamlMapping.of(Map.of("name", YamlScalar.string(usage.cluster().value()))));
        root.put("spec", YamlMapping.of(spec));
        return YamlWriter.write(YamlMapping.of(root)).getBytes(StandardCharsets.UTF_8);
    }

    private static YamlMapping node(ReleaseUsage each) {
        Map<String, YamlNode> node = new LinkedHashMap<>();
        node.put("package", YamlScalar.string(each.release().name().value()));
        node.put("version", YamlScalar.string(each.release().version().toString()));
        node.put("namespace", YamlScalar.string(each.namespace()));
        node.put("since", YamlScalar.string(each.since().toString()));
        each.lastSeen().ifPresent(time -> node.put("lastSeen", YamlScalar.string(time.toString())));
        if (each.inUse()) {
            node.put("inUse", YamlScalar.bool(true));
        }
        if (each.uncertain()) {
            node.put("uncertain", YamlScalar.bool(true));
        }
        put(node, "by", each.by().stream().map(UsageFiles::line).toList());
        return YamlMapping.of(node);
    }

    private static void put(Map<String, YamlNode> node, String key, List<String> values) {
        if (!values.isEmpty()) {
            node.put(key, YamlSequence.ofStrings(values));
        }
    }

    /** Names of a cluster are hostile text, too. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(500).forEach(c -> line.appendCodePoint(c > ' ' && c < 0x7f ? c : c == ' ' ? ' ' : '?'));
        return line.toString();
    }
}
