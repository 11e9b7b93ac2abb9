package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.source.SourceException;
import dev.chandlery.testing.Monorepo;
import dev.chandlery.testing.Tools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFilesTest {
    private static final String LIBRARY = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: library}
            spec:
              templates:
                - name: greet
                  suspend: {}
            """;
    private static final String CALLER = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {generateName: caller-}
            spec:
              entrypoint: main
              templates:
                - name: main
                  steps:
                    - - name: greet
                        templateRef: {name: library, template: greet}
            """;

    @TempDir
    private Path folder;

    @Test
    void resolvesReferencesAcrossAllFiles() throws IOException {
        write("flows/caller.yaml", CALLER);
        write("lib/library.json", """
                {"apiVersion": "argoproj.io/v1alpha1", "kind": "WorkflowTemplate", "metadata": {"name": "library"},
                 "spec": {"templates": [{"name": "greet", "suspend": {}}]}}
                """);

        assertThat(errors(check("flows", "lib"))).isEmpty();
        assertThat(errors(check("flows"))).containsExactly("flows/caller.yaml:10 reference-unresolved");
    }

    @Test
    void findsProblemsOfYamlBesideThoseOfArgo() throws IOException {
        write("a.yaml", LIBRARY + "---\n" + CALLER + "  entrypoint: main\n---\nkind: [\n---\n" + CALLER + "  x: y\n");
        write("values.yaml", "a: b\n");
        write("list.yml", "- a\n");

        CheckFiles.Report report = check(".");
        assertThat(errors(report))
                .containsExactly("a.yaml:19 yaml-duplicate-key", "a.yaml:22 yaml-syntax", "a.yaml:33 field-unknown");
        assertThat(report.files()).isEqualTo(3);
        assertThat(report.objects()).isEqualTo(2);
        Finding first =
                report.findings().stream().filter(Finding::isError).findFirst().orElseThrow();
        assertThat(report.lines().line(first.place())).contains("  entrypoint: main");
    }

    @Test
    void heedsCommentsThatSuppressFindings() throws IOException {
        write("a.yaml", CALLER + "  x: y # chandlery:ignore field-unknown: read by another program\n");
        write("b.yaml", CALLER + "  # chandlery:ignore field-unknown: nothing here\n");

        assertThat(check(".").findings())
                .extracting(
                        finding -> finding.place().path() + " " + finding.rule().id())
                .contains("b.yaml suppression-unused")
                .doesNotContain("a.yaml field-unknown", "a.yaml suppression-unused");
    }

    @Test
    void findsTemplatesOfOneName() throws IOException {
        write("a.yaml", LIBRARY + "---\n" + LIBRARY.replace("{name: library}", "{name: library, namespace: b}"));
        write("b.yaml", CALLER + "---\n" + LIBRARY);

        assertThat(check(".").findings())
                .filteredOn(finding -> finding.rule().id().equals("object-repeated"))
                .extracting(finding -> finding.place().path() + " " + finding.message())
                .containsExactly("b.yaml WorkflowTemplate library is also in a.yaml, line 3.");
    }

    @Test
    void passesOverTheWorkflowsOfOthers() throws IOException {
        write("a.yaml", "apiVersion: sonataflow.org/v1alpha08\nkind: Workflow\nflow: {}\n");

        CheckFiles.Report report = check("a.yaml");
        assertThat(report.findings()).isEmpty();
        assertThat(report.objects()).isZero();
    }

    @Test
    void readsStandardInput() {
        CheckFiles.Report report = check(
                new CheckFiles.Request(List.of("-"), folder, "3.7", List.of(), Optional.empty()),
                CALLER + "  podResources: {}\n");

        assertThat(errors(report)).containsExactly("<stdin>:10 reference-unresolved", "<stdin>:11 field-version");
    }

    @Test
    void knowsWhatTheClustersHaveAlready() throws IOException {
        write("caller.yaml", CALLER);
        CheckFiles.Request request =
                new CheckFiles.Request(List.of("."), folder, "", List.of("lib*"), Optional.empty());

        assertThat(errors(check(request, ""))).isEmpty();
    }

    @Test
    void resolvesReferencesInAnotherRegistry() throws IOException {
        registry();
        write("a.yaml", CALLER.replace("name: library", "name: outer-v1.0.0"));
        write(
                "b.yaml",
                CALLER.replace("name: library", "name: outer-v1.0.0").replace("template: greet", "template: gret"));
        write("c.yaml", CALLER.replace("name: library", "name: outer-v2.0.0"));

        assertThat(errors(check(other("public"), "")))
                .containsExactly("b.yaml:10 template-unresolved", "c.yaml:10 reference-unresolved");
        assertThat(errors(check(other("public/registry"), ""))).hasSize(2);
    }

    @Test
    void saysThatAnotherRegistryCannotBeRead() throws IOException {
        registry();
        write("a.yaml", CALLER.replace("name: library", "name: outer-v1.0.0"));
        write("public/registry/api/v1/packages/outer/1.0.0.json", "{}");
        assertThatThrownBy(() -> check(other("public"), ""))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("this version cannot read");

        write(
                "public/registry/api/v1/packages/outer/releases.jsonl",
                "{\"definition\":{\"name\":\"../x\",\"version\":\"1.0.0\"},\"objects\":[]}\n");
        assertThatThrownBy(() -> check(other("public"), "")).isInstanceOf(SourceException.class);
        write("public/registry/api/v1/packages/outer/releases.jsonl", "nonsense");
        assertThatThrownBy(() -> check(other("public"), "")).isInstanceOf(SourceException.class);
        write("public/registry/api/v1/packages.json", "{\"packages\":[{\"name\":\"../x\"}]}");
        assertThatThrownBy(() -> check(other("public"), "")).isInstanceOf(SourceException.class);
    }

    /** One of the examples has a key twice, which Kubernetes refuses. */
    @Test
    void findsNothingElseInTheExamplesOfArgo() {
        CheckFiles.Report report = check(Tools.requireCorpus("argo-examples").toString());

        assertThat(errors(report))
                .allMatch(error -> error.endsWith("k8s-patch-json-workflow.yaml:13 yaml-duplicate-key"));
        assertThat(report.objects()).isGreaterThan(200);
    }

    private void registry() throws IOException {
        Path repo = folder.resolve("repo");
        try (Monorepo monorepo = Monorepo.create(repo)) {
            monorepo.write("templates/team/outer/package.yaml", """
                            apiVersion: chandlery.dev/v1
                            kind: Package
                            metadata: {name: outer}
                            spec: {version: 1.0.0, description: A package.}
                            """)
                    .write("templates/team/outer/a.yaml", LIBRARY.replace("name: library", "name: outer"))
                    .commit("a package");
            Generate.run(
                    new GenerateRequest(repo, Optional.empty(), folder.resolve("public"), false, false),
                    "1.0.0",
                    Progress.NONE);
        }
    }

    private CheckFiles.Request other(String address) {
        return new CheckFiles.Request(
                List.of("a.yaml", "b.yaml", "c.yaml").stream()
                        .filter(name -> Files.exists(folder.resolve(name)))
                        .toList(),
                folder,
                "",
                List.of(),
                Optional.of(address));
    }

    private CheckFiles.Report check(String... paths) {
        return check(new CheckFiles.Request(List.of(paths), folder, "", List.of(), Optional.empty()), "");
    }

    private static CheckFiles.Report check(CheckFiles.Request request, String input) {
        return CheckFiles.run(request, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    }

    private static List<String> errors(CheckFiles.Report report) {
        return report.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.place().path() + ":"
                        + finding.place().mark().line() + " " + finding.rule().id())
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
