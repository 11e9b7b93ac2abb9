package dev.chandlery.manifest;

import dev.chandlery.argo.ArgoTemplates;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.YamlFindings;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kustomization file of a feature. Of Kustomize it may use what reaches the objects of the package only. */
final class ComponentFile {
    private static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final List<String> KEYS = List.of("apiVersion", "kind", "metadata", "resources", "patches");

    private final TreePath folder;
    private final SourceFile file;
    private final List<SourceFile> files;

    /**
     * A patch as it is written.
     *
     * @param mark where
     * @param target the objects that it is for, when that is said beside it
     * @param text the patch
     */
    record Patch(Mark mark, Optional<YamlMapping> target, String text) {}

    /**
     * A component.
     *
     * @param path its kustomization file
     * @param description what it is for, or empty
     * @param resources the files of objects that it adds
     * @param patches its patches
     */
    record Component(String path, String description, List<SourceFile> resources, List<Patch> patches) {}

    private ComponentFile(TreePath folder, SourceFile file, List<SourceFile> files) {
        this.folder = folder;
        this.file = file;
        this.files = files;
    }

    /** Returns the kustomization file of a folder, if it is among its files. */
    static Optional<ComponentFile> find(TreePath folder, List<SourceFile> files) {
        return files.stream()
                .filter(each -> each.path().parent().equals(folder)
                        && NAMES.contains(each.path().name()))
                .findFirst()
                .map(each -> new ComponentFile(folder, each, files));
    }

    /** Reads it; empty when it is no component. */
    Optional<Component> read(SourceTree tree, List<Finding> findings) {
        String path = file.path().value();
        YamlStream stream = YamlReader.read(tree.read(file));
        stream.problems().forEach(problem -> findings.add(YamlFindings.of(path, problem)));
        if (!stream.problems().isEmpty()) {
            return Optional.empty();
        }
        if (stream.documents().size() != 1
                || !(stream.documents().get(0).root() instanceof YamlMapping root)
                || !root.string("kind").orElse("").equals("Component")) {
            findings.add(invalid(Mark.NONE, "The file is no component of Kustomize.", "Write kind: Component."));
            return Optional.empty();
        }
        for (YamlMapping.Entry entry : root.entries()) {
            if (!KEYS.contains(entry.key())) {
                findings.add(invalid(
                        entry.keyMark(),
                        "A feature cannot have " + Quoted.of(entry.key())
                                + ": it would reach objects of other packages.",
                        Suggestion.didYouMean(entry.key(), KEYS, "Use resources and patches.")));
            }
        }
        List<SourceFile> resources = new ArrayList<>();
        for (YamlNode item : items(root, "resources", findings)) {
            find(item, findings).ifPresent(resources::add);
        }
        List<Patch> patches = new ArrayList<>();
        for (YamlNode item : items(root, "patches", findings)) {
            patch(tree, item, findings).ifPresent(patches::add);
        }
        return Optional.of(new Component(
                path,
                root.stringAt("metadata", "annotations", ArgoTemplates.DESCRIPTION)
                        .orElse(""),
                resources,
                patches));
    }

    private List<YamlNode> items(YamlMapping root, String key, List<Finding> findings) {
        YamlNode node = root.get(key).orElse(YamlSequence.of(List.of()));
        if (node instanceof YamlSequence sequence) {
            return sequence.items();
        }
        findings.add(invalid(node.mark(), key + " is no list.", "Write a list."));
        return List.of();
    }

    /** Only files in the folder are found, so that a feature is whole by itself. */
    private Optional<SourceFile> find(YamlNode name, List<Finding> findings) {
        String text = name.asString().orElse("");
        String relative = text.startsWith("./") ? text.substring(2) : text;
        Optional<SourceFile> found = files.stream()
                .filter(each -> each.path().below(folder).value().equals(relative))
                .findFirst();
        if (found.isEmpty()) {
            findings.add(invalid(
                    name.mark(),
                    "There is no file " + Quoted.of(text) + " in " + folder + ".",
                    "Name a file of the feature's own folder."));
        }
        return found;
    }

    private Optional<Patch> patch(SourceTree tree, YamlNode item, List<Finding> findings) {
        if (!(item instanceof YamlMapping entry)
                || entry.get("path").isPresent() == entry.get("patch").isPresent()
                || entry.entries().stream()
                        .anyMatch(each -> !List.of("path", "patch", "target").contains(each.key()))) {
            findings.add(invalid(
                    item.mark(),
                    "The patch is not a mapping with a path or a patch, and a target.",
                    "Write {target: {kind: …, name: …}, patch: …} or {path: …}."));
            return Optional.empty();
        }
        Optional<String> text = entry.get("patch").isPresent()
                ? entry.string("patch")
                : entry.get("path").flatMap(path -> find(path, findings)).flatMap(found -> text(tree, found));
        if (entry.get("patch").isPresent() && text.isEmpty()) {
            findings.add(invalid(item.mark(), "The patch is no text.", "Write it as a block, after patch: |."));
        }
        return text.map(each -> new Patch(item.mark(), entry.get("target").flatMap(YamlNode::asMapping), each));
    }

    private static Optional<String> text(SourceTree tree, SourceFile file) {
        try {
            return Optional.of(new String(tree.read(file), StandardCharsets.UTF_8));
        } catch (FileTooLargeException e) {
            return Optional.of("");
        }
    }

    private Finding invalid(Mark mark, String message, String remedy) {
        return ManifestRules.FEATURE_INVALID.at(file.path().value(), mark, message, remedy);
    }
}
