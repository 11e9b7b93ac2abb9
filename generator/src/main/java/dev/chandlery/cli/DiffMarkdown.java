package dev.chandlery.cli;

import dev.chandlery.compatibility.Change;
import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.generate.Comparison;
import dev.chandlery.registry.schema.Quoted;
import java.util.List;
import java.util.regex.Pattern;

/** Prints a comparison for pull requests and release notes, as GitHub-flavoured Markdown. */
final class DiffMarkdown {
    /** What Markdown or HTML could take for more than text. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&@]");

    private DiffMarkdown() {}

    static String render(Comparison comparison) {
        StringBuilder out = new StringBuilder("### ")
                .append(escaped(comparison.before().name()))
                .append(" → ")
                .append(escaped(comparison.after().name()))
                .append(": ")
                .append(DiffText.counts(comparison))
                .append("\n\n")
                .append(DiffText.verdict(comparison))
                .append('\n');
        for (ChangeClass each : ChangeClass.values()) {
            List<Change> changes = comparison.diff().of(each);
            if (!changes.isEmpty()) {
                out.append("\n**").append(each.title()).append("**\n\n");
                changes.forEach(change -> out.append("- ")
                        .append(escaped(change.sentence()))
                        .append(' ')
                        .append(escaped(change.reason()))
                        .append(" (")
                        .append(escaped(DiffText.place(change, comparison)))
                        .append(", `")
                        .append(change.kind().id())
                        .append("`)\n"));
            }
        }
        if (!comparison.text().isEmpty()) {
            String fence = fence(comparison.text());
            out.append("\n<details><summary>Manifests</summary>\n\n")
                    .append(fence)
                    .append("diff\n");
            comparison
                    .text()
                    .lines()
                    .forEach(line -> out.append(Quoted.printable(line)).append('\n'));
            out.append(fence).append("\n\n</details>\n");
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(Quoted.printable(text)).replaceAll("\\\\$0");
    }

    /** Returns a fence that is longer than every run of back-ticks in a text. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
