package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import java.util.List;

/**
 * Findings for people and for editors: {@code path:line:column: severity[rule-id]: sentence}, the source line with a
 * caret below that is drawn out under all of what it means, the remedy and the way to the rule's page.
 */
public final class TextReport {
    private static final int MAX_LINE = 160;
    private static final String RESET = "\u001b[0m";

    private final SourceLines lines;
    private final boolean colour;

    /**
     * Makes a reporter.
     *
     * @param lines gives the source lines
     * @param colour whether to write terminal colours (ECMA-48 SGR)
     */
    public TextReport(SourceLines lines, boolean colour) {
        this.lines = lines;
        this.colour = colour;
    }

    /** Returns the report, one block a finding, with a last line that counts them; empty for no finding. */
    public String render(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        findings.forEach(finding -> append(finding, out));
        return out.append(count(findings)).append('\n').toString();
    }

    /** Returns a sentence such as {@code 2 errors, 1 warning}. */
    public static String count(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                out.append(out.length() == 0 ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(noun(severity, count));
            }
        }
        return out.length() == 0 ? "no findings" : out.toString();
    }

    private static String noun(Severity severity, long count) {
        String word = severity == Severity.INFO ? "note" : severity.word();
        return count == 1 ? word : word + "s";
    }

    private void append(Finding finding, StringBuilder out) {
        Place place = finding.place();
        StringBuilder head = new StringBuilder(Printable.of(place.path().isEmpty() ? "registry" : place.path()));
        if (place.mark().line() > 0) {
            head.append(':')
                    .append(place.mark().line())
                    .append(':')
                    .append(place.mark().column());
        }
        out.append(bold(head.append(": ").toString()))
                .append(paint(finding.severity().word() + "[" + finding.rule().id() + "]", finding.severity()))
                .append(": ")
                .append(Printable.of(finding.message()));
        if (!place.commit().isEmpty()) {
            out.append(" (commit ").append(place.commit(), 0, 12).append(')');
        }
        out.append('\n');
        if (place.mark().line() > 0) {
            lines.line(place).ifPresent(line -> appendLine(line, place.mark(), finding.severity(), out));
        }
        if (!finding.remedy().isEmpty()) {
            out.append("  = ").append(Printable.of(finding.remedy())).append('\n');
        }
        out.append("  = more: chandlery check --explain ")
                .append(finding.rule().id())
                .append('\n');
    }

    private void appendLine(String line, Mark mark, Severity severity, StringBuilder out) {
        int column = mark.column();
        int length = line.codePointCount(0, line.length());
        if (column < 1 || column > Math.min(length + 1, MAX_LINE)) {
            return;
        }
        String shown = length > MAX_LINE ? line.substring(0, line.offsetByCodePoints(0, MAX_LINE)) + "…" : line;
        out.append("  | ").append(Printable.of(shown)).append('\n');
        int width = Math.max(1, Math.min(mark.width(), Math.min(length, MAX_LINE) - column + 1));
        out.append("  | ")
                .append(" ".repeat(column - 1))
                .append(paint("^" + "~".repeat(width - 1), severity))
                .append('\n');
    }

    private String bold(String text) {
        return colour ? "\u001b[1m" + text + RESET : text;
    }

    private String paint(String text, Severity severity) {
        if (!colour) {
            return text;
        }
        String code = severity == Severity.ERROR ? "31" : severity == Severity.WARNING ? "33" : "36";
        return "\u001b[" + code + "m" + text + RESET;
    }
}
