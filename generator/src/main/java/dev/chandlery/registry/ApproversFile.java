package dev.chandlery.registry;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.Approvers.Approver;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.registry.schema.SchemaRules;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code approvers.yaml}. */
final class ApproversFile {
    static final TreePath PATH = new TreePath("approvers.yaml");

    private final Report report = new Report(PATH.value());
    private final Map<String, String> ownerOfKey = new HashMap<>();

    /** An error leaves nobody: half a list could be the wrong half. */
    static Read<Approvers> read(SourceTree tree) {
        ApproversFile reader = new ApproversFile();
        if (tree.file(PATH).isEmpty()) {
            Report misnamed = new Report("approvers.yml");
            tree.file(new TreePath(misnamed.path()))
                    .ifPresent(file -> misnamed.add(
                            RegistryRules.FILE_NAME,
                            Mark.NONE,
                            "approvers.yml is not read.",
                            "Rename it to approvers.yaml."));
            return new Read<>(Optional.of(Approvers.NONE), misnamed.findings());
        }
        Optional<Approvers> approvers = tree.file(PATH)
                .flatMap(file -> OwnFile.read(ApprovalKinds.APPROVERS, tree, file, reader.report))
                .map(root -> reader.approvers(Nodes.mapping(root, "spec")))
                .filter(any -> !reader.report.hasErrors());
        return new Read<>(approvers, reader.report.findings());
    }

    private Approvers approvers(YamlMapping spec) {
        Map<String, Approver> read = new HashMap<>();
        List<Approver> inOrder = new ArrayList<>();
        for (YamlMapping node : Nodes.mappings(spec, "approvers")) {
            String name = Nodes.text(node, "name");
            Approver approver = new Approver(
                    name,
                    Nodes.texts(node, "emails"),
                    Nodes.texts(node, "groups"),
                    Nodes.mappings(node, "keys").stream()
                            .map(key -> key(name, key))
                            .toList());
            if (read.put(name, approver) != null) {
                report.add(
                        SchemaRules.VALUE_DUPLICATE,
                        Nodes.markOf(node, "name"),
                        name + " is listed twice.",
                        "Put both together, or give them names of their own.");
            }
            inOrder.add(approver);
        }
        return new Approvers(inOrder);
    }

    private Approvers.Key key(String owner, YamlMapping node) {
        String text = Nodes.text(node, "key").strip();
        // The comment at the end of a key of SSH is no part of it.
        String same = text.startsWith("-")
                ? text
                : String.join(" ", List.of(text.split("[ \\t]+")).subList(0, 2));
        String other = ownerOfKey.putIfAbsent(same, owner);
        if (other != null) {
            report.add(
                    SchemaRules.VALUE_DUPLICATE,
                    Nodes.markOf(node, "key"),
                    "This key is already one of " + other + ".",
                    "List each key once; a key tells who signed.");
        }
        return new Approvers.Key(
                text,
                node.string("validFrom").map(Forms::instant),
                node.string("validUntil").map(Forms::instant),
                Nodes.prose(node, "revoked"),
                Place.in(report.path(), Nodes.markOf(node, "key")));
    }
}
