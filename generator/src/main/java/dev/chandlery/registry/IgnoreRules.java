package dev.chandlery.registry;

import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a {@code .chandleryignore} names, in the syntax of gitignore(5). As there, the last line that matches decides,
 * and nothing inside an ignored directory can be taken back. At most 1,000 lines are read.
 */
final class IgnoreRules {
    static final String FILE = ".chandleryignore";
    static final IgnoreRules NONE = new IgnoreRules(List.of());
    private static final int MAX_LINES = 1000;

    private final List<Line> lines;

    /** One line: the segments of its pattern, whether it takes back, and whether it means directories only. */
    private record Line(List<String> pattern, boolean negated, boolean directoriesOnly) {}

    private IgnoreRules(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static IgnoreRules parse(byte[] file) {
        List<Line> lines = new ArrayList<>();
        new String(file, StandardCharsets.UTF_8)
                .lines()
                .limit(MAX_LINES)
                .map(IgnoreRules::withoutTrailingSpaces)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> lines.add(line(line)));
        return new IgnoreRules(lines);
    }

    private static String withoutTrailingSpaces(String line) {
        String stripped = line.stripTrailing();
        return stripped.endsWith("\\") && stripped.length() < line.length() ? stripped + " " : stripped;
    }

    private static Line line(String text) {
        boolean negated = text.startsWith("!");
        String pattern = negated ? text.substring(1) : text;
        boolean directoriesOnly = pattern.endsWith("/");
        if (directoriesOnly) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean anchored = pattern.contains("/");
        List<String> segments = new ArrayList<>();
        if (!anchored) {
            segments.add("**");
        }
        segments.addAll(Arrays.asList((pattern.startsWith("/") ? pattern.substring(1) : pattern).split("/", -1)));
        if (segments.size() > 1 && segments.get(segments.size() - 1).equals("**")) {
            segments.add("*");
        }
        return new Line(segments, negated, directoriesOnly);
    }

    /** Says whether a file is ignored, by its path below the directory that holds the rules. */
    boolean ignores(TreePath file) {
        if (lines.isEmpty()) {
            return false;
        }
        List<String> segments = Arrays.asList(file.value().split("/", -1));
        for (int length = 1; length <= segments.size(); length++) {
            if (ignores(segments.subList(0, length), length < segments.size())) {
                return true;
            }
        }
        return false;
    }

    private boolean ignores(List<String> path, boolean directory) {
        boolean ignored = false;
        for (Line line : lines) {
            if ((directory || !line.directoriesOnly()) && Glob.matches(line.pattern(), path)) {
                ignored = !line.negated();
            }
        }
        return ignored;
    }
}
