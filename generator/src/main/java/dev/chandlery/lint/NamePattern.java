package dev.chandlery.lint;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.chandlery.registry.schema.Text;

/**
 * A regular expression for names, as an option of a rule gives it, in the
 * <a href="https://github.com/google/re2/wiki/Syntax">syntax of RE2</a>. Matching takes time in proportion to the product of
 * the lengths, whatever the expression: it has neither references back nor lookaround.
 */
public final class NamePattern {
    private static final int MAX_LENGTH = 200;

    /** A counted repetition of a group, which repeated within another makes an expression large beyond measure. */
    private static final java.util.regex.Pattern REPEATED_GROUP = java.util.regex.Pattern.compile("\\)\\s*\\{");

    /** The shape of an option that is such an expression. */
    public static final Text SHAPE = Text.of(
                    "a regular expression for the whole name", ".+", MAX_LENGTH, "[a-z][a-z0-9-]*")
            .where(NamePattern::isPattern);

    private final Pattern pattern;

    private NamePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Returns the pattern of an option of {@link #SHAPE}. */
    public static NamePattern of(String expression) {
        return new NamePattern(Pattern.compile(expression));
    }

    /** Says whether the whole name matches. */
    public boolean matches(String name) {
        return pattern.matches(name);
    }

    /** Returns the expression. */
    @Override
    public String toString() {
        return pattern.pattern();
    }

    private static boolean isPattern(String text) {
        try {
            return !REPEATED_GROUP.matcher(text).find()
                    && !Pattern.compile(text).pattern().isEmpty();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
