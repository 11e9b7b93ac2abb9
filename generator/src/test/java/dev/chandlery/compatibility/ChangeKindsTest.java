package dev.chandlery.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.Fields;
import dev.chandlery.registry.ChangeOverride;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change is recognised, by itself, in both directions and in words that name what changed. */
class ChangeKindsTest {
    private static final String OBJECTS = resource("objects.yaml");
    private static final String README = "# About git\n";
    private static final String FEATURE = "kind: Component\n";

    /** A change of the texts, and the ids of what it is. */
    private record Case(String from, String to, List<String> is, List<String> back) {
        static Case of(YamlMapping node) {
            return new Case(
                    node.string("from").orElseThrow(),
                    node.string("to").orElseThrow(),
                    Fields.texts(node, "is"),
                    Fields.texts(node, "back"));
        }

        Interface before() {
            return version(OBJECTS, Versions.PACKAGE, README, FEATURE);
        }

        Interface after() {
            return version(
                    OBJECTS.replace(from, to),
                    Versions.PACKAGE.replace(from, to),
                    README.replace(from, to),
                    FEATURE.replace(from, to));
        }

        private static Interface version(String objects, String definition, String readme, String feature) {
            return Versions.of(
                    definition,
                    objects,
                    Map.of(
                            "README.md",
                            readme,
                            "features/notify/kustomization.yaml",
                            feature,
                            "features/later/x",
                            feature));
        }
    }

    private static String resource(String name) {
        try (var in = ChangeKindsTest.class.getResourceAsStream("/compatibility/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Case> cases() {
        return Fields.mappings(YamlReader.read(resource("changes.yaml").getBytes(StandardCharsets.UTF_8))
                        .documents()
                        .get(0)
                        .root())
                .stream()
                .map(Case::of);
    }

    private static Diff diff(Interface before, Interface after) {
        return Diff.between(before, after, Map.of());
    }

    private static List<String> ids(Diff diff) {
        return diff.changes().stream().map(change -> change.kind().id()).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChangeIsRecognisedInBothDirections(Case each) {
        assertThat(ids(diff(each.before(), each.after()))).containsExactlyElementsOf(each.is());
        assertThat(ids(diff(each.after(), each.before()))).containsExactlyElementsOf(each.back());
    }

    @Test
    void everyKindOfChangeHasACase() {
        assertThat(cases().flatMap(each -> Stream.of(each.is(), each.back()))
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ChangeKinds.IDS);
        assertThat(ChangeKinds.ALL).extracting(ChangeKind::id).doesNotHaveDuplicates();
    }

    @Test
    void changesAreToldInSentences() {
        Golden.assertEqual(
                "changes.txt",
                cases().flatMap(each -> Stream.of(diff(each.before(), each.after()), diff(each.after(), each.before())))
                        .flatMap(diff -> diff.changes().stream())
                        .map(change -> change.changeClass().word() + " "
                                + change.kind().id() + ": " + change.sentence() + " "
                                + change.place().path() + ":"
                                + change.place().mark().line())
                        .distinct()
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void aRegistryHasTheLastWord() {
        Interface before = Versions.of(OBJECTS);
        Interface after = Versions.of(OBJECTS.replace("default: \"1\"", "default: \"2\""));

        Diff diff = Diff.between(
                before,
                after,
                Map.of("input-default-changed", new ChangeOverride("breaking", "Our callers rely on defaults.")));

        assertThat(diff.changeClass()).contains(ChangeClass.BREAKING);
        assertThat(diff.changes().get(0).reason()).isEqualTo("Our callers rely on defaults.");
    }

    private static Interface typed(String type, String options) {
        return Versions.of(OBJECTS.replace(
                        "description: Works with git.}",
                        "description: Works with git., chandlery.dev/parameter-types: clone.mode=" + type + "}")
                .replace("default: full, enum: [full, bare]", options));
    }

    /** A number may be any integer; what the options allowed before counts, not the type alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integer |                  | number  |                  | input-type-widened
            number  |                  | integer |                  | input-type-narrowed
            integer |                  | boolean |                  | input-type-narrowed
            boolean |                  | json    |                  | input-type-narrowed
            integer |                  | integer |                  |
            none    | "enum: [1, 2]"   | integer | "enum: [1, 2]"   | input-type-widened
            none    | "enum: [1, 2.5]" | integer | "enum: [1, 2.5]" | input-type-narrowed
            none    |                  | nothing |                  |
            """)
    void aTypeIsNarrowedWhenAValueThatWasAllowedIsNotOfIt(
            String type, String options, String otherType, String otherOptions, String kind) {
        assertThat(ids(diff(typed(type, options(options)), typed(otherType, options(otherOptions)))))
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    private static String options(String text) {
        return text == null ? "description: x" : text.replace("\"", "");
    }

    @Test
    void theGravestChangesComeFirst() {
        Diff diff = diff(
                Versions.of(OBJECTS),
                Versions.of(OBJECTS.replace("alpine/git:1", "alpine/git:2")
                        .replace("enum: [full, bare]", "enum: [bare, none]")));

        assertThat(ids(diff)).containsExactly("input-option-removed", "input-option-added", "image-changed");
    }

    @Test
    void equalInterfacesDoNotDiffer() {
        assertThat(diff(Versions.of(OBJECTS), Versions.of("# moved\n\n" + OBJECTS)))
                .isEqualTo(Diff.NONE);
        assertThat(Diff.NONE.changeClass()).isEmpty();
    }

    @Test
    void damagedManifestsAreReadAsFarAsTheyGo() {
        Seeded.check(300, random -> {
            StringBuilder text = new StringBuilder(OBJECTS);
            for (int i = 0; i <= random.below(4); i++) {
                int at = random.below(text.length());
                text.replace(
                        at, Math.min(text.length(), at + random.below(20)), random.text(5, "{}[]:-,&*!|#\"' \nab"));
            }
            Interface damaged = Versions.of(text.toString());
            assertThat(diff(damaged, damaged)).isEqualTo(Diff.NONE);
            diff(Versions.of(OBJECTS), damaged)
                    .changes()
                    .forEach(change -> assertThat(change.sentence()).endsWith("."));
        });
    }

    @Test
    void brokenManifestsAreReadAsFarAsTheyGo() {
        Interface broken = Versions.of("""
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: git, annotations: 7}
                spec: {entrypoint: [], arguments: x, onExit: no, templates: [1, {}, {name: a, inputs: [], outputs: 2}, {name: a}]}
                ---
                apiVersion: v1
                kind: Role
                metadata: {name: r}
                rules: [{verbs: x, resources: [1]}, 3]
                """);

        assertThat(diff(Versions.of(OBJECTS), broken).changeClass()).contains(ChangeClass.BREAKING);
    }
}
