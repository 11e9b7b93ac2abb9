package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Monorepo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments in the files of a registry that suppress findings. */
class SuppressionTest {
    private static final String PACKAGE = """
            apiVersion: chandlery.dev/v1
            kind: Package
            metadata: {name: etl}
            spec: {version: 1.0.0}
            """;

    private static final String CALLS_NOTHING = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: etl, annotations: {workflows.argoproj.io/description: Loads.}}
            spec:
              templates:
                - name: main
                  steps:
                    # chandlery:ignore %s: the cluster brings it
                    - - {name: one, templateRef: {name: legacy, template: send}}
            """;

    @TempDir
    private Path folder;

    private Monorepo monorepo(String comment) {
        return Monorepo.create(folder.resolve("repo"))
                .write("templates/data/etl/package.yaml", PACKAGE)
                .write("templates/data/etl/template.yaml", CALLS_NOTHING.formatted(comment));
    }

    private List<String> check() {
        return Check.run(CheckRequest.of(folder.resolve("repo")), Progress.NONE).findings().stream()
                .map(f -> f.rule().id() + " " + f.place().path().replaceFirst(".*/", "") + ":"
                        + f.place().mark().line())
                .toList();
    }

    private GenerateReport generate(String out) {
        return Generate.run(
                new GenerateRequest(folder.resolve("repo"), Optional.empty(), folder.resolve(out), false, false),
                "1",
                Progress.NONE);
    }

    @Test
    void aSuppressedErrorDoesNotKeepAReleaseBack() {
        try (Monorepo repo = monorepo("reference-unresolved")) {
            repo.commit("etl 1.0.0");

            assertThat(check()).isEmpty();
            GenerateReport report = generate("out");
            assertThat(report.findings()).isEmpty();
            assertThat(report.published()).hasSize(1);
        }
    }

    @Test
    void aCommentThatSuppressesNothingIsFound() {
        try (Monorepo repo = monorepo("secret-in-git, reference-unresolved")) {
            repo.commit("etl 1.0.0");

            assertThat(check()).containsExactly("suppression-unused template.yaml:8");
        }
    }

    @Test
    void aLaterRunFindsTheSame() throws Exception {
        try (Monorepo repo = monorepo("secret-in-git, reference-unresolved")) {
            repo.commit("etl 1.0.0");
            generate("out");
            repo.write("README.md", "# Templates\n").commit("a page");
            GenerateReport later = generate("out");

            assertThat(later.findings()).hasSize(1);
            generate("fresh");
            Folders.assertEqual(folder.resolve("out"), folder.resolve("fresh"));
            assertThat(Files.readString(folder.resolve("out/registry/findings/index.html")))
                    .contains("suppression-unused");
        }
    }

    @Test
    void anErrorThatBreaksTheOutputIsNotSuppressed() {
        try (Monorepo repo = monorepo("reference-unresolved")) {
            repo.write("templates/data/etl/more.yaml", "a: 1 # chandlery:ignore manifest-not-an-object: notes\n");

            assertThat(check())
                    .containsExactly("manifest-not-an-object more.yaml:1", "suppression-refused more.yaml:1");
        }
    }

    @Test
    void theProjectsOwnFilesHaveSuchCommentsToo() {
        try (Monorepo repo = monorepo("reference-unresolved")) {
            repo.write("environments/dev/environment.yaml", """
                    apiVersion: chandlery.dev/v1
                    kind: Environment
                    metadata: {name: dev}
                    spec:
                      clusters: [{name: dev-1, server: "https://dev.acme.example:6443"}]
                      # chandlery:ignore track-matches-nothing: they come next week
                      track: [{packages: ["later-*"], versions: ">=0"}]
                      # chandlery:ignore track-matches-nothing: nothing is here
                      argocd: {repoURL: "https://git.acme.example/templates.git"}
                    """);

            assertThat(check()).containsExactly("suppression-unused environment.yaml:8");
        }
    }

    @Test
    void aManifestThatIsAPackageByItselfIsReadToo() {
        try (Monorepo repo = Monorepo.create(folder.resolve("repo"))) {
            repo.write("flow.yaml", """
                    # chandlery:ignore-file version-missing: it has none
                    apiVersion: argoproj.io/v1alpha1
                    kind: WorkflowTemplate
                    metadata: {name: etl, annotations: {workflows.argoproj.io/description: Loads.}}
                    spec: {templates: [{name: main, suspend: {}}]}
                    """).commit("a template");

            assertThat(check()).isEmpty();
        }
    }
}
