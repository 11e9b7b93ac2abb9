package dev.chandlery.diagnostic;

/** Findings as one text, for reports that have no place for more. */
final class Sentences {
    private static final int SHOWN_OF_COMMIT = 12;

    private Sentences() {}

    /** Returns the message, with the commit when it is about an older state. */
    static String message(Finding finding) {
        String commit = finding.place().commit();
        return commit.isEmpty()
                ? finding.message()
                : finding.message() + " (commit " + commit.substring(0, Math.min(SHOWN_OF_COMMIT, commit.length()))
                        + ")";
    }

    /** Returns the message and the remedy. */
    static String withRemedy(Finding finding) {
        return finding.remedy().isEmpty() ? message(finding) : message(finding) + " " + finding.remedy();
    }
}
