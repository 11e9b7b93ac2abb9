package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that hold no file of ours, generated again and again while they grow. */
class StrangeRepositoryTest {
    @TempDir
    private Path folder;

    private Monorepo repo;

    @BeforeEach
    void begin() {
        repo = Monorepo.create(folder.resolve("repo"));
    }

    @AfterEach
    void end() {
        repo.close();
    }

    private static String template(String name, String called) {
        String body = called.isEmpty()
                ? "container: {image: \"alpine:3.22\", command: [\"true\"]}"
                : "steps: [[{name: one, templateRef: {name: " + called + ", template: main}}]]";
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: %s}
                spec:
                  templates:
                  - name: main
                    %s
                """.formatted(name, body);
    }

    private GenerateReport generate(String out) {
        return Generate.run(
                new GenerateRequest(repo.path(), Optional.empty(), folder.resolve(out), false, false),
                "1",
                Progress.NONE);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve("out").resolve(path));
    }

    private static List<String> rules(GenerateReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.place().path() + " "
                        + finding.severity().word() + " " + finding.rule().id())
                .toList();
    }

    @Test
    void aNewTemplateMayCallOneThatIsPublished() throws IOException {
        repo.write("slack.yaml", template("slack", "")).commit("slack");
        generate("out");
        repo.write("etl.yaml", template("etl", "slack")).commit("etl");

        GenerateReport report = generate("out");

        assertThat(rules(report))
                .containsExactly("etl.yaml warning version-missing", "slack.yaml warning version-missing");
        assertThat(read("gitops/packages/etl/0.0.0/manifests.yaml")).contains("name: slack-v0.0.0");
        generate("once");
        Folders.assertEqual(folder.resolve("out"), folder.resolve("once"));
    }

    @Test
    void aChangeWithoutAVersionIsToldAndChangesNothing() throws IOException {
        repo.write("slack.yaml", template("slack", ""))
                .write("etl.yaml", template("etl", "slack"))
                .commit("both");
        generate("out");
        String before = read("gitops/packages/etl/0.0.0/manifests.yaml");
        repo.write("etl.yaml", template("etl", "slack") + "# more\n").commit("etl again");

        GenerateReport report = generate("out");

        assertThat(rules(report))
                .containsExactly(
                        "etl.yaml warning version-missing",
                        "etl.yaml warning version-missing",
                        "slack.yaml warning version-missing");
        assertThat(report.findings())
                .extracting(Finding::message)
                .contains("etl@0.0.0 is released, and its content has changed since; without a version the released"
                        + " content stays.");
        assertThat(read("gitops/packages/etl/0.0.0/manifests.yaml")).isEqualTo(before);
    }

    @Test
    void aReleaseWithADateCallsWhatExistedThen() throws IOException {
        repo.write("slack/versions/1.0.0/t.yaml", template("slack", "")).commit("slack 1.0.0");
        repo.write("etl.yaml", template("etl-v1.0.0", "slack")).commit("etl 1.0.0");
        generate("out");
        repo.write("slack/versions/1.1.0/t.yaml", template("slack", "")).commit("slack 1.1.0");
        generate("out");

        assertThat(read("gitops/packages/etl/1.0.0/manifests.yaml")).contains("name: slack-v1.0.0");
        generate("once");
        Folders.assertEqual(folder.resolve("out/gitops"), folder.resolve("once/gitops"));
        Folders.assertEqual(folder.resolve("out/registry/charts"), folder.resolve("once/registry/charts"));
        Folders.assertEqual(folder.resolve("out/registry/api"), folder.resolve("once/registry/api"));
    }

    @Test
    void theRangesOfAnArgopmPackageHold() throws IOException {
        repo.write("base-1/package.json", "{\"name\": \"base\", \"version\": \"1.5.0\"}")
                .write("base-1/templates/t.yaml", template("base", ""))
                .write("base-2/package.json", "{\"name\": \"base\", \"version\": \"2.0.0\"}")
                .write("base-2/templates/t.yaml", template("base", ""))
                .write(
                        "etl/package.json",
                        "{\"name\": \"@acme/etl\", \"version\": \"0.1.0\",\n"
                                + " \"dependencies\": {\"@acme/base\": \"^1.0.0\",\n  \"elsewhere\": \"^3.0.0\"}}")
                .write("etl/templates/t.yaml", template("etl", "base"))
                .commit("argopm");

        GenerateReport report = generate("out");

        assertThat(read("gitops/packages/etl/0.1.0/manifests.yaml")).contains("name: base-v1.5.0");
        assertThat(rules(report)).containsExactly("etl/package.json warning dependency-unknown");
        assertThat(report.findings().stream()
                        .filter(f -> f.rule().id().equals("dependency-unknown"))
                        .map(f -> f.place().mark().line()))
                .containsExactly(3);
    }

    @Test
    void anArgopmPackageMayBeTheWholeRepository() throws IOException {
        repo.write("package.json", "{\"name\": \"@acme/etl\", \"version\": \"1.2.0\"}")
                .write("templates/etl.yaml", template("etl", ""))
                .write("dashboards/grafana/d.json", "{\"title\": \"ETL\"}")
                .write("static/broken.yaml", "a: [")
                .commit("argopm");

        assertThat(rules(generate("out"))).isEmpty();
        assertThat(read("gitops/packages/etl/1.2.0/manifests.yaml")).contains("name: etl-v1.2.0");
    }
}
