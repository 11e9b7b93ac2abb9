package dev.chandlery.manifest;

import java.util.List;

/**
 * Patterns of names in which {@code *} stands for any characters.
 *
 * @param patterns the patterns; none matches nothing
 */
public record NamePatterns(List<String> patterns) {
    /** Copies the list. */
    public NamePatterns {
        patterns = List.copyOf(patterns);
    }

    /** Says whether one of the patterns matches the whole name. */
    public boolean matches(String name) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, name));
    }

    /** Linear in the product of the lengths, whatever the pattern: patterns are the user's. */
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int retry = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
