package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import dev.chandlery.testing.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranges compared with real Helm, through its template function {@code semverCompare}. */
class VersionRangeHelmTest {
    private static final int QUESTIONS = 4000;

    @TempDir
    Path folder;

    @Test
    void agreesWithHelmOnRandomRangesAndVersions() throws IOException {
        List<Version> versions = VersionRangeTest.grid();
        Seeded random = Seeded.of(1);
        StringBuilder template = new StringBuilder("answers: |\n");
        List<String> expected = new ArrayList<>();
        while (expected.size() < QUESTIONS) {
            String text = range(random);
            Optional<VersionRange> range = VersionRange.parse(text);
            assertThat(range).as(text).isPresent();
            Version version = random.pick(versions);
            String question = text.strip() + " ? " + version + " : ";
            expected.add(question + range.get().contains(version));
            template.append("  ").append(question).append("{{ semverCompare \"" + text + "\" \"" + version + "\" }}\n");
        }
        List<String> actual = render(template.toString());
        assertThat(actual).hasSameSizeAs(expected);
        List<String> differences = new ArrayList<>(actual);
        differences.removeAll(Set.copyOf(expected));
        assertThat(differences).as("what Helm answers otherwise").isEmpty();
    }

    private List<String> render(String template) throws IOException {
        Path chart = folder.resolve("ask");
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: ask\nversion: 1.0.0\n");
        Files.writeString(chart.resolve("templates/answers.yaml"), template);
        return new Helm(chart)
                .template()
                .call()
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(" ? "))
                .toList();
    }

    private static String range(Seeded random) {
        List<String> alternatives = new ArrayList<>();
        do {
            List<String> parts = new ArrayList<>();
            do {
                parts.add(comparator(random));
            } while (random.oneIn(3));
            if (random.oneIn(8)) {
                parts = List.of(partial(random) + " - " + random.below(4) + random.pick("", ".2", ".1.x", ".3.2-rc"));
            }
            alternatives.add(String.join(random.pick(" ", ", "), parts));
        } while (random.oneIn(4));
        return String.join(" || ", alternatives);
    }

    private static String comparator(Seeded random) {
        String operator = random.pick("", "=", "!=", ">", ">=", "=>", "<", "<=", "=<", "~", "~>", "^");
        String version = partial(random);
        return version.contains("x") && version.length() < 3 ? version : operator + random.pick("", " ") + version;
    }

    private static String partial(Seeded random) {
        StringBuilder text = new StringBuilder(random.oneIn(8) ? "v" : "");
        int numbers = random.oneIn(2) ? 3 : random.below(4);
        for (int i = 0; i < Math.max(1, numbers); i++) {
            text.append(i == 0 ? "" : ".").append(i < numbers ? String.valueOf(random.below(4)) : "x");
        }
        if (numbers > 0 && numbers < 3 && random.oneIn(3)) {
            text.append(random.pick(".x", ".*", ".X"));
        }
        return random.oneIn(4) && numbers == 3
                ? text.append(random.pick("-0", "-rc", "-rc.9", "-rc9")).toString()
                : text.toString();
    }
}
