package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.Environment.Retirement;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.testing.Fuzz;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** releases.yaml gets other entries and keeps everything else. */
class ReleaseSetEditTest {
    private static final String FILE = """
            # Who asks what runs here asks the platform team.
            apiVersion: chandlery.dev/v1
            kind: ReleaseSet
            spec:
              releases:
                # platform: on every cluster
                - {package: git, version: 1.3.0, current: true}   # the one that people should call
                - {package: git, version: "1.2.1"}

                # data
                - package: etl
                  version: 2.0.0
                  # beside the warehouse
                  strategy: {clusters: [prod-eu]}
                - {package: dbt, version: 1.6.0, strategy: single}
                # the end
            """;

    private static final List<Pin> PINS = List.of(
            pin("git@1.3.0", true),
            pin("git@1.2.1"),
            new Pin(release("etl@2.0.0"), Optional.empty(), Optional.of(clusters("prod-eu")), Place.REGISTRY),
            new Pin(release("dbt@1.6.0"), Optional.empty(), Optional.of(single()), Place.REGISTRY));

    @Test
    void whatIsWantedAlreadyStaysByteForByte() {
        assertThat(edited(FILE, PINS)).isEqualTo(FILE);
        assertThat(edited(FILE.replace("\n", "\r\n"), PINS)).isEqualTo(FILE.replace("\n", "\r\n"));
        assertThat(edited("\uFEFF" + FILE, PINS)).isEqualTo("\uFEFF" + FILE);
    }

    @Test
    void aNewEntryComesBelowTheLastOfItsPackageAndIsWrittenAsThatOneIs() {
        assertThat(edited(FILE, with(pin("git@1.4.0"))))
                .isEqualTo(FILE.replace(
                        "    - {package: git, version: \"1.2.1\"}\n",
                        "    - {package: git, version: \"1.2.1\"}\n    - {package: git, version: 1.4.0}\n"));
        assertThat(edited(
                        FILE,
                        with(new Pin(
                                release("etl@2.1.0"),
                                Optional.of(true),
                                Optional.of(clusters("prod-eu")),
                                Place.REGISTRY))))
                .isEqualTo(FILE.replace(
                        "      strategy: {clusters: [prod-eu]}\n",
                        """
                              strategy: {clusters: [prod-eu]}
                            - package: etl
                              version: 2.1.0
                              current: true
                              strategy: {clusters: [prod-eu]}
                        """.indent(-4).replaceAll("(?m)^", "    ").stripTrailing() + "\n"));
        assertThat(edited(FILE, with(pin("slack@1.0.0"))))
                .as("a package without entries goes to the end")
                .isEqualTo(FILE.replace(
                        "strategy: single}\n", "strategy: single}\n    - {package: slack, version: 1.0.0}\n"));
    }

    @Test
    void marksComeAndGoWithinTheirEntry() {
        List<Pin> pins = new ArrayList<>(PINS);
        pins.set(0, pin("git@1.3.0"));
        pins.set(
                1,
                new Pin(
                        release("git@1.2.1"),
                        Optional.of(true),
                        true,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Place.REGISTRY));
        pins.set(
                2, new Pin(release("etl@2.0.0"), Optional.of(false), Optional.of(clusters("prod-eu")), Place.REGISTRY));

        assertThat(edited(FILE, pins))
                .isEqualTo(FILE.replace("version: 1.3.0, current: true}", "version: 1.3.0}")
                        .replace("version: \"1.2.1\"}", "version: 1.2.1, current: true, hold: true}")
                        .replace("      version: 2.0.0\n", "      version: 2.0.0\n      current: false\n"));
        assertThat(edited(edited(FILE, pins), PINS))
                .as("and back")
                .isEqualTo(FILE.replace("version: \"1.2.1\"}", "version: 1.2.1}"));
    }

    @Test
    void entriesGoWithTheirLinesAndNothingElse() {
        assertThat(edited(FILE, PINS.subList(0, 1))).isEqualTo("""
                        # Who asks what runs here asks the platform team.
                        apiVersion: chandlery.dev/v1
                        kind: ReleaseSet
                        spec:
                          releases:
                            # platform: on every cluster
                            - {package: git, version: 1.3.0, current: true}   # the one that people should call

                            # data
                            # the end
                        """);
        assertThat(edited(edited(FILE, PINS.subList(0, 1)), List.of()))
                .contains("  releases: []\n")
                .doesNotContain("git");
        assertThat(edited(edited(edited(FILE, PINS.subList(0, 1)), List.of()), List.of(pin("git@1.0.0"))))
                .contains("  releases:\n    - {package: git, version: 1.0.0}\n");
    }

