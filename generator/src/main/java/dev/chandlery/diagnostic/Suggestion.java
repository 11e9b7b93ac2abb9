package dev.chandlery.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        Set<String> close = new TreeSet<>();
        int[][] rows = new int[3][MAX_LENGTH + 1];
        int limit = limit(name);
        for (String candidate : candidates) {
            if (candidate.isEmpty() || candidate.length() > MAX_LENGTH) {
                continue;
            }
            int distance = distance(name, candidate, limit, rows);
            if (distance < limit) {
                close.clear();
                limit = distance;
            }
            if (distance <= limit) {
                close.add(candidate);
            }
        }
        return List.copyOf(close);
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

    /**
     * Returns the distance of two texts, or a number above the limit when it is above. Only cells of the table whose row and
     * column differ by at most the limit are worked out: the others are above it.
     *
     * @param rows three rows of the table, for the one that is worked out and the two before
     */
    private static int distance(String a, String b, int limit, int[][] rows) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = rows[0];
        int[] last = rows[1];
        int[] row = rows[2];
        for (int j = 0; j <= Math.min(b.length(), limit); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length(), i + limit);
            row[from - 1] = i <= limit ? i : limit + 1;
            if (to == i + limit) {
                last[to] = limit + 1;
            }
            int least = row[from - 1];
            char letter = a.charAt(i - 1);
            for (int j = from; j <= to; j++) {
                int cell = Math.min(last[j], row[j - 1]) + 1;
                cell = Math.min(cell, last[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && letter == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cell = Math.min(cell, before[j - 2] + 1);
                }
                row[j] = cell;
                least = Math.min(least, cell);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
