package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.RegistrySettings.IndexFormat;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.registry.RegistrySettings.Versioning;
import dev.chandlery.source.ContentId;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryFilesTest {
    private static final TreePath PACKAGE = new TreePath("templates/platform/git/package.yaml");
    private static final PackageDefaults DEFAULTS = new PackageDefaults(
            PackageName.parse("from-path"), "team-of-path", "Title of annotation", "Text of annotation");

    @Test
    void settingsHaveDefaultsWithoutAFile() {
        RegistrySettings settings = settings(Map.of());

        assertThat(settings)
                .isEqualTo(new RegistrySettings(
                        "registry",
                        false,
                        "",
                        List.of(),
                        List.of("workflows.argoproj.io/title"),
                        List.of("workflows.argoproj.io/description"),
                        List.of("chandlery.dev/version"),
                        List.of(),
                        Versioning.HISTORY,
                        new TagPattern("{package}/v{version}"),
                        false,
                        NameSuffix.DOTS,
                        false,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        "4.1",
                        new TreeMap<>(),
                        IndexFormat.YAML));
    }

    @Test
    void settingsHoldWhatTheFileSays() {
        RegistrySettings settings = settings(Map.of("chandlery.yaml", fixture("registry/full.yaml")));

        assertThat(settings)
                .isEqualTo(new RegistrySettings(
                        "acme-templates",
                        true,
                        "https://templates.acme.example",
                        List.of("templates/{team}/{package}", "shared/{package}/package"),
                        List.of("workflows.argoproj.io/title", "acme.example/title"),
                        List.of(),
                        List.of("acme.example/version"),
                        List.of("legacy-*", "old"),
                        Versioning.TREE,
                        new TagPattern("{package}/v{version}"),
                        false,
                        NameSuffix.DASHES,
                        true,
                        new TreeMap<>(Map.of(
                                "image-registry",
                                Optional.of(Severity.INFO),
                                "key-unknown",
                                Optional.of(Severity.WARNING),
                                "yaml-limit",
                                Optional.empty())),
                        settings.lintOptions(),
                        "3.7",
                        new TreeMap<>(
                                Map.of("output-added", new ChangeOverride("internal", "Nobody reads outputs here."))),
                        IndexFormat.JSON));
    }

    @Test
    void optionsOfRulesComeWithTheirDefaults() {
        RegistrySettings settings = settings(Map.of("chandlery.yaml", fixture("registry/full.yaml")));

        assertThat(settings.lintOptions()).containsOnlyKeys("image-registry");
        assertThat(settings.lintOptions()
                        .get("image-registry")
                        .sameValue(YamlMapping.of(Map.of(
                                "registries",
                                YamlSequence.ofStrings(List.of("ghcr.io/acme", "quay.io")),
                                "depth",
                                YamlScalar.integer(2)))))
                .isTrue();
    }

    @Test
    void anOptionThatIsNotSoundIsReplacedByItsDefault() {
        RegistrySettings settings = RegistryFiles.settings(
                        TextTree.of(Map.of("chandlery.yaml", fixture("registry/rule-options.yaml"))), OwnFiles.RULES)
                .value()
                .orElseThrow();

        assertThat(settings.lintRules()).containsOnlyKeys("key-missing", "key-unknown");
        assertThat(settings.lintOptions()
                        .get("image-registry")
                        .sameValue(YamlMapping.of(Map.of("depth", YamlScalar.integer(2)))))
                .isTrue();
    }

    @Test
    void unsoundSettingsFallBackToDefaults() {
        Read<RegistrySettings> read = RegistryFiles.settings(
                TextTree.of(Map.of("chandlery.yaml", fixture("registry/wrong.yaml"))), OwnFiles.RULES);

        assertThat(read.value().orElseThrow().packagePatterns()).containsExactly("templates/{package}");
        assertThat(read.value().orElseThrow().versioning()).isEqualTo(Versioning.HISTORY);
        assertThat(read.value().orElseThrow().declared()).isTrue();
    }

    @Test
    void aRegistryFileOfAlmostTheRightNameIsPointedOut() {
        Read<RegistrySettings> read = RegistryFiles.settings(TextTree.of(Map.of("chandlery.yml", "")), OwnFiles.RULES);

        assertThat(read.findings())
                .containsExactly(RegistryRules.FILE_NAME.at(
                        "chandlery.yml", Mark.NONE, "chandlery.yml is not read.", "Rename it to chandlery.yaml."));
    }

    @Test
    void aDefinitionHoldsWhatTheFileSays() {
        PackageDefinition git =
                definition(fixture("package/full.yaml"), DEFAULTS).value().orElseThrow();

        assertThat(git.name()).isEqualTo(new PackageName("git"));
        assertThat(git.version()).isEqualTo(Version.of("1.2.0-rc.1"));
        assertThat(git.team()).isEqualTo("platform");
        assertThat(git.title()).isEqualTo("Git");
        assertThat(git.description()).isEqualTo("Clone, commit and tag git repositories.\n\nIn **one** step.");
        assertThat(git.maintainers())
                .containsExactly(
                        new PackageDefinition.Maintainer("Ada Łovelace", "ada@acme.example"),
                        new PackageDefinition.Maintainer("Platform", ""));
        assertThat(git.icon()).isEqualTo("images/git logo.svg");
        assertThat(git.dependencies())
                .containsExactly(
                        new PackageDefinition.Dependency(new PackageName("slack"), "^2.0.0"),
                        new PackageDefinition.Dependency(new PackageName("http"), ">=1 <3"));
        assertThat(git.deprecated()).contains(new PackageDefinition.Deprecation("1.2.0", "Use scm.", "scm"));
        assertThat(git.visibility()).isEqualTo(PackageDefinition.Visibility.INTERNAL);
        assertThat(git.yanked()).containsExactly(new PackageDefinition.Yank(Version.of("1.1.0"), "Loses tags."));
        assertThat(git.released()).contains(Instant.parse("2026-03-01T07:30:00Z"));
    }

    @Test
    void thePathAndAnnotationsGiveWhatTheFileLeavesOut() {
        PackageDefinition definition =
                definition(fixture("package/minimal.yaml"), DEFAULTS).value().orElseThrow();

        assertThat(definition.name()).isEqualTo(new PackageName("from-path"));
        assertThat(definition.team()).isEqualTo("team-of-path");
        assertThat(definition.title()).isEqualTo("Title of annotation");
        assertThat(definition.description()).isEqualTo("Text of annotation");
        assertThat(definition.visibility()).isEqualTo(PackageDefinition.Visibility.PUBLIC);
        assertThat(definition.deprecated()).isEmpty();
        assertThat(definition.released()).isEmpty();
    }

    @Test
    void theTitleIsTheNameWhenNothingElseGivesOne() {
        PackageDefinition git = definition(fixture("package/json.yaml"), PackageDefaults.NONE)
                .value()
                .orElseThrow();

        assertThat(git.title()).isEqualTo("git");
        assertThat(git.team()).isEmpty();
    }

    @Test
    void aDefinitionNeedsANameAndAVersion() {
        assertThat(definition(fixture("package/minimal.yaml"), PackageDefaults.NONE)
                        .value())
                .isEmpty();
        assertThat(messages(definition(fixture("package/minimal.yaml"), PackageDefaults.NONE)))
                .containsExactly("The package has no name: metadata.name is missing and the path gives none.");
        assertThat(definition(fixture("package/name-invalid.yaml"), DEFAULTS).value())
                .as("a wrong name is not replaced by another")
                .isEmpty();
        assertThat(definition(fixture("package/version-number.yaml"), DEFAULTS).value())
                .isEmpty();
    }

    @Test
    void aDefinitionKeepsWhatIsSoundBesideWhatIsNot() {
        PackageDefinition git =
                definition(fixture("package/wrong.yaml"), DEFAULTS).value().orElseThrow();

        assertThat(git.keywords()).containsExactly("git");
        assertThat(git.maintainers()).containsExactly(new PackageDefinition.Maintainer("Ada", ""));
        assertThat(git.dependencies()).isEmpty();
        assertThat(git.icon()).isEmpty();
    }

    @Test
    void aTeamOfThePathMustBeOneToo() {
        Read<PackageDefinition> read =
                definition(fixture("package/json.yaml"), new PackageDefaults(Optional.empty(), "Data Science", "", ""));

        assertThat(messages(read))
                .containsExactly("The path gives the team \"Data Science\", which is not a DNS label.");
        assertThat(read.value().orElseThrow().team()).isEmpty();
    }

    @Test
    void mistakesAreNamedAndRemediesOffered() {
        assertThat(spec("versoin: 1.0.0"))
                .contains("spec has the unknown key \"versoin\". Did you mean version?")
                .contains("spec lacks the key version. Add version: a semantic version such as \"1.2.0\".");
        assertThat(spec("version: 1.2"))
                .containsExactly("spec.version is the number 1.2; it must be a semantic version such as \"1.2.0\"."
                        + " Write a semantic version such as \"1.2.0\".");
        assertThat(spec("version: 1.0.0\n  visibility: privte"))
                .containsExactly(
                        "spec.visibility is \"privte\"; it must be public or internal. Write public or internal.");
        assertThat(spec("version: 1.0.0\n  keywords: [2026]"))
                .containsExactly("spec.keywords[0] is the number 2026; it must be one line of text such as \"scm\"."
                        + " Put it in quotes, such as \"2026\", so that YAML reads it as a text.");
        assertThat(spec("version: 1.0.0\n  home:"))
                .containsExactly("spec.home has no value. Give it a value (an http or https URL without user name and"
                        + " password such as \"https://templates.acme.example\") or remove the key.");
    }

    @Test
    void environmentsComeAfterThoseTheyPromoteFrom() {
        Read<List<Environment>> read = RegistryFiles.environments(TextTree.of(Map.of(
                "environments/a-prod/environment.yaml", environment("a-prod", "promotesFrom: staging"),
                "environments/b-lab/environment.yaml", environment("b-lab", ""),
                "environments/staging/environment.yaml", environment("staging", "promotesFrom: z-dev"),
                "environments/z-dev/environment.yaml", environment("z-dev", ""))));

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().orElseThrow())
                .extracting(e -> e.name().value())
                .containsExactly("z-dev", "staging", "a-prod", "b-lab");
    }

    @Test
    void environmentsThatPromoteInACircleAreLeftOut() {
        Read<List<Environment>> read = RegistryFiles.environments(TextTree.of(Map.of(
                "environments/a/environment.yaml", environment("a", "promotesFrom: b"),
                "environments/b/environment.yaml", environment("b", "promotesFrom: a"),
                "environments/c/environment.yaml", environment("c", "promotesFrom: c"),
                "environments/d/environment.yaml", environment("d", "promotesFrom: a"))));

        assertThat(read.findings())
                .extracting(f -> f.place().path() + " " + f.rule().id())
                .containsExactly(
                        "environments/a/environment.yaml environment-order",
                        "environments/b/environment.yaml environment-order",
                        "environments/c/environment.yaml environment-order");
        assertThat(read.value().orElseThrow()).extracting(e -> e.name().value()).containsExactly("d");
    }

    @Test
    void anEnvironmentHoldsWhatItsFilesSay() {
        Environment prod = RegistryFiles.environments(TextTree.of(Map.of(
                        "environments/staging/environment.yaml", environment("staging", ""),
                        "environments/prod/environment.yaml", fixture("environment/full.yaml"),
                        "environments/prod/releases.yaml", fixture("release-set/full.yaml"),
                        "environments/prod/freeze.yaml", fixture("freeze/full.yaml"))))
                .value()
                .orElseThrow()
                .get(1);

        assertThat(prod.promotesFrom()).contains(new EnvironmentName("staging"));
        assertThat(prod.clusters().get(0))
                .isEqualTo(new Environment.Cluster(
                        new EnvironmentName("prod-eu"),
                        "https://prod-eu.acme.example:6443",
                        new TreeMap<>(Map.of("region", "eu", "acme.example/tier", ""))));
        assertThat(prod.namespace()).isEqualTo("argo-{team}-{package}");
        assertThat(prod.track())
                .containsExactly(
                        new Environment.Track(List.of("*", "etl-*"), ">=0", 2, true, environmentPlace(11, 7)),
                        new Environment.Track(List.of("*"), ">=0", 1, false, environmentPlace(12, 7)));
        assertThat(prod.strategy())
                .isEqualTo(new Strategy(Strategy.Kind.SELECTOR, List.of(), new TreeMap<>(Map.of("region", "eu"))));
        assertThat(prod.argocd())
                .isEqualTo(new Environment.ArgoCd(
                        "argo-cd",
                        false,
                        false,
                        "git@git.acme.example:platform/deploy.git",
                        "release/prod",
                        "registry/out"));
        assertThat(prod.gates())
                .isEqualTo(new Environment.Gates(
                        Duration.ofMinutes(90),
                        OptionalInt.of(10),
                        Optional.of(new Environment.Freeze(
                                Instant.parse("2027-01-04T07:00:00Z"),
                                "The year is being closed.\nAsk the controllers.",
                                Place.in("environments/prod/freeze.yaml", new Mark(4, 10, 25)))),
                        Optional.of(new Environment.ApprovalPolicy(
                                2, List.of("platform-leads", "data-leads"), Duration.ofDays(14)))));
        assertThat(prod.retention())
                .isEqualTo(new Environment.Retention(
                        2, Duration.ofDays(14), Duration.ofDays(3), Duration.ofHours(12), true));
        assertThat(prod.adjustments().valuesOf(new PackageName("git")))
                .isEqualTo(Map.of("depth", "1", "clone.depth", ""));
        assertThat(prod.adjustments().featuresOf(new PackageName("git")))
                .extracting(Adjustments.Feature::name)
                .containsExactly("notify", "metrics");
        assertThat(prod.adjustments().patches())
                .extracting(Adjustments.Patch::text)
                .containsExactly(
                        "[{op: remove, path: /spec/suspend}]",
                        "{kind: ConfigMap, apiVersion: v1, metadata: {name: git}}");
        assertThat(prod.adjustments().patches().get(0).namespace()).contains("data");
        assertThat(prod.adjustments().patches().get(1).target()).isEmpty();
        assertThat(prod.adjustments().patches().get(0).target().orElseThrow().entries())
                .hasSize(1);
        assertThat(prod.pins()).hasSize(5);
        assertThat(prod.pins().get(4).hold()).isTrue();
        assertThat(prod.pins().get(4).retirement())
                .contains(new Environment.Retirement(LocalDate.parse("2026-12-01"), "Nothing calls it any more."));
        assertThat(prod.pins().get(1).release()).hasToString("git@1.1.4");
        assertThat(prod.pins().get(1).current()).contains(false);
        assertThat(prod.pins().get(1).strategy().orElseThrow().kind()).isEqualTo(Strategy.Kind.SINGLE);
        assertThat(prod.pins().get(2).strategy().orElseThrow().clusters())
                .containsExactly(new EnvironmentName("prod-eu"));
        assertThat(prod.pins().get(2).place())
                .isEqualTo(Place.in("environments/prod/releases.yaml", new Mark(7, 7, 1)));
    }

    @Test
    void aPatchMayStandInAFileBesideTheEnvironment() {
        Read<List<Environment>> read = RegistryFiles.environments(TextTree.of(Map.of(
                "environments/prod/environment.yaml",
                environment("prod", "patches: [{path: ../shared/limits.yaml}, {path: own/limits.yaml}]"),
                "environments/shared/limits.yaml",
                "a: b",
                "environments/prod/own/limits.yaml",
                "c: d")));

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().orElseThrow().get(0).adjustments().patches())
                .extracting(Adjustments.Patch::text)
                .containsExactly("a: b", "c: d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path: nowhere.yaml | There is no file environments/prod/nowhere.yaml.",
                "path: ../../templates/a.yaml | The path \"../../templates/a.yaml\" leads out of environments/.",
                "path: ../../../a.yaml | The path \"../../../a.yaml\" leads out of environments/.",
                "path: empty.yaml | The file environments/prod/empty.yaml is empty, holds control characters, or is too long for a patch.",
                "path: p.yaml, patch: x | The patch has both a path and a text.",
                "target: {kind: Pod} | The patch has neither a path nor a text."
            })
    void thePatchesOfAnEnvironmentAreRead(String entry, String message) {
        Read<List<Environment>> read = RegistryFiles.environments(TextTree.of(Map.of(
                "environments/prod/environment.yaml",
                environment("prod", "patches: [{" + entry + "}]"),
                "environments/prod/empty.yaml",
                "",
                "templates/a.yaml",
                "[]")));

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.place().path()).isEqualTo("environments/prod/environment.yaml");
        });
        assertThat(read.value().orElseThrow()).isEmpty();
        assertThat(RegistryFiles.environment(
                        TextTree.of(Map.of(
                                "environments/prod/environment.yaml",
                                environment("prod", "patches: [{" + entry + "}]"))),
                        new EnvironmentName("prod")))
                .as("history tells what ran, whatever patches were")
                .isPresent();
    }

    @Test
    void anEnvironmentHasDefaults() {
        Environment prod = RegistryFiles.environments(
                        TextTree.of(Map.of("environments/prod/environment.yaml", environment("prod", ""))))
                .value()
                .orElseThrow()
                .get(0);

        assertThat(prod.namespace()).isEqualTo("{team}");
        assertThat(prod.strategy()).isEqualTo(Strategy.EVERYWHERE);
        assertThat(prod.argocd()).isEqualTo(Environment.ArgoCd.DEFAULT);
        assertThat(prod.track()).isEmpty();
        assertThat(prod.pins()).isEmpty();
        assertThat(prod.gates()).isEqualTo(Environment.Gates.OPEN);
    }

    @Test
    void anEnvironmentWithAnErrorInItsReleasesIsLeftOut() {
        Read<List<Environment>> read = RegistryFiles.environments(TextTree.of(Map.of(
                "environments/dev/environment.yaml", environment("dev", ""),
                "environments/prod/environment.yaml", environment("prod", ""),
                "environments/prod/releases.yaml", "releases: [")));

        assertThat(read.value().orElseThrow()).extracting(e -> e.name().value()).containsExactly("dev");
        assertThat(read.findings()).extracting(f -> f.rule().id()).containsExactly("yaml-syntax");
    }

    @Test
    void foldersThatAreHalfAnEnvironmentArePointedOut() {
        Read<List<Environment>> read = RegistryFiles.environments(TextTree.of(Map.of(
                "environments/README.md", "",
                "environments/notes/README.md", "",
                "environments/prod/deep/environment.yaml", "",
                "environments/dev/environment.yml", "",
                "environments/staging/releases.yaml", fixture("release-set/minimal.yaml"))));

        assertThat(read.value().orElseThrow()).isEmpty();
        assertThat(read.findings())
                .extracting(f -> f.place().path() + " " + f.rule().id())
                .containsExactly(
                        "environments/dev/environment.yml file-name",
                        "environments/staging/releases.yaml environment-incomplete");
    }

    @Test
    void anEmptyFileAndALargeOneAreFindings() {
        assertThat(messages(definition("# only a comment\n", DEFAULTS)))
                .containsExactly("The file is empty; it must be of kind Package.");
        SourceTree tree = new LargeFile(new TreePath("chandlery.yaml"));
        assertThat(RegistryFiles.settings(tree, OwnFiles.RULES).findings())
                .extracting(f -> f.rule().id())
                .containsExactly("yaml-limit");
    }

    @Test
    void aHostileFileGivesAHundredFindingsAtMost() {
        StringBuilder text = new StringBuilder("apiVersion: chandlery.dev/v1\nkind: Package\n");
        for (int i = 0; i < 2000; i++) {
            text.append("key").append(i).append(": 1\n");
        }

        assertThat(definition(text.toString(), DEFAULTS).findings()).hasSize(100);
    }

    private static final class LargeFile implements SourceTree {
        private final TextTree tree;

        LargeFile(TreePath path) {
            this.tree = TextTree.of(Map.of(path.value(), ""));
        }

        @Override
        public Optional<ContentId> directoryIdWithout(TreePath directory, String entry) {
            return Optional.empty();
        }

        @Override
        public List<SourceFile> files(TreePath directory) {
            return tree.files(directory);
        }

        @Override
        public Optional<SourceFile> file(TreePath path) {
            return tree.file(path);
        }

        @Override
        public byte[] read(SourceFile file) {
            throw new FileTooLargeException(file.path(), Long.MAX_VALUE);
        }

        @Override
        public Optional<ContentId> directoryId(TreePath directory) {
            return tree.directoryId(directory);
        }

        @Override
        public List<Finding> findings(TreePath directory) {
            return List.of();
        }
    }

    private static RegistrySettings settings(Map<String, String> files) {
        Read<RegistrySettings> read = RegistryFiles.settings(TextTree.of(files), OwnFiles.RULES);
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow();
    }

    private static Read<PackageDefinition> definition(String text, PackageDefaults defaults) {
        return RegistryFiles.definition(PACKAGE, text.getBytes(StandardCharsets.UTF_8), defaults);
    }

    private static List<String> spec(String lines) {
        return definition("apiVersion: chandlery.dev/v1\nkind: Package\nspec:\n  " + lines + "\n", DEFAULTS)
                .findings()
                .stream()
                .map(f -> f.message() + " " + f.remedy())
                .toList();
    }

    private static List<String> messages(Read<?> read) {
        return read.findings().stream().map(Finding::message).toList();
    }

    private static String environment(String name, String line) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Environment
                metadata: {name: %1$s}
                spec:
                  clusters: [{name: %1$s-eu, server: https://%1$s.acme.example}]
                  %2$s
                """.formatted(name, line);
    }

    private static Place environmentPlace(int line, int column) {
        return Place.in("environments/prod/environment.yaml", new Mark(line, column, 1));
    }

    private static String fixture(String name) {
        return OwnFiles.fixtures().stream()
                .filter(f -> f.toString().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
