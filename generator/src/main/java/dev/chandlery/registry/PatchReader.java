package dev.chandlery.registry;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.registry.schema.SchemaRules;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the patches of an environment, and the files that they stand in. */
final class PatchReader {
    private final SourceTree tree;
    private final TreePath directory;
    private final Report report;

    /**
     * Makes a reader.
     *
     * @param directory the environment's folder
     * @param report takes what is wrong
     */
    PatchReader(SourceTree tree, TreePath directory, Report report) {
        this.tree = tree;
        this.directory = directory;
        this.report = report;
    }

    /** Returns the patches that are sound, as far as can be said without the objects. */
    List<Adjustments.Patch> read(YamlMapping spec) {
        if (report.hasErrors()) {
            return List.of(); // what is missing may only have been left out for its error
        }
        List<Adjustments.Patch> patches = new ArrayList<>();
        for (YamlMapping entry : Nodes.mappings(spec, "patches")) {
            text(entry).ifPresent(text -> patches.add(patch(entry, text)));
        }
        return patches;
    }

    private Adjustments.Patch patch(YamlMapping entry, String text) {
        // One without keys is none: nobody means all objects of an environment by saying nothing.
        Optional<YamlMapping> target = entry.get("target")
                .flatMap(YamlNode::asMapping)
                .filter(each -> !each.entries().isEmpty());
        return new Adjustments.Patch(
                target.map(each -> each.without("namespace")),
                target.flatMap(each -> each.string("namespace")),
                text,
                Place.in(report.path(), entry.mark()));
    }

    private Optional<String> text(YamlMapping entry) {
        Optional<String> path = entry.string("path");
        Optional<String> text = entry.string("patch");
        if (path.isPresent() == text.isPresent()) {
            return wrong(
                    entry.mark(),
                    "The patch has " + (path.isPresent() ? "both a path and a text." : "neither a path nor a text."),
                    "Give one of path and patch.");
        }
        return path.isEmpty() ? text : file(path.get(), Nodes.markOf(entry, "path"));
    }

    private Optional<String> file(String path, Mark mark) {
        TreePath at = directory;
        String rest = path;
        while (rest.startsWith("../")) {
            if (at.equals(EnvironmentsReader.DIRECTORY)) {
                return wrong(
                        mark,
                        "The path " + Quoted.of(path) + " leads out of " + EnvironmentsReader.DIRECTORY + "/.",
                        "Move the file there: with it changes what runs in environments.");
            }
            at = at.parent();
            rest = rest.substring(3);
        }
        Optional<SourceFile> file = tree.file(at.resolve(rest));
        if (file.isEmpty()) {
            return wrong(mark, "There is no file " + at.resolve(rest) + ".", "Correct the path, or add the file.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(tree.read(file.get())))
                    .toString();
            return Forms.PATCH.accepts(text)
                    ? Optional.of(text)
                    : wrong(
                            mark,
                            "The file " + at.resolve(rest)
                                    + " is empty, holds control characters, or is too long for a patch.",
                            "Write a patch of at most " + Forms.PATCH.maxLength() + " characters.");
        } catch (CharacterCodingException e) {
            return wrong(mark, "The file " + at.resolve(rest) + " is not UTF-8.", "Save it as UTF-8.");
        } catch (FileTooLargeException e) {
            return wrong(mark, "The file " + at.resolve(rest) + " is too large.", "Make it smaller.");
        }
    }

    private Optional<String> wrong(Mark mark, String message, String remedy) {
        report.add(SchemaRules.VALUE_INVALID, mark, message, remedy);
        return Optional.empty();
    }
}
