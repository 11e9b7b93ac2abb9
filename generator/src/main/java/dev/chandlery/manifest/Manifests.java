package dev.chandlery.manifest;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.YamlFindings;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlProblem;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the Kubernetes objects of manifest files. Objects of kind {@code List} are taken apart, as kubectl does. */
public final class Manifests {
    /**
     * What was read.
     *
     * @param objects the objects in order of file and place
     * @param files the files that could be read
     * @param findings what could not be read
     */
    public record Read(List<Manifest> objects, List<ManifestFile> files, List<Finding> findings) {
        /** Copies the lists. */
        public Read {
            files = List.copyOf(files);
            objects = List.copyOf(objects);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A file that was read.
     *
     * @param path its path
     * @param text its text
     * @param stream its documents
     */
    public record ManifestFile(TreePath path, String text, YamlStream stream) {}

    private final List<Manifest> objects = new ArrayList<>();
    private final List<ManifestFile> read = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Manifests() {}

    /** Reads these files in their order. */
    public static Read read(SourceTree tree, List<SourceFile> files) {
        Manifests manifests = new Manifests();
        files.forEach(file -> manifests.readFile(tree, file));
        return new Read(manifests.objects, manifests.read, manifests.findings);
    }

    private void readFile(SourceTree tree, SourceFile file) {
        byte[] bytes;
        try {
            bytes = tree.read(file);
        } catch (FileTooLargeException e) {
            findings.add(ManifestRules.TOO_LARGE.at(
                    Place.file(file.path().value()), e.getMessage() + ".", "Split the file or shorten it."));
            return;
        }
        YamlStream stream = YamlReader.read(bytes);
        for (YamlProblem problem : stream.problems()) {
            findings.add(YamlFindings.of(file.path().value(), problem));
        }
        read.add(new ManifestFile(file.path(), new String(bytes, StandardCharsets.UTF_8), stream));
        int before = objects.size();
        for (YamlDocument document : stream.documents()) {
            addObject(file, before, document.root());
        }
    }

    private void addObject(SourceFile file, int firstOfFile, YamlNode root) {
        if (!(root instanceof YamlMapping object)
                || object.string("apiVersion").isEmpty()
                || object.string("kind").isEmpty()) {
            if (!isNull(root)) {
                findings.add(ManifestRules.NOT_AN_OBJECT.at(
                        file.path().value(),
                        root.mark(),
                        "This document has no apiVersion and kind, so no cluster can take it.",
                        "Complete it, or name the file in .chandleryignore when it is no manifest."));
            }
            return;
        }
        String kind = object.string("kind").orElseThrow();
        if (kind.equals("List") && object.get("items").orElse(null) instanceof YamlSequence items) {
            items.items().forEach(item -> addObject(file, firstOfFile, item));
            return;
        }
        String name = object.stringAt("metadata", "name").orElse("");
        if (name.isEmpty()) {
            findings.add(ManifestRules.WITHOUT_NAME.at(
                    file.path().value(),
                    object.markOf("metadata"),
                    "This " + kind + " has no metadata.name.",
                    object.at("metadata", "generateName").isPresent()
                            ? "Give it a name; an object with generateName cannot be applied. Keep Workflows to submit in examples/."
                            : "Give it a name."));
            return;
        }
        objects.add(new Manifest(
                file.path(),
                objects.size() - firstOfFile,
                object.string("apiVersion").orElseThrow(),
                kind,
                name,
                object.stringAt("metadata", "namespace").orElse(""),
                object));
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL;
    }
}