    @Test
    void listsInBracketsAreEditedToo() {
        String file = """
                apiVersion: chandlery.dev/v1
                kind: ReleaseSet
                spec: {releases: [{package: git, version: 1.0.0}, {package: slack, version: 1.0.0}]}
                """;

        assertThat(edited(file, List.of(pin("git@1.0.0"), pin("git@1.1.0", true), pin("slack@1.0.0"))))
                .contains(
                        "[{package: git, version: 1.0.0}, {package: git, version: 1.1.0, current: true}, {package: slack");
        assertThat(edited(file, List.of(pin("git@1.0.0")))).contains("releases: [{package: git, version: 1.0.0}]}");
        assertThat(edited(file, List.of(pin("slack@1.0.0")))).contains("releases: [{package: slack, version: 1.0.0}]}");
        assertThat(edited(file, List.of())).contains("spec: {releases: []}");
        assertThat(edited(edited(file, List.of()), List.of(pin("git@1.0.0"))))
                .contains("spec: {releases: [{package: git, version: 1.0.0}]}");
    }

    @Test
    void aFileThatIsNotThereIsMade() {
        Pin pin = new Pin(
                release("git@1.0.0"),
                Optional.of(true),
                true,
                false,
                Optional.of(new Strategy(
                        Strategy.Kind.SELECTOR, List.of(), new TreeMap<>(Map.of("acme.example/region", "on")))),
                Optional.of(new Retirement(LocalDate.parse("2026-12-01"), "It says \"no\":\n{never}")),
                Place.REGISTRY);

        assertThat(new String(
                        ReleaseSetEdit.apply(Optional.empty(), List.of(pin)).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        apiVersion: chandlery.dev/v1
                        kind: ReleaseSet
                        spec:
                          releases:
                            - {package: git, version: 1.0.0, current: true, hold: true, strategy: {selector: {acme.example/region: "on"}}, retire: {after: "2026-12-01", reason: "It says \\"no\\":\\n{never}"}}
                        """);
    }

    @Test
    void aFileWithoutALastLineBreakKeepsThat() {
        String file = FILE.strip().replace("\n    # the end", "");

        assertThat(edited(file, with(pin("slack@1.0.0")))).isEqualTo(file + "\n    - {package: slack, version: 1.0.0}");
    }

    @Test
    void whatCannotBeEditedIsLeftAlone() {
        for (String file : List.of(
                "",
                "spec: {releases: nothing}",
                "spec: {releases: [{package: git}]}",
                "spec: {releases: [&a {package: git, version: 1.0.0}, *a]}",
                "a: 1\n---\nb: 2\n")) {
            assertThat(ReleaseSetEdit.apply(
                            Optional.of(file.getBytes(StandardCharsets.UTF_8)), List.of(pin("slack@1.0.0"))))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void whateverTheFileIsTheResultSaysWhatWasMeantOrNothing() {
        List<Pin> wanted = List.of(pin("git@1.3.0"), pin("git@1.4.0", true), pin("etl@2.0.0"));
        List<byte[]> samples = List.of(
                FILE.getBytes(StandardCharsets.UTF_8),
                "spec: {releases: [{package: git, version: 1.0.0}]}".getBytes(StandardCharsets.UTF_8));

        Fuzz.bytes(
                150,
                samples,
                bytes -> ReleaseSetEdit.apply(Optional.of(bytes), wanted)
                        .ifPresent(edited -> assertThat(ReleaseSetEdit.apply(Optional.of(edited), wanted))
                                .as("edited again")
                                .hasValueSatisfying(again -> assertThat(again).isEqualTo(edited))));
    }

    private static String edited(String file, List<Pin> pins) {
        return new String(
                ReleaseSetEdit.apply(Optional.of(file.getBytes(StandardCharsets.UTF_8)), pins)
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }

    private static List<Pin> with(Pin pin) {
        List<Pin> pins = new ArrayList<>(PINS);
        pins.add(pin);
        return pins;
    }

    private static Pin pin(String id) {
        return new Pin(release(id), Optional.empty(), Optional.empty(), Place.REGISTRY);
    }

    private static Pin pin(String id, boolean current) {
        return new Pin(release(id), Optional.of(current), Optional.empty(), Place.REGISTRY);
    }

    private static ReleaseId release(String id) {
        int at = id.indexOf('@');
        return new ReleaseId(new PackageName(id.substring(0, at)), Version.of(id.substring(at + 1)));
    }

    private static Strategy clusters(String name) {
        return new Strategy(Strategy.Kind.CLUSTERS, List.of(new EnvironmentName(name)), new TreeMap<>());
    }

    private static Strategy single() {
        return new Strategy(Strategy.Kind.SINGLE, List.of(), new TreeMap<>());
    }
}
