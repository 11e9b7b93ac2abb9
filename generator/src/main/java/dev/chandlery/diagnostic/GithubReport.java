package dev.chandlery.diagnostic;

/**
 * Findings as <a href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">workflow
 * commands</a> of GitHub Actions, which become annotations of a pull request: a line each.
 */
public final class GithubReport {
    private GithubReport() {}

    /** Returns the commands; empty for no finding. */
    public static String render(Checked checked) {
        StringBuilder out = new StringBuilder();
        checked.findings().forEach(finding -> append(finding, checked, out));
        return out.toString();
    }

    private static void append(Finding finding, Checked checked, StringBuilder out) {
        Place place = finding.place();
        out.append("::").append(command(finding.severity())).append(' ');
        String path = checked.path(place.path());
        if (!path.isEmpty()) {
            out.append("file=").append(property(path)).append(',');
        }
        int line = place.mark().line();
        if (line > 0) {
            out.append("line=").append(line).append(",endLine=").append(line).append(',');
        }
        if (place.mark().column() > 0) {
            out.append("col=").append(place.mark().column()).append(',');
            if (place.mark().width() > 0) {
                out.append("endColumn=").append(place.mark().end().column()).append(',');
            }
        }
        out.append("title=")
                .append(property(finding.rule().id()))
                .append("::")
                .append(data(Sentences.withRemedy(finding)))
                .append('\n');
    }

    private static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.word();
    }

    private static String data(String text) {
        return escape(Printable.of(text));
    }

    /** Commas and colons end a property. */
    private static String property(String text) {
        return escape(Printable.of(text)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
