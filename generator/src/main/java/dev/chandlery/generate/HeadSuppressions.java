package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.SuppressionRules;
import dev.chandlery.diagnostic.Suppressions;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Suppresses findings by the comments in the files of the tree that is read. What a release's own files made of it was
 * suppressed when it was built; here it is for what was found later, and for the project's own files.
 */
final class HeadSuppressions {
    private HeadSuppressions() {}

    /**
     * Returns the findings that are left.
     *
     * @param found all findings
     */
    static List<Finding> settle(SourceTree head, List<Finding> found) {
        Map<String, List<Finding>> byPath = new TreeMap<>();
        found.forEach(finding -> byPath.computeIfAbsent(finding.place().path(), path -> new ArrayList<>())
                .add(finding));
        List<Finding> left = new ArrayList<>(found.size());
        byPath.forEach((path, findings) -> left.addAll(settle(head, path, findings)));
        return left;
    }

    private static List<Finding> settle(SourceTree head, String path, List<Finding> found) {
        Optional<String> text = found.stream().anyMatch(HeadSuppressions::mayDependOnComments)
                ? TreePath.parse(path).flatMap(head::file).flatMap(file -> text(head, file))
                : Optional.empty();
        return text.filter(Suppressions::mayBeIn)
                .map(content -> Suppressions.in(path, content).settle(found, Rules.IDS, Rules.SUPPRESSIBLE))
                .orElse(found);
    }

    private static boolean mayDependOnComments(Finding finding) {
        return finding.place().commit().isEmpty()
                && (Rules.SUPPRESSIBLE.contains(finding.rule().id()) || SuppressionRules.ALL.contains(finding.rule()));
    }

    private static Optional<String> text(SourceTree tree, SourceFile file) {
        try {
            return Optional.of(new String(tree.read(file), StandardCharsets.UTF_8));
        } catch (FileTooLargeException e) {
            return Optional.empty();
        }
    }
}
