package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files of kind Approval. */
public final class ApprovalFiles {
    private static final TreePath DIRECTORY = new TreePath("environments");
    private static final String FOLDER = "approvals";
    private static final String DIGEST_PREFIX = "sha256:";

    private ApprovalFiles() {}

    /** Reads the approvals of all environments of a tree; a file with an error is left out. */
    public static Read<List<Approval>> read(SourceTree tree) {
        List<Approval> approvals = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : tree.files(DIRECTORY)) {
            if (isApproval(file.path())) {
                Report report = new Report(file.path().value());
                if (file.path().name().endsWith(".yml")) {
                    report.add(
                            RegistryRules.FILE_NAME,
                            Mark.NONE,
                            "Files of approvals end in .yaml; this one is not read.",
                            "Rename it.");
                } else {
                    OwnFile.read(ApprovalKinds.APPROVAL, tree, file, report)
                            .filter(any -> !report.hasErrors())
                            .map(root -> approval(Nodes.mapping(root, "spec"), Place.file(report.path())))
                            .ifPresent(approvals::add);
                }
                findings.addAll(report.findings());
            }
        }
        return new Read<>(Optional.of(approvals), findings);
    }

    /** {@code environments/<name>/approvals/<file>.yaml}. */
    private static boolean isApproval(TreePath path) {
        String name = path.name();
        return (name.endsWith(".yaml") || name.endsWith(".yml"))
                && path.parent().name().equals(FOLDER)
                && path.parent().parent().parent().equals(DIRECTORY);
    }

    private static Approval approval(YamlMapping spec, Place place) {
        return new Approval(
                new EnvironmentName(Nodes.text(spec, "environment")),
                new ReleaseId(new PackageName(Nodes.text(spec, "package")), Version.of(Nodes.text(spec, "version"))),
                Nodes.text(spec, "digest").substring(DIGEST_PREFIX.length()),
                Nodes.text(spec, "approver"),
                Forms.instant(Nodes.text(spec, "time")),
                Nodes.text(spec, "reason"),
                Nodes.textOrEmpty(spec, "signature"),
                place);
    }

    /** Returns where the file of a new approval belongs: a name that tells what it is, and that comes once a second. */
    public static TreePath path(Approval approval) {
        String time = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(approval.time());
        return DIRECTORY
                .resolve(approval.environment().value())
                .resolve(FOLDER)
                .resolve(approval.release().name() + "-" + approval.release().version() + "-" + approval.approver()
                        + "-" + time + ".yaml");
    }

    /** Says whether a file can be read as it is. */
    public static boolean isSound(TreePath path, byte[] bytes) {
        Report report = new Report(path.value());
        return OwnFile.read(ApprovalKinds.APPROVAL, bytes, report).isPresent() && !report.hasErrors();
    }

    /** Returns the bytes of a file. */
    public static byte[] bytes(Approval approval) {
        Map<String, YamlNode> spec = new LinkedHashMap<>();
        spec.put("environment", YamlScalar.string(approval.environment().value()));
        spec.put("package", YamlScalar.string(approval.release().name().value()));
        spec.put("version", YamlScalar.string(approval.release().version().toString()));
        spec.put("digest", YamlScalar.string(DIGEST_PREFIX + approval.digest()));
        spec.put("approver", YamlScalar.string(approval.approver()));
        spec.put("time", YamlScalar.string(approval.time().toString()));
        spec.put("reason", YamlScalar.string(approval.reason()));
        if (!approval.signature().isEmpty()) {
            spec.put("signature", YamlScalar.string(approval.signature()));
        }
        Map<String, YamlNode> root = new LinkedHashMap<>();
        root.put("apiVersion", YamlScalar.string(FileKind.API_VERSION));
        root.put("kind", YamlScalar.string(ApprovalKinds.APPROVAL.kind()));
        root.put("spec", YamlMapping.of(spec));
        return YamlWriter.write(YamlMapping.of(root)).getBytes(StandardCharsets.UTF_8);
    }
}
