package dev.chandlery.registry;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of a package: Semantic Versioning 2.0.0 without build metadata, which package clients treat in ways that
 * lose releases. Ordered by precedence (SemVer §11). A value; no record, because it keeps its text: versions are printed,
 * compared and looked up far more often than they are made.
 */
public final class Version implements Comparable<Version> {
    private static final int MAX_LENGTH = 128;
    private static final int MAX_DIGITS = 18;
    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,17})\\.(0|[1-9]\\d{0,17})\\.(0|[1-9]\\d{0,17})"
            + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?");

    private final String text;
    private final long major;
    private final long minor;
    private final long patch;
    private final String prerelease;

    private Version(String text, long major, long minor, long patch, String prerelease) {
        this.text = text;
        this.major = major;
        this.minor = minor;
        this.patch = patch;
        this.prerelease = prerelease;
    }

    /** Returns the version that a text stands for, or empty when it is not one. A leading {@code v} is refused. */
    public static Optional<Version> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Version plain = plain(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String prerelease = matcher.group(4);
        return Optional.of(new Version(
                text,
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                prerelease == null ? "" : prerelease));
    }

    /** Reads what nearly all versions are, three numbers, without the pattern; null for anything else. */
    private static @Nullable Version plain(String text) {
        long[] numbers = new long[3];
        int at = 0;
        for (int number = 0; number < numbers.length; number++) {
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                numbers[number] = numbers[number] * 10 + (text.charAt(at++) - '0');
            }
            int digits = at - start;
            boolean ends = number == 2 ? at == text.length() : at < text.length() && text.charAt(at++) == '.';
            if (digits == 0 || digits > MAX_DIGITS || (digits > 1 && text.charAt(start) == '0') || !ends) {
                return null;
            }
        }
        return new Version(text, numbers[0], numbers[1], numbers[2], "");
    }

    /**
     * Returns a version as the end of a range. It may lie just beyond what {@link #parse} takes, as the end of a range up to
     * the highest number does.
     */
    static Version bound(long major, long minor, long patch, String prerelease) {
        String numbers = major + "." + minor + "." + patch;
        String text = prerelease.isEmpty() ? numbers : numbers + "-" + prerelease;
        return new Version(text, major, minor, patch, prerelease);
    }

    /**
     * Returns the version that a text stands for.
     *
     * @throws IllegalArgumentException when it is not a version
     */
    public static Version of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version: " + text));
    }

    /** Returns the major number. */
    public long major() {
        return major;
    }

    /** Returns the minor number. */
    public long minor() {
        return minor;
    }

    /** Returns the patch number. */
    public long patch() {
        return patch;
    }

    /** Returns the dot-separated pre-release identifiers, or empty for a stable version. */
    public String prerelease() {
        return prerelease;
    }

    /** Says whether this is a pre-release. */
    public boolean isPrerelease() {
        return !prerelease.isEmpty();
    }

    @Override
    public int compareTo(Version other) {
        int order = Long.compare(major, other.major);
        if (order == 0) {
            order = Long.compare(minor, other.minor);
        }
        if (order == 0) {
            order = Long.compare(patch, other.patch);
        }
        return order != 0 ? order : comparePrereleases(prerelease, other.prerelease);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && text.equals(version.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static int comparePrereleases(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        List<String> lefts = Arrays.asList(left.split("\\.", -1));
        List<String> rights = Arrays.asList(right.split("\\.", -1));
        for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
            int order = compareIdentifiers(lefts.get(i), rights.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.size(), rights.size());
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftIsNumber = isNumber(left);
        boolean rightIsNumber = isNumber(right);
        if (leftIsNumber && rightIsNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        if (leftIsNumber != rightIsNumber) {
            return leftIsNumber ? -1 : 1;
        }
        return left.compareTo(right);
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
