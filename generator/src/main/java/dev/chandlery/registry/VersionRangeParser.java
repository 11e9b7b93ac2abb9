package dev.chandlery.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one alternative of a {@link VersionRange}: comparators that must all hold. */
final class VersionRangeParser {
    private static final String NUMBER = "(0|[1-9]\\d{0,16}|[xX*])";
    private static final String PARTIAL = "v?" + NUMBER + "(?:\\." + NUMBER + ")?(?:\\." + NUMBER + ")?"
            + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?";
    private static final Pattern COMPARATOR = Pattern.compile("(!=|>=|=>|<=|=<|~>|=|>|<|~|\\^)?\\s*" + PARTIAL);
    private static final Pattern UPPER_END = Pattern.compile("\\s+-\\s+" + PARTIAL);
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*|\\s+");

    /**
     * What may stand before a bare wildcard. Helm documents {@code ^*} as any version and takes it for 0.0.0; it treats
     * the others alike. Such a range is refused, rather than read in one of two ways.
     */
    private static final List<String> ANY = List.of("", "=", ">=", "=>", "~", "~>");

    private final String text;
    private final List<VersionInterval> intervals = new ArrayList<>();
    private boolean prereleases;

    private VersionRangeParser(String text) {
        this.text = text;
    }

    /** Returns the comparators of a text without {@code ||}, or empty when it is malformed. */
    static Optional<VersionRange.Alternative> parse(String text) {
        VersionRangeParser parser = new VersionRangeParser(text.strip());
        return parser.read()
                ? Optional.of(new VersionRange.Alternative(parser.intervals, parser.prereleases))
                : Optional.empty();
    }

    private boolean read() {
        int at = 0;
        do {
            Matcher comparator = matcher(COMPARATOR, at);
            if (!comparator.lookingAt()) {
                return false;
            }
            String operator = comparator.group(1) == null ? "" : comparator.group(1);
            at = comparator.end();
            Matcher upperEnd = matcher(UPPER_END, at);
            boolean ok;
            if (operator.isEmpty() && upperEnd.lookingAt()) {
                at = upperEnd.end();
                ok = add(">=", comparator, 2) && add("<=", upperEnd, 1);
            } else {
                ok = add(operator, comparator, 2);
            }
            if (!ok) {
                return false;
            }
            if (at < text.length()) {
                Matcher separator = matcher(SEPARATOR, at);
                if (!separator.lookingAt()) {
                    return false;
                }
                at = separator.end();
                if (at == text.length()) {
                    return false;
                }
            }
        } while (at < text.length());
        return true;
    }

    private Matcher matcher(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length());
    }

    private boolean add(String operator, Matcher matcher, int group) {
        int numbers = 0;
        long[] values = new long[3];
        while (numbers < 3 && isNumber(matcher.group(group + numbers))) {
            values[numbers] = Long.parseLong(matcher.group(group + numbers));
            numbers++;
        }
        String prerelease = matcher.group(group + 3) == null ? "" : matcher.group(group + 3);
        String low = values[0] + "." + values[1] + "." + values[2] + (prerelease.isEmpty() ? "" : "-" + prerelease);
        Optional<Version> version = Version.parse(low);
        if (version.isEmpty() || (numbers == 0 && !ANY.contains(operator))) {
            return false;
        }
        prereleases |= !prerelease.isEmpty();
        intervals.add(interval(operator, version.get(), numbers));
        return true;
    }

    private static boolean isNumber(@Nullable String part) {
        return part != null && Character.isDigit(part.charAt(0));
    }

    /**
     * Returns the versions that a comparator takes.
     *
     * @param low the version written, with 0 for numbers that are not given
     * @param numbers how many numbers are given, 0 to 3
     */
    private static VersionInterval interval(String operator, Version low, int numbers) {
        return switch (operator) {
            case ">" -> VersionInterval.from(numbers == 3 ? VersionInterval.next(low) : end(low, numbers));
            case ">=", "=>" -> VersionInterval.from(low);
            case "<" -> VersionInterval.below(low);
            case "<=", "=<" -> upTo(low, numbers);
            case "!=" -> same(low, numbers).negated();
            case "^" -> caret(low, numbers);
            case "~", "~>" -> tilde(low, numbers);
            default -> same(low, numbers);
        };
    }

    private static VersionInterval upTo(Version low, int numbers) {
        return VersionInterval.below(numbers == 3 ? VersionInterval.next(low) : end(low, numbers));
    }

    /** {@code 1.2.3} is that version; {@code 1.2} is every 1.2.x. */
    private static VersionInterval same(Version low, int numbers) {
        return numbers == 3 ? VersionInterval.between(low, VersionInterval.next(low)) : tilde(low, numbers);
    }

    /** {@code ~1.2.3} and {@code ~1.2} stay below 1.3, {@code ~1} below 2; {@code ~0.0.0} takes all, as in Helm. */
    private static VersionInterval tilde(Version low, int numbers) {
        boolean zero = low.major() == 0 && low.minor() == 0 && low.patch() == 0;
        return numbers == 0 || (numbers == 3 && zero)
                ? VersionInterval.from(low)
                : VersionInterval.between(low, end(low, Math.min(numbers, 2)));
    }

    /** The leftmost number that is not zero stays; without one, the last number given. */
    private static VersionInterval caret(Version low, int numbers) {
        int fixed = low.major() > 0 || numbers == 1 ? 1 : low.minor() > 0 || numbers == 2 ? 2 : 3;
        return VersionInterval.between(low, end(low, fixed));
    }

    /** Returns the first version whose leading numbers are above those of this one. */
    private static Version end(Version low, int numbers) {
        return switch (numbers) {
            case 1 -> Version.bound(low.major() + 1, 0, 0, "0");
            case 2 -> Version.bound(low.major(), low.minor() + 1, 0, "0");
            default -> Version.bound(low.major(), low.minor(), low.patch() + 1, "0");
        };
    }
}
