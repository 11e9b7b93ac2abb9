package dev.chandlery.cli;

import dev.chandlery.compatibility.Change;
import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.generate.Comparison;
import dev.chandlery.registry.schema.Quoted;
import java.util.List;

/** Prints a comparison for pull requests and release notes, as GitHub-flavoured Markdown. */
final class DiffMarkdown {
    private DiffMarkdown() {}

    static String render(Comparison comparison) {
        StringBuilder out = new StringBuilder("### ")
                .append(MarkdownEscape.of(comparison.before().name()))
                .append(" → ")
                .append(MarkdownEscape.of(comparison.after().name()))
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
                        .append(MarkdownEscape.of(change.sentence()))
                        .append(' ')
                        .append(MarkdownEscape.of(change.reason()))
                        .append(" (")
                        .append(MarkdownEscape.of(DiffText.place(change, comparison)))
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

    /** Returns a fence that is longer than every run of back-ticks in a text. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
