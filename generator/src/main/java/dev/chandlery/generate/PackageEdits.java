package dev.chandlery.generate;

import dev.chandlery.diagnostic.EditableText;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Version;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.GitIdentity;
import dev.chandlery.source.NewCommit;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.source.WorkingCommits;
import dev.chandlery.source.WorkingFiles;
import dev.chandlery.source.WorkingFiles.Edit;
import dev.chandlery.yaml.Mark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Edits of files of packages, collected first and written together. In package.yaml only the characters of a value change:
 * comments, order and quotes stay.
 */
final class PackageEdits {
    private final SourceTree tree;
    private final SortedMap<TreePath, EditableText> values = new TreeMap<>();
    private final SortedMap<TreePath, byte[]> texts = new TreeMap<>();

    PackageEdits(SourceTree tree) {
        this.tree = tree;
    }

    void setVersion(PackageDirectory directory, Version version) {
        setScalar(
                directory,
                PackagePlaces.version(tree, directory),
                directory.definition().version().toString(),
                version.toString());
    }

    void setRange(PackageDirectory directory, PackageName needed, String written, String range) {
        setScalar(directory, PackagePlaces.dependency(tree, directory, needed), written, range);
    }

    /** Changes the whole text of a file; that of one that is not there yet is empty. */
    void rewrite(TreePath path, UnaryOperator<String> change) {
        Optional<byte[]> now = original(path);
        if (now.isPresent() && EditableText.of(now.get()).isEmpty()) {
            throw new SourceException(path + " is not text in UTF-8, so it is left alone; nothing was written.");
        }
        String text =
                now.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        texts.put(path, change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    private void setScalar(PackageDirectory directory, Place place, String written, String value) {
        TreePath path = directory.definedIn();
        Mark mark = place.mark();
        int quotes = mark.width() - written.codePointCount(0, written.length());
        Mark content = new Mark(mark.line(), mark.column() + Math.max(0, quotes) / 2, mark.width() - quotes);
        Optional<EditableText> text =
                Optional.ofNullable(values.get(path)).or(() -> original(path).flatMap(EditableText::of));
        boolean plain = mark.line() > 0 && mark.width() > 0 && (quotes == 0 || quotes == 2);
        List<TextEdit> edits = plain ? List.of(TextEdit.replace(path.value(), content, value)) : List.of();
        if (!plain || text.filter(file -> file.accepts(edits)).isEmpty()) {
            throw new SourceException("the value \"" + written + "\" in " + path + " is written in a way that cannot be"
                    + " edited; change it to " + value + " by hand. Nothing was written.");
        }
        text.get().make(edits);
        values.put(path, text.get());
    }

    private Optional<byte[]> original(TreePath path) {
        return tree.file(path).map(this::read);
    }

    private byte[] read(SourceFile file) {
        try {
            return tree.read(file);
        } catch (FileTooLargeException e) {
            throw new SourceException(
                    e.getMessage()
                            + ", so it is not edited; move old parts of it to another file. Nothing was written.",
                    e);
        }
    }

    /** Writes what changed: all of it, or nothing. */
    void write(Path folder) {
        List<Edit> changed = changed();
        if (!changed.isEmpty()) {
            WorkingFiles.of(folder).write(changed, () -> {});
        }
    }

    /**
     * Writes what changed, and makes a commit for each package: all of it, or nothing.
     *
     * @param messages the messages of the commits, by the directory of their package, in the order of the commits
     */
    void commit(Path folder, Map<TreePath, String> messages, GitIdentity identity, Instant now) {
        List<Edit> changed = changed();
        List<NewCommit> commits = new ArrayList<>();
        messages.forEach((directory, message) -> {
            List<Edit> own = changed.stream()
                    .filter(edit -> edit.path().parent().equals(directory))
                    .toList();
            if (!own.isEmpty()) {
                commits.add(new NewCommit(message, own));
            }
        });
        if (!commits.isEmpty()) {
            WorkingCommits.make(folder, commits, identity, now);
        }
    }

    private List<Edit> changed() {
        SortedMap<TreePath, byte[]> all = new TreeMap<>(texts);
        values.forEach((path, text) -> all.put(path, text.bytes()));
        List<Edit> edits = new ArrayList<>();
        all.forEach((path, bytes) -> {
            Optional<byte[]> old = original(path);
            if (old.isEmpty() || !Arrays.equals(old.get(), bytes)) {
                edits.add(new Edit(path, old, bytes));
            }
        });
        return edits;
    }
}
