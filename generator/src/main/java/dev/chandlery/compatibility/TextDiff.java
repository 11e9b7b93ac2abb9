package dev.chandlery.compatibility;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.chandlery.manifest.Manifest;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of two sets of manifests compared line by line, in the unified format. The manifests are normalised: comments, the
 * style of quotes and the order of files and objects do not count.
 */
public final class TextDiff {
    private static final int CONTEXT = 3;

    /** The work grows with the square of the lines that differ; longer texts are shown whole, one after the other. */
    private static final int MAX_LINES = 10_000;

    private TextDiff() {}

    /**
     * Compares manifests.
     *
     * @param beforeName what the old ones are called, such as {@code git@1.1.0}
     * @param afterName what the new ones are called
     * @return lines that end in LF; the empty text when the manifests say the same
     */
    public static String between(String beforeName, List<Manifest> before, String afterName, List<Manifest> after) {
        SortedMap<String, String> old = texts(before);
        SortedMap<String, String> now = texts(after);
        SortedSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            String left = old.getOrDefault(name, "");
            String right = now.getOrDefault(name, "");
            if (!left.equals(right)) {
                for (String line : UnifiedDiffUtils.generateUnifiedDiff(
                        beforeName + " " + name,
                        afterName + " " + name,
                        lines(left),
                        patch(lines(left), lines(right)),
                        CONTEXT)) {
                    out.append(line).append('\n');
                }
            }
        }
        return out.toString();
    }

    private static SortedMap<String, String> texts(List<Manifest> manifests) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Manifest manifest : manifests) {
            texts.merge(
                    manifest.kind() + "/" + manifest.name(),
                    YamlWriter.write(manifest.node()),
                    (first, second) -> first + "---\n" + second);
        }
        return texts;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    /** What is replaced comes as one change, so that the old lines stand before the new ones. */
    private static Patch<String> joined(Patch<String> patch) {
        Patch<String> joined = new Patch<>();
        Chunk<String> source = new Chunk<>(0, List.of());
        Chunk<String> target = new Chunk<>(0, List.of());
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            Chunk<String> from = delta.getSource();
            Chunk<String> to = delta.getTarget();
            if (source.getPosition() + source.size() == from.getPosition()
                    && target.getPosition() + target.size() == to.getPosition()) {
                source = new Chunk<>(source.getPosition(), joined(source, from));
                target = new Chunk<>(target.getPosition(), joined(target, to));
            } else {
                add(joined, source, target);
                source = from;
                target = to;
            }
        }
        add(joined, source, target);
        return joined;
    }

    private static List<String> joined(Chunk<String> first, Chunk<String> second) {
        List<String> lines = new ArrayList<>(first.getLines());
        lines.addAll(second.getLines());
        return lines;
    }

    private static void add(Patch<String> patch, Chunk<String> source, Chunk<String> target) {
        if (source.size() + target.size() > 0) {
            patch.addDelta(new ChangeDelta<>(source, target));
        }
    }

    private static Patch<String> patch(List<String> left, List<String> right) {
        if (left.size() + right.size() <= MAX_LINES) {
            return joined(DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>()));
        }
        Patch<String> whole = new Patch<>();
        add(whole, new Chunk<>(0, left), new Chunk<>(0, right));
        return whole;
    }
}
