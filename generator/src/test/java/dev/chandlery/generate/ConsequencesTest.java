package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One broken file of the example is one thing to mend, however many refer to what it holds. */
class ConsequencesTest {
    private static final String GIT = "templates/platform/git/";
    private static final String BROKEN = "\nfoo: [\n";

    @TempDir
    private Path folder;

    private Path repo;

    @BeforeEach
    void copiesTheExample() throws IOException {
        repo = folder.resolve("repo");
        Folders.copy(Golden.projectRoot().resolve("templates-repo-example"), repo);
    }

    @Test
    void aPackageWithoutDefinition() throws IOException {
        append(GIT + "package.yaml", BROKEN);

        assertThat(check())
                .containsExactly("consequences-held " + GIT + "package.yaml", "yaml-syntax " + GIT + "package.yaml");
    }

    @Test
    void aPackageWithAWrongDefinition() throws IOException {
        replace(GIT + "package.yaml", "version: 1.3.0", "version: three");

        assertThat(check())
                .containsExactly("consequences-held " + GIT + "package.yaml", "value-invalid " + GIT + "package.yaml");
    }

    @Test
    void aManifest() throws IOException {
        append(GIT + "workflow-template.yaml", BROKEN);

        assertThat(check())
                .containsExactly(
                        "consequences-held " + GIT + "workflow-template.yaml",
                        "yaml-syntax " + GIT + "workflow-template.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target: {kind: WorkflowTemplate, name: git-v1\\.3\\.0}",
                "target: {kind: WorkflowTemplate, name: 'git-v1[.]3.*'}",
                "target: {kind: WorkflowTemplate, labelSelector: 'app.kubernetes.io/name=git,app.kubernetes.io/version=1.3.0'}"
            })
    void aPatchOfAPackageThatIsLeftOut(String target) throws IOException {
        patch(target);
        assertThat(check()).doesNotContain("patch-unmatched environments/dev/environment.yaml");

        append(GIT + "workflow-template.yaml", "\n---\nkind: WorkflowTemplate\nmetadata: {name: Not_a_name}\n");

        assertThat(check())
                .contains("consequences-held " + GIT + "package.yaml")
                .doesNotContain("patch-unmatched environments/dev/environment.yaml");
        patch("target: {kind: WorkflowTemplate, name: got-v1.0.0}");
        assertThat(check()).contains("patch-unmatched environments/dev/environment.yaml");
    }

    private void patch(String target) throws IOException {
        Path file = repo.resolve("environments/dev/environment.yaml");
        Files.writeString(
                file,
                Files.readString(file).replaceAll("(?s)  patches:\n.*", "").stripTrailing() + "\n  patches:\n    - "
                        + target
                        + "\n      patch: '[{\"op\": \"add\", \"path\": \"/spec/onExit\", \"value\": \"x\"}]'\n");
    }

    @Test
    void anOlderVersion() throws IOException {
        append(GIT + "versions/1.2.1/package.yaml", BROKEN);

        assertThat(check())
                .containsExactly(
                        "consequences-held " + GIT + "versions/1.2.1/package.yaml",
                        "yaml-syntax " + GIT + "versions/1.2.1/package.yaml");
    }

    @Test
    void whatIsMissingElsewhereIsStillFound() throws IOException {
        append(GIT + "workflow-template.yaml", BROKEN);
        String other = "templates/ml/feature-store/workflow-template.yaml";
        replace(other, "name: git\n", "name: got\n");

        assertThat(check())
                .contains(
                        "reference-unresolved " + other,
                        "release-unknown environments/prod/releases.yaml",
                        "yaml-syntax " + GIT + "workflow-template.yaml");
    }

    @Test
    void whatDependsOnABrokenFileIsNotPublished() throws IOException {
        append(GIT + "workflow-template.yaml", BROKEN);
        GenerateReport report = Generate.run(
                new GenerateRequest(repo, Optional.empty(), folder.resolve("out"), false, true), "1", Progress.NONE);

        assertThat(report.left()).extracting(Object::toString).contains("git@1.3.0", "service-pipeline@1.1.0");
        assertThat(report.published())
                .extracting(Object::toString)
                .contains("git@1.2.1")
                .doesNotContain("git@1.3.0");
    }

    @Test
    void filesWithoutRegistry() throws IOException {
        Path flows = Files.createDirectories(folder.resolve("flows"));
        Files.copy(
                repo.resolve("templates/ci/service-pipeline/workflow-template.yaml"), flows.resolve("pipeline.yaml"));
        Files.writeString(flows.resolve("git.json"), "{\"metadata\": {\"name\": \"git\"},");
        CheckFiles.Report report = CheckFiles.run(
                new CheckFiles.Request(
                        List.of("git.json", "pipeline.yaml"), flows, "", List.of("[!g]*"), Optional.empty()),
                new ByteArrayInputStream(new byte[0]),
                Progress.NONE);

        assertThat(report.findings())
                .filteredOn(each -> each.rule().id().equals("yaml-syntax"))
                .hasSize(1);
        assertThat(report.findings())
                .filteredOn(each -> each.rule().id().equals("consequences-held"))
                .extracting(Finding::message)
                .containsExactly("2 findings that may follow from this file, which cannot be read, are not shown.");
        assertThat(report.findings()).noneMatch(each -> each.message().contains("WorkflowTemplate git,"));
    }

    private List<String> check() {
        return Check.run(CheckRequest.of(repo), Progress.NONE).findings().stream()
                .map(each -> each.rule().id() + " " + each.place().path())
                .toList();
    }

    private void append(String path, String text) throws IOException {
        Files.writeString(repo.resolve(path), text, StandardOpenOption.APPEND);
    }

    private void replace(String path, String from, String to) throws IOException {
        String text = Files.readString(repo.resolve(path));
        assertThat(text).contains(from);
        Files.writeString(repo.resolve(path), text.replace(from, to));
    }
}
