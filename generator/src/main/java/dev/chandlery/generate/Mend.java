package dev.chandlery.generate;

import dev.chandlery.diagnostic.EditableText;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.generate.Check.CheckReport;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.GivenFile;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import dev.chandlery.source.WorkingFiles;
import dev.chandlery.yaml.YamlReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks a registry, or files, and makes the fixes of the findings, again and again until there is none left to make, since a
 * fix may bring to light what another one can mend. Only a fix that is the one right answer is made.
 */
public final class Mend {
    /** Two fixes that undo each other would never end. */
    private static final int MAX_ROUNDS = 10;

    private final List<Finding> fixed = new ArrayList<>();

    /**
     * What was found and mended.
     *
     * @param <R> what tells of a check
     * @param report what is left
     * @param fixed the findings whose only fix was made, in the order in which it was
     */
    public record MendReport<R>(R report, List<Finding> fixed) {
        /** Copies the list. */
        public MendReport {
            fixed = List.copyOf(fixed);
        }
    }

    private Mend() {}

    /**
     * Checks and mends a registry.
     *
     * @throws dev.chandlery.source.SourceException when it cannot be read or written
     */
    public static MendReport<CheckReport> run(CheckRequest request, Progress progress) {
        WorkingFiles files = WorkingFiles.of(request.folder());
        Mend mend = new Mend();
        for (int round = 0; ; round++) {
            try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
                CheckReport report = Check.run(request, repository, progress);
                SourceTree tree = repository.head();
                if (!mend.mends(round, report.findings(), path -> file(path, tree, files))) {
                    return new MendReport<>(report, mend.fixed);
                }
            }
        }
    }

    /**
     * Checks and mends files. Standard input cannot be mended.
     *
     * @param open says which of the findings are to be mended
     * @throws dev.chandlery.source.SourceException when one of them cannot be read or written
     */
    public static MendReport<CheckFiles.Report> files(
            CheckFiles.Request request, Function<CheckFiles.Report, List<Finding>> open, Progress progress) {
        Mend mend = new Mend();
        for (int round = 0; ; round++) {
            CheckFiles.Report report = CheckFiles.run(request, InputStream.nullInputStream(), progress);
            if (!mend.mends(
                    round,
                    open.apply(report),
                    path -> Optional.ofNullable(report.given().get(path)).flatMap(Mend::file))) {
                return new MendReport<>(report, mend.fixed);
            }
        }
    }

    /** Makes what fixes can be made in one round, and says whether there were any. */
    private boolean mends(int round, List<Finding> findings, Function<String, Optional<Original>> files) {
        List<Finding> mended = round < MAX_ROUNDS ? mend(findings, new Originals(files)) : List.of();
        fixed.addAll(mended);
        return !mended.isEmpty();
    }

    private static Optional<Original> file(String path, SourceTree tree, WorkingFiles files) {
        return TreePath.parse(path).flatMap(tree::file).flatMap(file -> {
            try {
                byte[] bytes = tree.read(file);
                return Original.of(bytes, edited -> files.rewrite(file.path(), bytes, edited));
            } catch (FileTooLargeException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Original> file(GivenFile file) {
        byte[] bytes = file.read(CheckFiles.MAX_BYTES);
        return bytes.length > CheckFiles.MAX_BYTES
                ? Optional.empty()
                : Original.of(bytes, edited -> file.rewrite(bytes, edited));
    }

    /** Makes the fixes that do not get in each other's way, and returns their findings. The others come in a later round. */
    private static List<Finding> mend(List<Finding> findings, Originals originals) {
        List<Finding> mended = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.onlyFix().filter(originals::make).isPresent()) {
                mended.add(finding);
            }
        }
        Set<String> written = originals.write();
        mended.removeIf(finding ->
                !finding.onlyFix().map(Mend::paths).orElseThrow().stream().allMatch(written::contains));
        return mended;
    }

    private static Set<String> paths(Fix fix) {
        return fix.edits().stream().map(TextEdit::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file. */
    private static final class Original {
        private final byte[] bytes;
        private final EditableText text;
        private final Consumer<byte[]> rewrite;

        private Original(byte[] bytes, EditableText text, Consumer<byte[]> rewrite) {
            this.bytes = bytes;
            this.text = text;
            this.rewrite = rewrite;
        }

        static Optional<Original> of(byte[] bytes, Consumer<byte[]> rewrite) {
            return EditableText.of(bytes).map(text -> new Original(bytes, text, rewrite));
        }

        /** A fix that makes a file unreadable would hide all else that is to be said about it. */
        boolean isBrokenBy(byte[] edited) {
            return YamlReader.read(bytes).problems().isEmpty()
                    && !YamlReader.read(edited).problems().isEmpty();
        }
    }

    /** The files, as they were read and as they are to be. */
    private static final class Originals {
        private final Function<String, Optional<Original>> read;
        private final SortedMap<String, Optional<Original>> files = new TreeMap<>();

        private Originals(Function<String, Optional<Original>> read) {
            this.read = read;
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
        private Set<String> write() {
            Set<String> written = new TreeSet<>();
            files.forEach((path, file) -> file.ifPresent(original -> {
                byte[] edited = original.text.bytes();
                if (!Arrays.equals(edited, original.bytes) && !original.isBrokenBy(edited)) {
                    original.rewrite.accept(edited);
                    written.add(path);
                }
            }));
            return written;
        }

        private Optional<Original> original(String path) {
            return files.computeIfAbsent(path, read);
        }
    }
}
