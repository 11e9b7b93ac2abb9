package dev.chandlery.argo.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value must keep to beside its type.
 *
 * @param values the values allowed; empty when any is
 * @param enforcer who refuses other values
 * @param number the smallest and largest number
 * @param length the smallest and largest number of characters
 * @param items the smallest and largest number of items
 * @param pattern what a text must match
 * @param itemPattern what each item must match
 */
public record Limits(
        List<String> values,
        Enforcer enforcer,
        Range number,
        Range length,
        Range items,
        Form pattern,
        Form itemPattern) {
    /** No limit. */
    public static final Limits NONE =
            new Limits(List.of(), Enforcer.API_SERVER, Range.ANY, Range.ANY, Range.ANY, Form.ANY, Form.ANY);

    /** Copies the list. */
    public Limits {
        values = List.copyOf(values);
    }

    /** Says whether there is no limit. */
    @SuppressWarnings("ReferenceEquality") // the table has one object for it, and equals of records is slow at first
    public boolean none() {
        return this == NONE;
    }

    /**
     * Smallest and largest number allowed, both included.
     *
     * @param min the smallest
     * @param max the largest
     */
    public record Range(long min, long max) {
        /** Any number. */
        public static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

        /** Says whether a number is allowed. */
        public boolean contains(long number) {
            return min <= number && number <= max;
        }

        /** Returns the range as words, such as {@code at least 1} or {@code from 0 to 511}. */
        public String words() {
            if (min == Long.MIN_VALUE) {
                return "at most " + max;
            }
            return max == Long.MAX_VALUE ? "at least " + min : "from " + min + " to " + max;
        }
    }

    /** A regular expression that a text must match, or none. */
    public static final class Form {
        /** Any text. */
        public static final Form ANY = new Form(null);

        /** Longer texts do not match: the time and stack that matching takes grow with the text. */
        private static final int MAX_LENGTH = 1000;

        private final @Nullable Pattern pattern;

        private Form(@Nullable Pattern pattern) {
            this.pattern = pattern;
        }

        static Form of(String regex) {
            return new Form(Pattern.compile(regex));
        }

        /** Says whether a text matches. */
        public boolean matches(String text) {
            return pattern == null
                    || (text.length() <= MAX_LENGTH && pattern.matcher(text).find());
        }

        /** Returns the regular expression, or empty when any text is allowed. */
        public Optional<String> regex() {
            return Optional.ofNullable(pattern).map(Pattern::pattern);
        }
    }
}
