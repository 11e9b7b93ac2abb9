package dev.chandlery.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dashes that stand alone in flow collections, as in {@code [apply, -f, -]}. go-yaml takes them for text, and the parser
 * in use does not take them at all (YAML 1.2.2, section 7.3.3), so they are covered by a character that means nothing.
 *
 * @param text the text with the dashes covered
 * @param cover the character that stands in for them
 */
record LoneDashes(String text, char cover) {
    private static final Pattern DASH = Pattern.compile("(?<=[\\[,{\\s])-(?=[,\\]}])");
    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    /** Returns the text with its dashes covered, or empty when it has none. */
    static Optional<LoneDashes> in(String text) {
        Matcher dashes = DASH.matcher(text);
        for (char cover = FIRST; cover <= LAST; cover++) {
            if (text.indexOf(cover) < 0) {
                String covered = dashes.replaceAll(String.valueOf(cover));
                return covered.equals(text) ? Optional.empty() : Optional.of(new LoneDashes(covered, cover));
            }
        }
        return Optional.empty();
    }
}
