package dev.chandlery.registry;

import dev.chandlery.source.MemoryTree;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A tree in memory that a test writes in a few lines. */
final class SmallTree {
    private final Map<TreePath, byte[]> files = new TreeMap<>();

    SmallTree write(String path, String text) {
        files.put(new TreePath(path), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes a manifest with a template of this name. */
    SmallTree template(String path, String name) {
        return write(path, SmallTree.templateText(name));
    }

    SmallTree registry(String spec) {
        return write(
                "chandlery.yaml",
                "apiVersion: chandlery.dev/v1\nkind: Registry\nmetadata: {name: acme}\nspec: " + spec + "\n");
    }

    SourceTree tree() {
        return MemoryTree.of(files);
    }

    Discovery discover() {
        return discover(tree());
    }

    static Discovery discover(SourceTree tree) {
        return PackageDiscovery.discover(tree, settings(tree));
    }

    static RegistrySettings settings(SourceTree tree) {
        return RegistryFiles.settings(tree, Vocabulary.NONE).value().orElseThrow();
    }

    static String templateText(String name) {
        return "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: {name: " + name
                + "}\nspec: {templates: []}\n";
    }

    /** Returns the text of a package.yaml whose further lines of the spec are given. */
    static String packageText(String name, String version, String... spec) {
        StringBuilder text = new StringBuilder("apiVersion: chandlery.dev/v1\nkind: Package\nmetadata: {name: " + name
                + "}\nspec:\n  version: " + version + "\n  description: About " + name + ".\n");
        for (String line : spec) {
            text.append("  ").append(line).append('\n');
        }
        return text.toString();
    }
}
