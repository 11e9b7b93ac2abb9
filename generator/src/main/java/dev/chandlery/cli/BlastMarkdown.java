package dev.chandlery.cli;

import dev.chandlery.environment.PatchChanges;
import dev.chandlery.environment.PlanEffect;
import dev.chandlery.generate.BlastRadius;
import dev.chandlery.generate.BlastRadius.Impact;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what a change does to what runs, for a comment on a pull request, as GitHub-flavoured Markdown. */
final class BlastMarkdown {
    /** Code hosts refuse comments of more than 65,536 characters. */
    private static final int MAX_LENGTH = 60_000;

    private BlastMarkdown() {}

    static String render(BlastRadius radius) {
        StringBuilder out = new StringBuilder("### Blast radius\n\n")
                .append(BlastWords.summary(radius))
                .append('\n');
        for (PatchChanges patched : radius.patched()) {
            out.append(patches(patched));
        }
        Map<Impact, List<String>> impacts = BlastWords.byCluster(radius);
        if (!impacts.isEmpty()) {
            out.append("\n| environment | clusters | namespace | package | what happens | for callers |\n")
                    .append("|---|---|---|---|---|---|\n");
        }
        int left = impacts.size();
        for (Map.Entry<Impact, List<String>> each : impacts.entrySet()) {
            String row = row(each.getKey(), each.getValue());
            if (out.length() + row.length() > MAX_LENGTH) {
                return out.append("\nand ")
                        .append(left)
                        .append(" more rows, which `chandlery plan` shows.\n")
                        .toString();
            }
            out.append(row);
            left--;
        }
        return out.toString();
    }

    private static String patches(PatchChanges patched) {
        StringBuilder out = new StringBuilder("\n| patches of ")
                .append(patched.environment())
                .append(" for | what happens | fields |\n|---|---|---|\n");
        for (PatchChanges.Change each : patched.changes()) {
            out.append("| ")
                    .append(MarkdownEscape.of(BlastWords.objects(each)))
                    .append(" | **")
                    .append(each.kind().toString().toLowerCase(Locale.ROOT))
                    .append("** | ")
                    .append(MarkdownEscape.of(BlastWords.fields(each)))
                    .append(" |\n");
        }
        return out.append(patched.more() > 0 ? "\nand " + patched.more() + " more\n" : "")
                .toString();
    }

    private static String row(Impact impact, List<String> clusters) {
        PlanEffect effect = impact.effect();
        return "| " + effect.environment() + " | " + String.join(", ", clusters) + " | " + effect.namespace() + " | `"
                + effect.name() + "` | **" + effect.kind().toString().toLowerCase(Locale.ROOT) + "**: "
                + MarkdownEscape.of(BlastWords.change(effect).replace(" -> ", " → ")) + " | "
                + MarkdownEscape.of(BlastWords.meaning(impact))
                + " |\n";
    }
}
