package dev.chandlery.generate;

import dev.chandlery.diagnostic.EditableText;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.generate.Check.CheckReport;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import dev.chandlery.source.WorkingFiles;
import dev.chandlery.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks a registry and makes the fixes of its findings, again and again until there is none left to make, since a fix may
 * bring to light what another one can mend. Only a fix that is the one right answer is made.
 */
public final class Mend {
    /** Two fixes that undo each other would never end. */
    private static final int MAX_ROUNDS = 10;

    private final CheckRequest request;
    private final Progress progress;
    private final WorkingFiles files;
    private final List<Finding> fixed = new ArrayList<>();

    /**
     * What was found and mended.
     *
     * @param report what is left
     * @param fixed the findings whose only fix was made, in the order in which it was
     */
    public record MendReport(CheckReport report, List<Finding> fixed) {
        /** Copies the list. */
        public MendReport {
            fixed = List.copyOf(fixed);
        }
    }

    private Mend(CheckRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.files = WorkingFiles.of(request.folder());
    }

    /**
     * Checks and mends a registry.
     *
     * @throws dev.chandlery.source.SourceException when it cannot be read or written
     */
    public static MendReport run(CheckRequest request, Progress progress) {
        return new Mend(request, progress).run();
    }

    private MendReport run() {
        for (int round = 0; ; round++) {
            try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
                CheckReport report = Check.run(request, repository, progress);
                List<Finding> mended =
                        round < MAX_ROUNDS ? mend(report.findings(), new Originals(repository.head())) : List.of();
                if (mended.isEmpty()) {
                    return new MendReport(report, fixed);
                }
                fixed.addAll(mended);
            }
        }
    }

    /** Makes the fixes that do not get in each other's way, and returns their findings. The others come in a later round. */
    private List<Finding> mend(List<Finding> findings, Originals originals) {
        List<Finding> mended = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.onlyFix().filter(originals::make).isPresent()) {
                mended.add(finding);
            }
        }
        Set<String> written = originals.write(files);
        mended.removeIf(finding ->
                !finding.onlyFix().map(Mend::paths).orElseThrow().stream().allMatch(written::contains));
        return mended;
    }

    private static Set<String> paths(Fix fix) {
        return fix.edits().stream().map(TextEdit::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files of a tree, as they were read and as they are to be. */
    private static final class Originals {
        private final SourceTree tree;
        private final SortedMap<String, Optional<Original>> files = new TreeMap<>();

        /** A file. */
        private static final class Original {
            private final TreePath path;
            private final byte[] bytes;
            private final EditableText text;

            private Original(TreePath path, byte[] bytes, EditableText text) {
                this.path = path;
                this.bytes = bytes;
                this.text = text;
            }

            /** A fix that makes a file unreadable would hide all else that is to be said about it. */
            boolean isBrokenBy(byte[] edited) {
                return YamlReader.read(bytes).problems().isEmpty()
                        && !YamlReader.read(edited).problems().isEmpty();
            }
        }

        private Originals(SourceTree tree) {
            this.tree = tree;
        }

        /** Notes the edits of a fix, all or none. */
        private boolean make(Fix fix) {
            SortedMap<String, List<TextEdit>> edits = fix.edits().stream()
                    .collect(Collectors.groupingBy(TextEdit::path, TreeMap::new, Collectors.toList()));
            boolean fits = edits.entrySet().stream()
                    .allMatch(each -> original(each.getKey())
                            .filter(original -> original.text.accepts(each.getValue()))
                            .isPresent());
            if (fits) {
                edits.forEach((path, list) -> original(path).orElseThrow().text.make(list));
            }
            return fits;
        }

        /** Writes the files that change, and returns their paths. */
        private Set<String> write(WorkingFiles target) {
            Set<String> written = new TreeSet<>();
            files.forEach((path, file) -> file.ifPresent(original -> {
                byte[] edited = original.text.bytes();
                if (!Arrays.equals(edited, original.bytes) && !original.isBrokenBy(edited)) {
                    target.rewrite(original.path, original.bytes, edited);
                    written.add(path);
                }
            }));
            return written;
        }

        private Optional<Original> original(String path) {
            return files.computeIfAbsent(
                    path, p -> TreePath.parse(p).flatMap(tree::file).flatMap(this::read));
        }

        private Optional<Original> read(SourceFile file) {
            try {
                byte[] bytes = tree.read(file);
                return EditableText.of(bytes).map(text -> new Original(file.path(), bytes, text));
            } catch (FileTooLargeException e) {
                return Optional.empty();
            }
        }
    }
}
