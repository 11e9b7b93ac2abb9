package dev.chandlery.generate;

import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The files in which two trees differ, and the objects that these hold.
 *
 * @param paths the files that only one tree has, or that have other content
 * @param names the names of the objects in them, in either tree
 * @param objects the same with their kinds, as {@code kind/name}
 */
record ChangedFiles(NavigableSet<TreePath> paths, NavigableSet<String> names, NavigableSet<String> objects) {
    /** So many names are looked for in a text faster than the text is parsed. */
    private static final int FEW = 20;

    private static final Set<String> YAML = Set.of("yaml", "yml", "json");

    static ChangedFiles between(SourceTree before, SourceTree after) {
        Map<TreePath, SourceFile> old = new TreeMap<>();
        before.files(TreePath.ROOT).forEach(file -> old.put(file.path(), file));
        ChangedFiles changed = new ChangedFiles(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (SourceFile file : after.files(TreePath.ROOT)) {
            SourceFile was = old.remove(file.path());
            if (was == null || !was.id().equals(file.id())) {
                changed.add(after, file);
                Optional.ofNullable(was).ifPresent(earlier -> changed.add(before, earlier));
            }
        }
        old.values().forEach(gone -> changed.add(before, gone));
        return changed;
    }

    /** Says whether a manifest refers to one of the objects. */
    boolean isReferredToBy(SourceTree tree, SourceFile manifest) {
        Optional<byte[]> bytes = read(tree, manifest);
        String text = bytes.map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("");
        if (names.size() <= FEW && names.stream().noneMatch(text::contains)) {
            return false;
        }
        Set<String> referred = new TreeSet<>();
        bytes.ifPresent(content -> forEachObject(
                content,
                object -> ArgoReferences.walk(
                        object, reference -> referred.add(reference.targetKind() + "/" + reference.name()))));
        return referred.stream().anyMatch(objects::contains);
    }

    private void add(SourceTree tree, SourceFile file) {
        paths.add(file.path());
        if (YAML.contains(file.path().extension())) {
            read(tree, file)
                    .ifPresent(bytes -> forEachObject(bytes, object -> {
                        String name = object.stringAt("metadata", "name").orElse("");
                        if (!name.isEmpty()) {
                            names.add(name);
                            objects.add(object.string("kind").orElse("") + "/" + name);
                        }
                    }));
        }
    }

    private static void forEachObject(byte[] bytes, Consumer<YamlMapping> action) {
        YamlReader.read(bytes).documents().stream()
                .map(YamlDocument::root)
                .flatMap(root -> root.asMapping().stream())
                .forEach(root -> {
                    action.accept(root);
                    root.get("items")
                            .flatMap(YamlNode::asSequence)
                            .ifPresent(items -> items.items()
                                    .forEach(item -> item.asMapping().ifPresent(action)));
                });
    }

    private static Optional<byte[]> read(SourceTree tree, SourceFile file) {
        try {
            return Optional.of(tree.read(file));
        } catch (FileTooLargeException e) {
            return Optional.empty();
        }
    }
}
