package dev.chandlery.registry;

import java.util.List;

/**
 * Wildcards of gitignore(5): {@code *}, {@code ?}, {@code [a-z]}, a backslash before any of them, and {@code **} as a
 * whole segment. Takes at most the product of both lengths in steps, whatever the pattern.
 */
final class Glob {
    private Glob() {}

    /** Says whether the segments of a path match those of a pattern; {@code **} stands for any number of segments. */
    static boolean matches(List<String> pattern, List<String> path) {
        int p = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < path.size()) {
            if (p < pattern.size() && pattern.get(p).equals("**")) {
                star = p++;
                resume = i;
            } else if (p < pattern.size() && matches(pattern.get(p), path.get(i))) {
                p++;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.size() && pattern.get(p).equals("**")) {
            p++;
        }
        return p == pattern.size();
    }

    /** Says whether a name without slashes matches a pattern. */
    static boolean matches(String pattern, String name) {
        int p = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < name.length()) {
            int next = p < pattern.length() && pattern.charAt(p) != '*' ? one(pattern, p, name.charAt(i)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = i;
            } else if (next > 0) {
                p = next;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Returns where the pattern goes on when its next element takes this character, else -1. */
    private static int one(String pattern, int at, char c) {
        char first = pattern.charAt(at);
        if (first == '?') {
            return at + 1;
        }
        if (first == '\\' && at + 1 < pattern.length()) {
            return pattern.charAt(at + 1) == c ? at + 2 : -1;
        }
        int end = first == '[' ? pattern.indexOf(']', at + 2) : -1;
        if (end > 0) {
            return inClass(pattern.substring(at + 1, end), c) ? end + 1 : -1;
        }
        return first == c ? at + 1 : -1;
    }

    private static boolean inClass(String members, char c) {
        boolean negated = members.startsWith("!") || members.startsWith("^");
        boolean found = false;
        for (int i = negated ? 1 : 0; i < members.length(); i++) {
            if (i + 2 < members.length() && members.charAt(i + 1) == '-') {
                found |= members.charAt(i) <= c && c <= members.charAt(i + 2);
                i += 2;
            } else {
                found |= members.charAt(i) == c;
            }
        }
        return found != negated;
    }
}
