package dev.chandlery.lint.variable;

import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.LintContext;
import java.util.Collection;
import java.util.List;

/** Suggests variables. Only the parts between dots that differ are compared, for most names begin and end alike. */
final class Meant {
    private Meant() {}

    /** Returns the sentence {@code Did you mean x?}, or the other text when no candidate is close, or none is compared. */
    static String by(String name, Collection<String> candidates, String otherwise, LintContext context) {
        if (!context.compares(name, candidates)) {
            return otherwise;
        }
        List<String> close = candidates.stream()
                .filter(candidate -> !candidate.equals(name) && isClose(name, candidate))
                .toList();
        return Suggestion.didYouMean(name, close, otherwise);
    }

    private static boolean isClose(String name, String candidate) {
        int start = 0;
        int shorter = Math.min(name.length(), candidate.length());
        for (int i = 0; i < shorter && name.charAt(i) == candidate.charAt(i); i++) {
            if (name.charAt(i) == '.') {
                start = i + 1;
            }
        }
        int end = 0;
        for (int i = 1;
                i <= shorter - start && name.charAt(name.length() - i) == candidate.charAt(candidate.length() - i);
                i++) {
            if (name.charAt(name.length() - i) == '.') {
                end = i;
            }
        }
        String part = name.substring(start, name.length() - end);
        String other = candidate.substring(start, candidate.length() - end);
        return Suggestion.nearest(part, List.of(other)).isPresent();
    }
}
