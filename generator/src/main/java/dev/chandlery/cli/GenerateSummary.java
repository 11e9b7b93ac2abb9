package dev.chandlery.cli;

import dev.chandlery.generate.GenerateReport;
import dev.chandlery.output.Changes;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.Commit;
import java.util.List;

/** What a run of generate says at its end: what is new. */
public final class GenerateSummary {
    private static final int MAX_LISTED = 20;

    private GenerateSummary() {}

    /** Returns the summary, a few lines. */
    public static String text(GenerateReport report, boolean dryRun) {
        StringBuilder out = new StringBuilder();
        if (report.refused()) {
            return dryRun
                    ? "Nothing would be written, because of the errors.\n"
                    : "Nothing was written, because of the errors.\n";
        }
        list(out, dryRun ? "would publish" : "published", report.published());
        list(out, "left out", report.left());
        Changes changes = report.changes();
        if (changes.isEmpty()) {
            out.append("Nothing new");
        } else {
            out.append(dryRun ? "Would add " : "Added ")
                    .append(changes.added().size())
                    .append(", ")
                    .append(dryRun ? "change " : "changed ")
                    .append(changes.changed().size())
                    .append(dryRun ? ", remove " : ", removed ")
                    .append(changes.removed().size())
                    .append(" files");
        }
        return out.append(": ")
                .append(report.packages())
                .append(report.packages() == 1 ? " package, " : " packages, ")
                .append(report.releases())
                .append(report.releases() == 1 ? " release" : " releases")
                .append(report.commit().isEmpty() ? "" : " at " + Commit.shortId(report.commit()))
                .append(".\n")
                .toString();
    }

    private static void list(StringBuilder out, String word, List<ReleaseId> ids) {
        ids.stream()
                .sorted()
                .limit(MAX_LISTED)
                .forEach(id -> out.append(word).append(' ').append(id).append('\n'));
        if (ids.size() > MAX_LISTED) {
            out.append("… and ").append(ids.size() - MAX_LISTED).append(" more\n");
        }
    }
}
