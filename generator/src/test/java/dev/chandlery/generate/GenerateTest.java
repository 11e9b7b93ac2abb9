package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.output.OutputException;
import dev.chandlery.source.SourceException;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
    private static final String REGISTRY = """
            apiVersion: chandlery.dev/v1
            kind: Registry
            metadata: {name: acme}
            spec:
              url: https://templates.acme.example
              packages: ["templates/{team}/{package}"]
              external: [legacy-*]
            """;

    private static final String DEV = """
            apiVersion: chandlery.dev/v1
            kind: Environment
            metadata: {name: dev}
            spec:
              clusters: [{name: dev-1, server: "https://dev.acme.example:6443"}]
              namespace: "argo-{team}"
              track: [{packages: ["*"], versions: ">=0"}]
            """;

    @TempDir
    private Path folder;

    private static String packageYaml(String name, String version, String more) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: %s}
                spec:
                  version: %s
                  description: What %s does.
                %s""".formatted(name, version, name, more);
    }

    private static String template(String name, String body) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: %s}
                spec:
                  templates:
                %s""".formatted(name, body.indent(4));
    }

    private static String container(String name) {
        return "- name: " + name + "\n  container: {image: \"alpine:3.22\", command: [\"true\"]}\n";
    }

    private static String call(String owner, String template) {
        return """
                - name: main
                  steps:
                    - - name: one
                        templateRef: {name: %s, template: %s}
                """.formatted(owner, template);
    }

    private Monorepo monorepo() {
        return Monorepo.create(folder.resolve("repo"))
                .write("chandlery.yaml", REGISTRY)
                .write("environments/dev/environment.yaml", DEV)
                .write("templates/platform/slack/package.yaml", packageYaml("slack", "1.0.0", ""))
                .write("templates/platform/slack/template.yaml", template("slack", container("send")))
                .commit("slack 1.0.0")
                .write(
                        "templates/data/etl/package.yaml",
                        packageYaml("etl", "0.1.0", "  dependencies: [{name: slack, version: ^1.0.0}]\n"))
                .write("templates/data/etl/template.yaml", template("etl", call("slack", "send")))
                .commit("etl 0.1.0");
    }

    private GenerateReport generate(Monorepo repo, String out) {
        return generate(repo.path(), out, false);
    }

    private GenerateReport generate(Path repo, String out, boolean keepGoing) {
        return Generate.run(
                new GenerateRequest(repo, Optional.empty(), folder.resolve(out), false, keepGoing), "1", Progress.NONE);
    }

    private String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPushBecomesBundlesIndexBasesAndOverlays() {
        try (Monorepo repo = monorepo()) {
            GenerateReport report = generate(repo, "out");

            assertThat(report.findings()).allMatch(finding -> finding.severity() == Severity.INFO);
            assertThat(report.published())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder("etl@0.1.0", "slack@1.0.0");
            assertThat(read("out/registry/index.yaml"))
                    .contains("name: etl", "version: 0.1.0", "charts/slack-1.0.0.tgz", "created: \"2026-01-01T");
            assertThat(read("out/gitops/packages/etl/0.1.0/manifests.yaml"))
                    .contains("name: etl-v0.1.0", "name: slack-v1.0.0", "chandlery.dev/package: etl");
            assertThat(read("out/gitops/environments/dev/dev-1/argo-data/kustomization.yaml"))
                    .contains("../../../../packages/etl/0.1.0", "../../../../packages/slack/1.0.0");
            assertThat(read("out/registry/index.html")).contains("etl", "slack");
        }
    }

    @Test
    void aLaterPushKeepsWhatIsPublishedAndAddsWhatIsNew() {
        try (Monorepo repo = monorepo()) {
            generate(repo, "out");
            SortedMap<String, byte[]> before = Folders.read(folder.resolve("out"));
            repo.write("templates/platform/slack/package.yaml", packageYaml("slack", "1.1.0", ""))
                    .write(
                            "templates/platform/slack/template.yaml",
                            template("slack", container("send") + container("post")))
                    .commit("slack 1.1.0");

            GenerateReport report = generate(repo, "out");

            assertThat(report.published()).extracting(Object::toString).containsExactly("slack@1.1.0");
            SortedMap<String, byte[]> after = Folders.read(folder.resolve("out"));
            before.forEach((path, bytes) -> {
                if (path.startsWith("registry/charts/") || path.startsWith("gitops/packages/")) {
                    assertThat(after.get(path)).as(path).isEqualTo(bytes);
                }
            });
            generate(repo, "fresh");
            Folders.assertEqual(folder.resolve("out"), folder.resolve("fresh"));
        }
    }

    @Test
    void theSameCommitGivesTheSameBytesAndNothingIsWrittenTwice() {
        try (Monorepo repo = monorepo()) {
            generate(repo, "one");
            generate(repo, "two");
            Folders.assertEqual(folder.resolve("one"), folder.resolve("two"));

            GenerateReport again = generate(repo, "one");

            assertThat(again.changes().isEmpty()).isTrue();
            assertThat(again.published()).isEmpty();
        }
    }

    @Test
    void anErrorWritesNothing() {
        try (Monorepo repo = monorepo()) {
            generate(repo, "out");
            SortedMap<String, byte[]> before = Folders.read(folder.resolve("out"));
            repo.write("templates/data/etl/package.yaml", packageYaml("etl", "0.2.0", ""))
                    .write("templates/data/etl/template.yaml", template("etl", call("slak", "send")))
                    .commit("etl 0.2.0");

            GenerateReport report = generate(repo, "out");

            assertThat(report.hasErrors()).isTrue();
            assertThat(report.refused()).isTrue();
            assertThat(report.findings())
                    .extracting(f -> f.rule().id() + " " + f.place().path() + ":"
                            + f.place().mark().line())
                    .contains("reference-unresolved templates/data/etl/template.yaml:9");
            assertThat(Folders.read(folder.resolve("out")))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
        }
    }

    @Test
    void keepGoingWritesWhatIsSoundAndLeavesOutWhatIsNot() {
        try (Monorepo repo = monorepo()) {
            repo.write("templates/data/etl/template.yaml", "a: [b")
                    .write("templates/data/etl/package.yaml", packageYaml("etl", "0.2.0", ""))
                    .write("templates/platform/git/package.yaml", packageYaml("git", "1.0.0", ""))
                    .write("templates/platform/git/template.yaml", template("git", container("clone")))
                    .commit("git 1.0.0, and a broken etl");

            GenerateReport report = generate(repo.path(), "out", true);

            assertThat(report.hasErrors()).isTrue();
            assertThat(report.left()).extracting(Object::toString).containsExactly("etl@0.2.0");
            assertThat(read("out/registry/index.yaml"))
                    .contains("git-1.0.0.tgz", "etl-0.1.0.tgz")
                    .doesNotContain("etl-0.2.0");
        }
    }

    @Test
    void aReferenceToAnotherPackageNeedsADependency() {
        try (Monorepo repo = monorepo()) {
            repo.write("templates/data/etl/package.yaml", packageYaml("etl", "0.2.0", ""))
                    .commit("etl 0.2.0");

            assertThat(generate(repo, "out").findings())
                    .extracting(f -> f.rule().id(), Finding::remedy)
                    .contains(org.assertj.core.groups.Tuple.tuple(
                            "dependency-undeclared",
                            "Add {name: slack, version: …} to spec.dependencies in package.yaml."));
        }
    }

    @Test
    void aTemplateThatTheLockedVersionLacksIsFound() {
        try (Monorepo repo = monorepo()) {
            repo.write(
                            "templates/data/etl/package.yaml",
                            packageYaml("etl", "0.2.0", "  dependencies: [{name: slack, version: ^1.0.0}]\n"))
                    .write("templates/data/etl/template.yaml", template("etl", call("slack", "sned")))
                    .commit("etl 0.2.0");

            assertThat(generate(repo, "out").findings())
                    .extracting(f -> f.rule().id())
                    .contains("template-unresolved");
        }
    }

    @Test
    void aForeignFolderIsRefused() throws IOException {
        try (Monorepo repo = monorepo()) {
            Files.createDirectories(folder.resolve("out"));
            Files.writeString(folder.resolve("out/precious.txt"), "mine");

            assertThatThrownBy(() -> generate(repo, "out")).isInstanceOf(OutputException.class);
            assertThat(read("out/precious.txt")).isEqualTo("mine");
        }
    }

    @Test
    void aRepositoryWithoutCommitsIsOneSentence() {
        try (Monorepo repo = Monorepo.create(folder.resolve("empty"))) {
            assertThatThrownBy(() -> generate(repo, "out")).isInstanceOf(SourceException.class);
            assertThat(folder.resolve("out")).doesNotExist();
        }
    }

    @Test
    void aStrangeRepositoryGivesACatalogueWithoutAnyFileOfOurs() {
        try (Monorepo repo = Monorepo.create(folder.resolve("strange"))
                .write("flows/build.yaml", template("build-v1.2.0", container("main")))
                .write("flows/deploy.yaml", template("deploy", call("build-v1.2.0", "main") + container("x")))
                .write("docs/README.md", "# Flows")
                .commit("as it is")) {
            GenerateReport report = generate(repo, "out");

            assertThat(report.findings())
                    .filteredOn(f -> f.severity() != Severity.INFO)
                    .extracting(f -> f.rule().id())
                    .containsExactly("version-missing");
            assertThat(report.hasErrors()).isFalse();
            assertThat(read("out/gitops/packages/deploy/0.0.0/manifests.yaml"))
                    .contains("name: deploy-v0.0.0", "name: build-v1.2.0");
            assertThat(report.packages()).isEqualTo(2);
        }
    }

    @Test
    void aPublishedFileThatWasLostIsMadeAgainWithTheSameBytes() throws IOException {
        try (Monorepo repo = monorepo()) {
            generate(repo, "out");
            SortedMap<String, byte[]> before = Folders.read(folder.resolve("out"));
            Files.delete(folder.resolve("out/registry/charts/slack-1.0.0.tgz"));
            Files.writeString(folder.resolve("out/gitops/packages/etl/0.1.0/manifests.yaml"), "damaged");

            generate(repo, "out");

            assertThat(Folders.read(folder.resolve("out")))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
        }
    }

    @Test
    void aShallowCloneKeepsTheReleasesOfAnEarlierOutputAndSaysWhatItCannotSee() {
        try (Monorepo repo = monorepo()) {
            generate(repo, "out");
            SortedMap<String, byte[]> before = Folders.read(folder.resolve("out/registry/charts"));
            Path clone = repo.shallowClone(folder.resolve("clone"), 1);

            GenerateReport alone = generate(clone, "fresh", false);
            GenerateReport continued = generate(clone, "out", false);

            assertThat(alone.findings()).extracting(f -> f.rule().id()).contains("history-shallow");
            assertThat(continued.hasErrors()).isFalse();
            assertThat(Folders.read(folder.resolve("out/registry/charts")))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
        }
    }

    @Test
    void aVersionLostToABrokenFileIsToldByEachRun() {
        try (Monorepo repo = monorepo()) {
            String file = "templates/platform/slack/package.yaml";
            generate(repo, "out");
            repo.write(file, packageYaml("slack", "1.1.0", "  teams: [\n")).commit("1.1.0, broken");
            repo.write(file, packageYaml("slack", "1.2.0", "")).commit("1.2.0");
            generate(repo, "out");
            repo.write(file, packageYaml("slack", "1.3.0", "")).commit("1.3.0");

            assertThat(generate(repo, "out").findings())
                    .filteredOn(f -> f.rule().id().equals("history-broken"))
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).contains("version 1.1.0", "slack@1.2.0"));
            assertThat(generate(repo, "anew").findings())
                    .filteredOn(f -> f.rule().id().equals("history-broken"))
                    .hasSize(1);
        }
    }

    @Test
    void aShallowCloneThatDoesNotReachTheOutputsCommitIsNotSaidToBeRewritten() {
        try (Monorepo repo = monorepo()) {
            generate(repo, "out");
            String known = repo.head();
            repo.write("one.md", "1").commit("one").write("two.md", "2").commit("two");

            GenerateReport continued = generate(repo.shallowClone(folder.resolve("clone"), 1), "out", false);

            assertThat(continued.hasErrors()).isFalse();
            assertThat(continued.findings()).noneMatch(f -> f.rule().id().equals("history-rewritten"));
            assertThat(continued.findings())
                    .filteredOn(f -> f.rule().id().equals("history-shallow"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.message()).contains("does not reach back to " + known.substring(0, 12));
                        assertThat(finding.remedy()).contains("git fetch --unshallow");
                    });
        }
    }

    @Test
    void aDamagedListOfReleasesIsMadeAgain() throws IOException {
        try (Monorepo repo = monorepo()) {
            generate(repo, "out");
            Folders.copy(folder.resolve("out"), folder.resolve("before"));
            Files.writeString(folder.resolve("out/registry/api/v1/packages/slack/releases.jsonl"), "{\"name\": 1}\n");
            Files.delete(folder.resolve("out/registry/api/v1/packages/etl/releases.jsonl"));
            Files.writeString(folder.resolve("out/registry/api/v1/definitions.jsonl"), "{\n");

            generate(repo, "out");

            Folders.assertEqual(folder.resolve("out/registry"), folder.resolve("before/registry"));
        }
    }

    @Test
    void aDamagedListOfReleasesThatHistoryNoLongerHoldsIsOneSentence() throws IOException {
        try (Monorepo repo = monorepo();
                Monorepo other = Monorepo.create(folder.resolve("other"))) {
            generate(repo, "out");
            other.write("chandlery.yaml", REGISTRY).commit("An empty registry");
            Files.delete(folder.resolve("out/registry/api/v1/packages/slack/releases.jsonl"));

            assertThatThrownBy(() -> generate(other, "out"))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("slack@1.0.0");
        }
    }

    @Test
    void aTemplateThatDoesNotExistStopsItsRelease() {
        try (Monorepo repo = monorepo()) {
            String typo = "    - {name: main, steps: [[{name: run, template: sned}]]}\n";
            repo.write("templates/platform/slack/template.yaml", template("slack", container("send")) + typo)
                    .write("templates/platform/slack/package.yaml", packageYaml("slack", "1.1.0", ""))
                    .commit("slack 1.1.0");

            GenerateReport report = generate(repo, "out");

            assertThat(report.findings()).anySatisfy(finding -> {
                assertThat(finding.rule().id()).isEqualTo("template-undefined");
                assertThat(finding.remedy()).isEqualTo("Did you mean send?");
            });
            assertThat(report.hasErrors()).isTrue();
            assertThat(folder.resolve("out/registry/index.yaml")).doesNotExist();
        }
    }

    @Test
    void aRuleThatIsOffOrAWarningStopsNothing() {
        for (String chosen : List.of("off", "warning")) {
            try (Monorepo repo = Monorepo.create(folder.resolve("repo-" + chosen))
                    .write(
                            "chandlery.yaml",
                            REGISTRY.stripTrailing() + "\n  lint: {rules: {template-undefined: " + chosen + "}}\n")
                    .write("templates/platform/slack/package.yaml", packageYaml("slack", "1.0.0", ""))
                    .write(
                            "templates/platform/slack/template.yaml",
                            template("slack", container("send"))
                                    + "    - {name: main, steps: [[{name: run, template: sned}]]}\n")
                    .commit("slack 1.0.0")) {
                GenerateReport report = generate(repo, chosen);

                assertThat(report.hasErrors()).isFalse();
                assertThat(report.published()).extracting(Object::toString).containsExactly("slack@1.0.0");
                assertThat(report.findings())
                        .filteredOn(finding -> finding.rule().id().equals("template-undefined"))
                        .hasSize(chosen.equals("off") ? 0 : 1);
            }
        }
    }

    @Test
    void anUnreleasedMistakeAtTheHeadIsFound() {
        try (Monorepo repo = monorepo()) {
            generate(repo, "out");
            repo.write("templates/data/etl/template.yaml", template("etl", call("slack", "sned")))
                    .commit("a slip");

            assertThat(generate(repo, "out").findings())
                    .extracting(f -> f.rule().id())
                    .contains("template-unresolved");
        }
    }
}
