package dev.chandlery.yaml;

import java.util.Comparator;

/** go-yaml's order of keys ({@code sorter.go}): letters after other characters, runs of digits by their value. */
final class NaturalOrder implements Comparator<String> {
    @Override
    public int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean ascii = x < 0x80 && y < 0x80;
                return ascii ? differing(a, b, i, x, y) : runes(a, b);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int differing(String a, String b, int at, int x, int y) {
        boolean letter = Character.isLetter(x);
        boolean otherLetter = Character.isLetter(y);
        if (letter && otherLetter) {
            return Integer.compare(x, y);
        }
        if (letter || otherLetter) {
            return otherLetter ? -1 : 1;
        }
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return numbers(left, right, a.codePointCount(0, at));
    }

    private static int runes(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        int at = 0;
        while (left[at] == right[at]) {
            at++;
            if (at == left.length || at == right.length) {
                return Integer.compare(left.length, right.length);
            }
        }
        boolean letter = Character.isLetter(left[at]);
        boolean otherLetter = Character.isLetter(right[at]);
        if (letter && otherLetter) {
            return Integer.compare(left[at], right[at]);
        }
        if (letter || otherLetter) {
            return otherLetter ? -1 : 1;
        }
        return numbers(left, right, at);
    }

    private static int numbers(int[] left, int[] right, int at) {
        long leading = 0;
        if (left[at] == '0' || right[at] == '0') {
            for (int j = at - 1; j >= 0 && Character.isDigit(left[j]); j--) {
                if (left[j] != '0') {
                    leading = 1;
                    break;
                }
            }
        }
        long x = leading;
        long y = leading;
        int i = at;
        for (; i < left.length && Character.isDigit(left[i]); i++) {
            x = x * 10 + (left[i] - '0');
        }
        int k = at;
        for (; k < right.length && Character.isDigit(right[k]); k++) {
            y = y * 10 + (right[k] - '0');
        }
        if (x != y) {
            return Long.compare(x, y);
        }
        return i != k ? Integer.compare(i, k) : Integer.compare(left[at], right[at]);
    }
}
