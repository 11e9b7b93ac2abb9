package dev.chandlery.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the name that somebody most likely meant. */
public final class Suggestion {
    /** Longer names are not compared: the cost grows with the product of the lengths. */
    private static final int MAX_LENGTH = 128;

    private Suggestion() {}

    /**
     * Returns the candidate closest to a name: the one with the fewest insertions, deletions, replacements and swaps of
     * neighbours (optimal string alignment distance), at most a third of the length of the name and at least one; the
     * first in the order of strings among equals. Empty when none is that close. The empty text is no candidate.
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        return allNearest(name, candidates).stream().findFirst();
    }

    /**
     * Returns all candidates that are as close to a name as the {@linkplain #nearest nearest}, in the order of strings: one
     * alone is most likely what was meant.
     */
    public static List<String> allNearest(String name, Collection<String> candidates) {
        if (name.length() > MAX_LENGTH) {
            return List.of();
        }
        int limit = limit(name);
        List<Scored> close = candidates.stream()
                .filter(c -> !c.isEmpty())
                .filter(c -> Math.abs(c.length() - name.length()) <= limit && c.length() <= MAX_LENGTH)
                .distinct()
                .map(c -> new Scored(c, distance(name, c)))
                .filter(s -> s.distance <= limit)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::text))
                .toList();
        return close.stream()
                .filter(s -> s.distance == close.get(0).distance)
                .map(Scored::text)
                .toList();
    }

    /** Returns the sentence {@code Did you mean x?}, or the other text when no candidate is close. */
    public static String didYouMean(String name, Collection<String> candidates, String otherwise) {
        return nearest(name, candidates).map(n -> "Did you mean " + n + "?").orElse(otherwise);
    }

    /** Returns how many pairs of letters are compared at most to find the candidates that are close to a name. */
    public static long cost(String name, Collection<String> candidates) {
        long length = name.length() > MAX_LENGTH ? 0 : name.length();
        return (length * (length + limit(name)) + 1) * candidates.size();
    }

    private static int limit(String name) {
        return Math.max(1, name.length() / 3);
    }

    private record Scored(String text, int distance) {}

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
