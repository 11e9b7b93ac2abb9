package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.source.ContentId;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tree of a few texts. */
final class TextTree implements SourceTree {
    private static final ContentId ANY = new ContentId("0".repeat(40));

    private final SortedMap<TreePath, byte[]> files = new TreeMap<>();

    static TextTree of(Map<String, String> texts) {
        TextTree tree = new TextTree();
        texts.forEach((path, text) -> tree.with(path, text.getBytes(StandardCharsets.UTF_8)));
        return tree;
    }

    TextTree with(String path, byte[] bytes) {
        files.put(new TreePath(path), bytes.clone());
        return this;
    }

    @Override
    public Optional<ContentId> directoryIdWithout(TreePath directory, String entry) {
        return Optional.empty();
    }

    @Override
    public List<SourceFile> files(TreePath directory) {
        return files.keySet().stream()
                .filter(path -> path.isIn(directory))
                .map(path -> new SourceFile(path, ANY))
                .toList();
    }

    @Override
    public Optional<SourceFile> file(TreePath path) {
        return files.containsKey(path) ? Optional.of(new SourceFile(path, ANY)) : Optional.empty();
    }

    @Override
    public byte[] read(SourceFile file) {
        return Optional.ofNullable(files.get(file.path())).orElseThrow().clone();
    }

    @Override
    public Optional<ContentId> directoryId(TreePath directory) {
        return Optional.of(ANY);
    }

    @Override
    public List<Finding> findings(TreePath directory) {
        return List.of();
    }
}
