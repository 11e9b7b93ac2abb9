package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import java.util.List;

/**
 * One rule in a comment that suppresses findings.
 *
 * @param rule the id that is written there, of a rule or not
 * @param mark where it is written
 * @param firstLine the first line on which it suppresses findings; 0 for the whole file, findings without a line included
 * @param lastLine the last such line; less than the first when there is none
 * @param removal a fix that takes the comment away; none when the comment names other rules too
 */
record Suppression(String rule, Mark mark, int firstLine, int lastLine, List<Fix> removal) {
    Suppression {
        removal = List.copyOf(removal);
    }

    boolean covers(Finding finding) {
        int line = finding.place().mark().line();
        return finding.rule().id().equals(rule) && line >= firstLine && line <= lastLine;
    }

    /** Returns the finding that nothing needs it. */
    Finding unused(String path) {
        String where = firstLine == 0
                ? "in this file"
                : lastLine < firstLine
                        ? "below this comment"
                        : firstLine == lastLine ? "on line " + firstLine : "on lines " + firstLine + " to " + lastLine;
        return SuppressionRules.UNUSED
                .at(
                        path,
                        mark,
                        "There is no finding of " + rule + " " + where + ".",
                        removal.isEmpty() ? "Remove " + rule + " from the comment." : "Remove the comment.")
                .withFixes(removal.toArray(Fix[]::new));
    }
}
