package dev.chandlery.lint.mutation;

import java.util.Locale;

/** Wrong spellings of a word, which are never another word. */
final class Spelling {
    private Spelling() {}

    /** Returns a word with two of its letters exchanged; one that has no two different letters with one more. */
    static String swapped(String word) {
        int start = Math.max(0, word.length() / 2 - 1);
        for (int i = 0; i < word.length() - 1; i++) {
            int at = (start + i) % (word.length() - 1);
            char left = word.charAt(at);
            char right = word.charAt(at + 1);
            if (left != right && Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right)) {
                return word.substring(0, at) + right + left + word.substring(at + 2);
            }
        }
        return longer(word);
    }

    /** Returns a word with one more letter at its end. */
    static String longer(String word) {
        return word + "x";
    }

    /** Returns a word with one letter in the other case. */
    static String otherCase(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            if (Character.isLetter(word.charAt(i))) {
                String letter = word.substring(i, i + 1);
                String upper = letter.toUpperCase(Locale.ROOT);
                return word.substring(0, i)
                        + (upper.equals(letter) ? letter.toLowerCase(Locale.ROOT) : upper)
                        + word.substring(i + 1);
            }
        }
        return longer(word);
    }
}
