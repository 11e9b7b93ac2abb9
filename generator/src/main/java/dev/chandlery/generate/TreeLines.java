package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.SourceLines;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The source lines of findings, read while the tree is open, so that reports can be written later. */
final class TreeLines {
    /** No report shows more of a line, and a file may be one line of megabytes. */
    private static final int MAX_LENGTH = 500;

    private TreeLines() {}

    static SourceLines of(SourceTree tree, List<Finding> findings) {
        return of(texts(tree), findings);
    }

    /** Returns what gives the text of a path; the empty text when there is none, or when it is too large. */
    static UnaryOperator<String> texts(SourceTree tree) {
        return path -> TreePath.parse(path)
                .flatMap(tree::file)
                .map(file -> text(tree, file))
                .orElse("");
    }

    /**
     * Returns the lines of texts.
     *
     * @param texts gives the text of a path; the empty text when there is none
     */
    static SourceLines of(UnaryOperator<String> texts, List<Finding> findings) {
        Map<String, SortedSet<Integer>> wanted = new TreeMap<>();
        findings.stream()
                .map(Finding::place)
                .filter(place -> place.commit().isEmpty() && place.mark().line() > 0)
                .forEach(place -> wanted.computeIfAbsent(place.path(), p -> new TreeSet<>())
                        .add(place.mark().line()));
        Map<String, String> lines = new HashMap<>();
        wanted.forEach((path, numbers) -> read(texts.apply(path), path, numbers, lines));
        return place -> place.commit().isEmpty() ? Optional.ofNullable(lines.get(key(place))) : Optional.empty();
    }

    private static void read(String text, String path, SortedSet<Integer> numbers, Map<String, String> lines) {
        String[] all = text.split("\n", -1);
        for (int number : numbers) {
            if (number <= all.length) {
                lines.put(path + ":" + number, start(all[number - 1]));
            }
        }
    }

    private static String start(String line) {
        String text = line.replace("\r", "").replace("\uFEFF", "");
        boolean all = text.codePointCount(0, text.length()) <= MAX_LENGTH;
        return all ? text : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
    }

    private static String text(SourceTree tree, dev.chandlery.source.SourceFile file) {
        try {
            return new String(tree.read(file), StandardCharsets.UTF_8);
        } catch (FileTooLargeException e) {
            return "";
        }
    }

    private static String key(Place place) {
        return place.path() + ":" + place.mark().line();
    }
}
