package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameAndVersionFormTest {
    /** SemVer 2.0.0, the expression that its FAQ suggests, without build metadata. */
    private static final Pattern SEMVER = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?");

    /** RFC 1123 §2.1, at most 52 characters. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?");

    @Test
    void versionsAreThoseOfSemVer() {
        Seeded.check(5000, seeded -> {
            String text = text(seeded, "0129.-a", 9);

            assertThat(Version.parse(text).map(Version::toString).orElse("none"))
                    .isEqualTo(SEMVER.matcher(text).matches() ? text : "none");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "0.0.0", "10.20.30", "999999999999999999.0.1", "1.2.3-rc.1"})
    void numbersAreRead(String text) {
        Version version = Version.of(text);

        String stable = version.major() + "." + version.minor() + "." + version.patch();
        assertThat(version.isPrerelease() ? stable + "-" + version.prerelease() : stable)
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2",
                "1.2.",
                "1.2.3.",
                "1.2.3.4",
                "01.2.3",
                "1.2.1000000000000000000",
                "1.2.٣",
                "v1.2.3",
                "1..3"
            })
    void anythingElseIsNoVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @Test
    void namesOfPackagesAreLabels() {
        Seeded.check(5000, seeded -> {
            String text = text(seeded, "az09-A_", 4) + (seeded.oneIn(50) ? "b".repeat(47 + seeded.below(8)) : "");

            assertThat(PackageName.parse(text).isPresent())
                    .as(text)
                    .isEqualTo(LABEL.matcher(text).matches());
        });
    }

    private static String text(Seeded seeded, String alphabet, int most) {
        return IntStream.range(0, seeded.below(most + 1))
                .mapToObj(i -> String.valueOf(alphabet.charAt(seeded.below(alphabet.length()))))
                .collect(Collectors.joining());
    }
}
