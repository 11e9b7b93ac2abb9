package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    1.2.3            | 1.2.3                | 1.2.2 1.2.4 1.2.3-rc
                    =1.2.3           | 1.2.3                | 1.2.4
                    v1.2.3           | 1.2.3                | 1.2.4
                    1.2.3-rc.1       | 1.2.3-rc.1           | 1.2.3 1.2.3-rc.1.0 1.2.3-rc.0
                    !=1.2.3          | 1.2.2 1.2.4          | 1.2.3 1.2.4-rc
                    !=1.2            | 1.1.9 1.3.0          | 1.2.0 1.2.9
                    1.2              | 1.2.0 1.2.9          | 1.1.9 1.3.0 1.2.5-rc
                    1                | 1.0.0 1.9.9          | 0.9.9 2.0.0
                    1.x              | 1.0.0 1.9.9          | 0.9.9 2.0.0
                    1.2.*            | 1.2.0 1.2.9          | 1.3.0
                    *                | 0.0.0 99.0.0         | 1.0.0-rc
                    ~*               | 0.0.0 99.0.0         | 1.0.0-rc
                    >=x              | 0.0.0 99.0.0         | 1.0.0-rc
                    *-0              | 0.0.0-0 1.0.0-rc 9.9.9 |
                    >1.2.3           | 1.2.4 2.0.0          | 1.2.3 1.2.4-rc
                    >1.2             | 1.3.0 2.0.0          | 1.2.9 1.2.0
                    >1               | 2.0.0                | 1.9.9
                    >=1.2            | 1.2.0 9.0.0          | 1.1.9
                    =>1.2            | 1.2.0 9.0.0          | 1.1.9
                    <1.2             | 1.1.9 0.0.0          | 1.2.0
                    <=1.2            | 1.2.9 0.0.0          | 1.3.0
                    =<1              | 1.9.9                | 2.0.0
                    >=1.0.0          | 1.0.0                | 1.2.3-rc1
                    >=1.0.0-0        | 1.0.0-0 1.2.3-rc1 1.2.3 | 0.9.9
                    ^1.2.3           | 1.2.3 1.9.0          | 1.2.2 2.0.0 1.3.0-rc
                    ^1.2.3-0         | 1.2.3-0 1.9.0-rc     | 2.0.0-rc
                    ^0.2.3           | 0.2.3 0.2.9          | 0.3.0 0.2.2
                    ^0.0.3           | 0.0.3                | 0.0.4 0.0.2
                    ^0.0             | 0.0.0 0.0.9          | 0.1.0
                    ^0               | 0.0.1 0.9.9          | 1.0.0
                    ^1.x             | 1.0.0 1.9.9          | 2.0.0
                    ~1.2.3           | 1.2.3 1.2.9          | 1.3.0 1.2.2
                    ~>1.2.3          | 1.2.3 1.2.9          | 1.3.0
                    ~1.2             | 1.2.0 1.2.9          | 1.3.0
                    ~1               | 1.0.0 1.9.9          | 2.0.0
                    ~0               | 0.0.0 0.9.9          | 1.0.0
                    1.2 - 1.4.5      | 1.2.0 1.4.5          | 1.4.6 1.1.9
                    1.2.3 - 2        | 1.2.3 2.9.9          | 3.0.0 1.2.2
                    ">=1.2, <2 || ^3" | 1.2.0 1.9.9 3.4.5   | 2.0.0 4.0.0
                    >1.0.0 <1.5.0 !=1.2.3 | 1.2.2 1.4.9     | 1.2.3 1.5.0
                    ">=1.0.0-0 || 5" | 1.0.0-rc 5.0.0       | 0.9.0-rc
                    """)
    void takesWhatHelmTakes(String range, String inside, @Nullable String outside) {
        VersionRange parsed = VersionRange.parse(range).orElseThrow();
        for (String version : inside.split(" ")) {
            assertThat(parsed.contains(Version.of(version)))
                    .as("%s in %s", version, range)
                    .isTrue();
        }
        for (String version : outside == null ? new String[0] : outside.split(" ")) {
            assertThat(parsed.contains(Version.of(version)))
                    .as("%s in %s", version, range)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "||",
                "1.2.3 ||",
                "latest",
                "1.2.3.4",
                ">",
                "^",
                ">=1.2.3,",
                "1.2.3+build",
                "1..2",
                "01.2.3",
                "1.2.3-",
                "1.2.3-01",
                "1.2.3-a..b",
                "^^1",
                ">1<2",
                "99999999999999999999",
                "1.2.3\u0000",
                "1.2.3 -1.2.4",
                "^*",
                "!=x",
                "<=*",
                "1 - x"
            })
    void refusesWhatIsNoRange(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }

    @Test
    void refusesOverlongText() {
        assertThat(VersionRange.parse("1 ".repeat(300))).isEmpty();
    }

    @Test
    void keepsTheTextAsWritten() {
        assertThat(VersionRange.parse(" ^1.2 ").orElseThrow()).hasToString("^1.2");
    }

    @Test
    void prereleasesCanBeAskedFor() {
        VersionRange range = VersionRange.parse(">=1.0.0").orElseThrow();
        assertThat(range.containsWithPrereleases(Version.of("1.2.3-rc1"))).isTrue();
        assertThat(range.containsWithPrereleases(Version.of("1.0.0-rc1"))).isFalse();
    }

    @Test
    void highestIsByPrecedence() {
        List<Version> versions =
                List.of(Version.of("1.9.0"), Version.of("1.10.0"), Version.of("2.0.0"), Version.of("1.11.0-rc1"));
        assertThat(VersionRange.parse("^1").orElseThrow().highest(versions)).contains(Version.of("1.10.0"));
        assertThat(VersionRange.parse("^1.0.0-0").orElseThrow().highest(versions))
                .contains(Version.of("1.11.0-rc1"));
        assertThat(VersionRange.parse("^3").orElseThrow().highest(versions)).isEmpty();
    }

    @Test
    void nothingLiesBetweenAVersionAndItsNext() {
        List<Version> all = grid();
        Seeded.check(200, random -> {
            Version version = random.pick(all);
            Version next = VersionInterval.next(version);
            assertThat(next).isGreaterThan(version);
            assertThat(all).noneMatch(v -> v.compareTo(version) > 0 && v.compareTo(next) < 0);
        });
    }

    @Test
    void comparatorsRelateAsTheirSignsSay() {
        List<Version> all = grid();
        Seeded.check(300, random -> {
            Version bound = random.pick(all);
            String dash = bound.isPrerelease() ? "" : " >=0.0.0-0";
            for (Version version : all) {
                int order = version.compareTo(bound);
                assertThat(in(">" + bound + dash, version)).isEqualTo(order > 0);
                assertThat(in(">=" + bound + dash, version)).isEqualTo(order >= 0);
                assertThat(in("<" + bound + dash, version)).isEqualTo(order < 0);
                assertThat(in("<=" + bound + dash, version)).isEqualTo(order <= 0);
                assertThat(in("=" + bound + dash, version)).isEqualTo(order == 0);
                assertThat(in("!=" + bound + dash, version)).isEqualTo(order != 0);
            }
        });
    }

    @Test
    void anyTextIsARangeOrIsRefused() {
        Seeded.check(5000, random -> {
            Optional<VersionRange> range = VersionRange.parse(random.text(24, "0123.xX*-^~<>=!|, v+ab"));
            range.ifPresent(r -> assertThat(VersionRange.parse(r.toString())).contains(r));
        });
    }

    @Test
    void aRangeCoversAnotherWhenItHoldsAllOfIt() {
        List<Version> grid = grid();
        Seeded.check(300, random -> {
            VersionRange wide = someRange(random);
            VersionRange narrow = someRange(random);
            assertThat(wide.covers(narrow))
                    .as("%s covers %s", wide, narrow)
                    .isEqualTo(grid.stream()
                            .filter(narrow::containsWithPrereleases)
                            .allMatch(wide::containsWithPrereleases));
        });
        assertThat(VersionRange.ANY.covers(VersionRange.parse("*").orElseThrow()))
                .isTrue();
        assertThat(VersionRange.parse(">=0.0.1").orElseThrow().covers(VersionRange.ANY))
                .isFalse();
    }

    private static VersionRange someRange(Seeded random) {
        String one = random.pick("", ">=", "<", "^", "~", "!=") + random.below(3) + "." + random.below(3) + ".0";
        String two = random.pick(" ", " || ") + random.pick(">", "<=", "~") + random.below(3) + "." + random.below(3);
        return VersionRange.parse(random.oneIn(2) ? one : one + two).orElseThrow();
    }

    private static boolean in(String range, Version version) {
        return VersionRange.parse(range).orElseThrow().contains(version);
    }

    static List<Version> grid() {
        List<Version> versions = new ArrayList<>();
        for (int major = 0; major < 4; major++) {
            for (int minor = 0; minor < 4; minor++) {
                for (int patch = 0; patch < 4; patch++) {
                    for (String pre : List.of("", "0", "rc", "rc.0", "rc.9", "rc.10", "rc9")) {
                        versions.add(Version.bound(major, minor, patch, pre));
                    }
                }
            }
        }
        versions.sort(Comparator.naturalOrder());
        return versions;
    }
}
