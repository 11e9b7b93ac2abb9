package dev.chandlery.compatibility;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit message as Conventional Commits 1.0.0 has it.
 *
 * @param type its type in small letters, such as {@code feat}
 * @param breaking whether it says that it breaks something: with {@code !}, or in a footer
 * @param description the description, in one line
 */
public record ConventionalCommit(String type, boolean breaking, String description) {
    /** Clauses 1 to 5, and 13. */
    private static final Pattern FIRST_LINE = Pattern.compile(
            "(?<type>[A-Za-z]{1,30})(?:\\([^()\\r\\n]{1,100}\\))?(?<breaking>!)?: (?<description>\\S.*)");

    /** Clauses 11, 12 and 16. */
    private static final Pattern FOOTER = Pattern.compile("(?m)^BREAKING[ -]CHANGE: \\S");

    /** Returns the commit of a message, or empty when the message is not of this form. */
    public static Optional<ConventionalCommit> parse(String message) {
        String first = message.lines().findFirst().orElse("").strip();
        Matcher matcher = FIRST_LINE.matcher(first);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ConventionalCommit(
                matcher.group("type").toLowerCase(Locale.ROOT),
                matcher.group("breaking") != null || FOOTER.matcher(message).find(),
                matcher.group("description")));
    }

    /** Returns the class of the change that it tells of; internal for all types but {@code feat}. */
    public ChangeClass changeClass() {
        return breaking ? ChangeClass.BREAKING : type.equals("feat") ? ChangeClass.COMPATIBLE : ChangeClass.INTERNAL;
    }
}
