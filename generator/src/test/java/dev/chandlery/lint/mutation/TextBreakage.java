package dev.chandlery.lint.mutation;

import dev.chandlery.lint.LintFile;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts that are no YAML, or that say one thing twice. */
final class TextBreakage implements Breakage {
    @Override
    public void of(Subject subject, Mutants into) {
        String text = YamlWriter.write(subject.root());
        YamlMapping root = LintFile.read("x.yaml", text.getBytes(StandardCharsets.UTF_8))
                .objects()
                .get(0)
                .node();
        for (Place place : Place.all(root)) {
            if (place.node() instanceof YamlMapping mapping) {
                mapping.entries().forEach(entry -> line(place, entry, text, into));
            }
        }
    }

    private static void line(Place owner, YamlMapping.Entry entry, String text, Mutants into) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        Mark mark = entry.keyMark();
        if (!(entry.value() instanceof YamlScalar scalar)
                || scalar.mark().line() != mark.line()
                || scalar.text().contains("\n")) {
            return;
        }
        int index = mark.line() - 1;
        String line = lines.get(index);
        String start = line.substring(0, mark.column() - 1);
        String rest = line.substring(mark.column() - 1);
        Place place = owner.at(entry.key()).orElseThrow();
        into.written(
                "write a key twice", place, rest, with(lines, index, line + "\n" + " ".repeat(start.length()) + rest));
        if (start.isBlank() && !start.isEmpty()) {
            into.written("indent with a tab", place, rest, with(lines, index, "\t" + rest));
        }
        if (rest.contains(": ")) {
            String below = String.join("\n", lines.subList(index + 1, lines.size()));
            // A text that goes on to the next quote is read when a comment follows that.
            if (below.indexOf('"') < 0 || below.charAt(Math.min(below.indexOf('"') + 1, below.length() - 1)) != '#') {
                into.written(
                        "leave a quote open", place, rest, with(lines, index, start + rest.replaceFirst(": ", ": \"")));
            }
            into.written("leave out a colon", place, rest, with(lines, index, start + rest.replaceFirst(": ", " ")));
            into.written(
                    "leave a bracket open", place, rest, with(lines, index, start + rest.replaceFirst(": ", ": [")));
        }
    }

    private static String with(List<String> lines, int index, String line) {
        List<String> copy = new ArrayList<>(lines);
        copy.set(index, line);
        return String.join("\n", copy);
    }
}
