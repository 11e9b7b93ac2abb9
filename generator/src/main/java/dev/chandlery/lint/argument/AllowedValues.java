package dev.chandlery.lint.argument;

import dev.chandlery.lint.LintContext;
import java.util.List;

final class AllowedValues {
    /** Of more values only so many are listed. */
    private static final int MAX_LISTED = 20;

    private AllowedValues() {}

    /** Returns what to do about a value that is none of those allowed. */
    static String remedy(String value, List<String> allowed, LintContext context) {
        String listed = String.join(", ", allowed.subList(0, Math.min(MAX_LISTED, allowed.size())));
        return context.didYouMean(
                value,
                () -> allowed,
                "Use one of " + listed
                        + (allowed.size() > MAX_LISTED ? " and " + (allowed.size() - MAX_LISTED) + " more." : "."));
    }
}
