package dev.chandlery.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A set of versions as dependencies and environments write it, with the meaning that Helm gives it.
 *
 * <p>Comparators {@code = != > >= < <= ~ ^} stand before whole or partial versions; {@code x}, {@code X} and {@code *}
 * stand for any number; {@code 1.2 - 1.4} is a range with both ends; spaces or commas mean "and", {@code ||} means
 * "or". A pre-release is in the range only when one of the comparators that it has to meet names a pre-release itself:
 * {@code >=1.0.0} leaves 1.2.3-rc1 out and {@code >=1.0.0-0} takes it. Build metadata is refused, as it is in
 * {@link Version}.
 */
public final class VersionRange {
    /** All versions, pre-releases among them. */
    public static final VersionRange ANY = new VersionRange(">=0.0.0-0", List.of(new Alternative(List.of(), true)));

    private static final int MAX_LENGTH = 512;

    private final String text;
    private final List<Alternative> alternatives;

    /** The intervals that a version must all be in, and whether it may be a pre-release. */
    record Alternative(List<VersionInterval> intervals, boolean prereleases) {
        Alternative {
            intervals = List.copyOf(intervals);
        }

        boolean contains(Version version) {
            return intervals.stream().allMatch(i -> i.contains(version));
        }
    }

    private VersionRange(String text, List<Alternative> alternatives) {
        this.text = text;
        this.alternatives = List.copyOf(alternatives);
    }

    /** Returns the range that a text of at most 512 characters stands for, or empty when it is not one. */
    public static Optional<VersionRange> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : text.split("\\|\\|", -1)) {
            Optional<Alternative> alternative = VersionRangeParser.parse(part);
            if (alternative.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(alternative.get());
        }
        return Optional.of(new VersionRange(text.strip(), alternatives));
    }

    /** Says whether the version is in this range. */
    public boolean contains(Version version) {
        return alternatives.stream().anyMatch(a -> (a.prereleases() || !version.isPrerelease()) && a.contains(version));
    }

    /** Says whether the version is in this range when pre-releases count like all other versions. */
    public boolean containsWithPrereleases(Version version) {
        return alternatives.stream().anyMatch(a -> a.contains(version));
    }

    /** Says whether every version in another range is in this one, when pre-releases count like all other versions. */
    public boolean covers(VersionRange other) {
        // Between two neighbouring ends of intervals nothing changes, since intervals are half-open.
        return Stream.of(this, other)
                        .flatMap(range -> range.alternatives.stream())
                        .flatMap(alternative -> alternative.intervals().stream())
                        .flatMap(interval ->
                                Stream.of(Optional.of(interval.start()), Optional.ofNullable(interval.end())))
                        .flatMap(Optional::stream)
                        .filter(other::containsWithPrereleases)
                        .allMatch(this::containsWithPrereleases)
                && (containsWithPrereleases(VersionInterval.LOWEST)
                        || !other.containsWithPrereleases(VersionInterval.LOWEST));
    }

    /** Returns the highest of these versions that is in this range, or empty when none is. */
    public Optional<Version> highest(Collection<Version> versions) {
        return versions.stream().filter(this::contains).max(Comparator.naturalOrder());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange range && range.alternatives.equals(alternatives);
    }

    @Override
    public int hashCode() {
        return alternatives.hashCode();
    }

    /** Returns the text as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
