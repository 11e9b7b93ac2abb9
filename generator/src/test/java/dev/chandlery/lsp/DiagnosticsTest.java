package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings while a person types. */
class DiagnosticsTest {
    private static final String GIT = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: git}
            spec:
              templates:
                - name: clone
                  suspend: {}
            """;

    private static final String ETL = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: etl}
            spec:
              templates:
                - name: main
                  steps:
                    - - name: clone 🚀
                        templateRef: {name: git, template: clone}
                    - - {name: "🚀", template: gone}
            """;

    /** The rules that these texts break; others may find more in them. */
    private static final Set<String> RULES =
            Set.of("template-undefined", "template-unresolved", "reference-unresolved", "yaml-syntax", "yaml-limit");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() {
        Editor.write(folder, "git.yaml", GIT);
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(d -> RULES.contains(d.getCode().getLeft()))
                .map(d -> d.getRange().getStart().getLine() + " " + d.getCode().getLeft())
                .toList();
    }

    private static Diagnostic of(String rule, List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(d -> d.getCode().getLeft().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnostics));
    }

    @Test
    void aFindingIsADiagnosticAtItsPlaceInUtf16() {
        try (Editor editor = Editor.on(folder)) {
            Diagnostic found = of("template-undefined", editor.open("etl.yaml", ETL));

            assertThat(found.getRange()).isEqualTo(new Range(new Position(9, 35), new Position(9, 39)));
            assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
            assertThat(found.getSource()).isEqualTo("chandlery");
            assertThat(found.getMessage().getLeft()).contains("gone");
        }
    }

    @Test
    void incrementalChangesAreMadeInUtf16AndInOrder() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);

            List<Diagnostic> mended = editor.change(
                    "etl.yaml",
                    2,
                    Editor.edit(9, 35, 39, "mai"),
                    Editor.edit(9, 38, 38, "n"),
                    Editor.edit(0, 0, 0, "# 🚀\n"));

            assertThat(codes(mended)).doesNotContain("10 template-undefined");
            assertThat(codes(editor.change("etl.yaml", 3, Editor.edit(10, 35, 39, "maim"))))
                    .contains("10 template-undefined");
        }
    }

    @Test
    void filesThatReferToAChangedTemplateAreLintedAgain() {
        Editor.write(folder, "other.yaml", GIT.replace("name: git", "name: other"));
        try (Editor editor = Editor.on(folder)) {
            assertThat(codes(editor.open("etl.yaml", ETL))).doesNotContain("8 template-unresolved");
            editor.open("git.yaml", GIT);
            editor.drained();

            editor.send("git.yaml", 2, Editor.edit(5, 12, 17, "fetch"));
            List<Diagnostic> own = editor.diagnostics("git.yaml", 2);
            List<Diagnostic> user = editor.diagnostics("etl.yaml", 1);

            assertThat(codes(own)).isEmpty();
            assertThat(of("template-unresolved", user).getRange().getStart().getLine())
                    .isEqualTo(8);
            assertThat(editor.drained()).isEmpty();
            // A comment changes no template, so nobody else is told.
            editor.change("git.yaml", 3, Editor.edit(0, 0, 0, "# of the platform team\n"));
            editor.change("git.yaml", 4, Editor.edit(0, 0, 1, "#"));
            assertThat(editor.drained()).isEmpty();
        }
    }

    @Test
    void aTemplateStaysKnownWhileItsFileIsBroken() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);
            editor.open("git.yaml", GIT);

            List<Diagnostic> broken = editor.change("git.yaml", 2, Editor.edit(5, 12, 17, "[clone"));
            List<Diagnostic> user = editor.change("etl.yaml", 2, Editor.edit(0, 0, 0, "# still resolved\n"));

            assertThat(of("yaml-syntax", broken).getSeverity()).isEqualTo(DiagnosticSeverity.Error);
            assertThat(codes(user)).containsExactly("10 template-undefined");
        }
    }

    @Test
    void filesOnDiskAreFollowed() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);

            editor.delete("git.yaml").watched("git.yaml", FileChangeType.Deleted);
            assertThat(codes(editor.diagnostics("etl.yaml", 1))).contains("8 reference-unresolved");

            editor.write("sub/git.yml", GIT).watched("sub/git.yml", FileChangeType.Created);
            assertThat(codes(editor.diagnostics("etl.yaml", 1))).doesNotContain("8 reference-unresolved");
        }
    }

    @Test
    void aCircleOverThreeFilesIsFoundInTheFileThatReportsIt() {
        Editor.write(folder, "b.yaml", calling("b", "c"));
        Editor.write(folder, "c.yaml", calling("c", "git"));
        try (Editor editor = Editor.on(folder)) {
            editor.open("a.yaml", calling("a", "b"));
            editor.open("c.yaml", calling("c", "git"));
            editor.drained();

            editor.send("c.yaml", 2, Editor.whole(calling("c", "a")));

            of("recursion-endless", editor.diagnostics("a.yaml", 1));
        }
    }

    private static String calling(String name, String other) {
        return GIT.replace("name: git", "name: " + name)
                .replace("suspend: {}", "steps: [[{name: x, templateRef: {name: " + other + ", template: clone}}]]");
    }

    @Test
    void ofTemplatesOfOneNameTheNearestCounts() {
        String old = GIT.replace("name: clone", "name: fetch");
        Editor.write(folder, "a/versions/1.0.0/git.yaml", old);
        Editor.write(folder, "a/versions/1.0.0/etl.yaml", ETL);
        Editor.write(folder, "prod/git.yaml", old);
        try (Editor editor = Editor.on(folder)) {
            assertThat(codes(editor.open("b/etl.yaml", ETL))).doesNotContain("8 template-unresolved");
            assertThat(codes(editor.open("prod/etl.yaml", ETL))).contains("8 template-unresolved");
            assertThat(codes(editor.open("a/versions/1.0.0/etl.yaml", ETL))).contains("8 template-unresolved");
        }
    }

    @Test
    void filesThatAreNotOpenHaveFindingsToo() {
        Editor.write(folder, "etl.yaml", ETL);
        try (Editor editor = Editor.on(folder)) {
            assertThat(codes(editor.diagnostics("etl.yaml", null))).contains("9 template-undefined");

            editor.open("etl.yaml", ETL.replace("gone", "main"));
            editor.close("etl.yaml");
            assertThat(codes(editor.diagnostics("etl.yaml", null))).contains("9 template-undefined");

            editor.delete("etl.yaml").watched("etl.yaml", FileChangeType.Deleted);
            assertThat(editor.diagnostics("etl.yaml", null)).isEmpty();
        }
    }

    @Test
    void theRegistryFileDecidesOnRulesAndPages() {
        Editor.write(folder, "chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec:
                  url: https://registry.acme.example
                  external: [git]
                  lint:
                    rules: {template-undefined: warning}
                """);
        try (Editor editor = Editor.on(folder)) {
            Diagnostic found = of("template-undefined", editor.open("etl.yaml", ETL));

            assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
            assertThat(found.getCodeDescription().getHref())
                    .isEqualTo("https://registry.acme.example/rules/template-undefined.html");

            editor.delete("chandlery.yaml").watched("chandlery.yaml", FileChangeType.Deleted);
            assertThat(of("template-undefined", editor.diagnostics("etl.yaml", 1))
                            .getSeverity())
                    .isEqualTo(DiagnosticSeverity.Error);
        }
    }

    @Test
    void theExampleHasNoErrorInAnEditor() {
        Session session = new Session(published -> assertThat(published.getDiagnostics())
                .as(published.getUri())
                .noneMatch(d -> d.getSeverity() == DiagnosticSeverity.Error));
        session.folders(List.of(Golden.projectRoot().resolve("templates-repo-example")));
        while (session.lintNext()) {
            // The next file.
        }
        assertThat(session.workspace().files()).hasSizeGreaterThan(50);
    }

    @Test
    void aPackageMeansTheVersionThatItDependsOn() {
        Editor.write(folder, "p/git/package.yaml", definition("git", "2.0.0", ""));
        Editor.write(folder, "p/git/git.yaml", GIT.replace("name: clone", "name: fetch"));
        Editor.write(folder, "p/git/versions/1.0.0/git.yaml", GIT);
        Editor.write(folder, "p/etl/package.yaml", definition("etl", "1.0.0", "git, version: ^1.0.0"));
        try (Editor editor = Editor.on(folder)) {
            assertThat(codes(editor.open("p/etl/etl.yaml", ETL))).doesNotContain("8 template-unresolved");

            editor.write("p/etl/package.yaml", definition("etl", "1.0.0", "git, version: ^2.0.0"))
                    .watched("p/etl/package.yaml", FileChangeType.Changed);
            assertThat(codes(editor.diagnostics("p/etl/etl.yaml", 1))).contains("8 template-unresolved");

            // A version that is in the history only is as good as one on the cluster.
            editor.write("p/etl/package.yaml", definition("etl", "1.0.0", "git, version: ^3.0.0"))
                    .watched("p/etl/package.yaml", FileChangeType.Changed);
            assertThat(codes(editor.diagnostics("p/etl/etl.yaml", 1)))
                    .doesNotContain("8 template-unresolved", "8 reference-unresolved");
        }
    }

    private static String definition(String name, String version, String dependency) {
        return "apiVersion: chandlery.dev/v1\nkind: Package\nmetadata: {name: " + name + "}\nspec: {version: " + version
                + ", dependencies: [" + (dependency.isEmpty() ? "" : "{name: " + dependency + "}") + "]}\n";
    }

    @Test
    void commentsSuppressFindings() {
        String suppressed =
                ETL.replace("template: gone}", "template: gone} # chandlery:ignore template-undefined: later");
        try (Editor editor = Editor.on(folder)) {
            assertThat(codes(editor.open("etl.yaml", suppressed))).isEmpty();

            List<Diagnostic> mended = editor.change("etl.yaml", 2, Editor.edit(9, 35, 39, "main"));
            assertThat(of("suppression-unused", mended).getRange().getStart()).isEqualTo(new Position(9, 60));

            // A rule about a registry as a whole has its findings in check only.
            List<Diagnostic> other = editor.change("etl.yaml", 3, Editor.edit(9, 60, 78, "name-too-long"));
            assertThat(other).noneMatch(d -> d.getCode().getLeft().equals("suppression-unused"));

            List<Diagnostic> broken = editor.change("etl.yaml", 4, Editor.whole(suppressed + "          - [\n"));
            assertThat(broken).extracting(d -> d.getCode().getLeft()).containsExactly("yaml-syntax");
        }
    }

    @Test
    void whatIsNoManifestOfArgoHasNoDiagnostics() {
        try (Editor editor = Editor.on(folder)) {
            assertThat(editor.open("values.yaml", "a: [{{ .Values.a }}")).isEmpty();
            assertThat(editor.open("empty.yaml", "")).isEmpty();
        }
    }

    @Test
    void aHugeFileIsNotRead() {
        try (Editor editor = Editor.on(folder)) {
            String huge = ETL + "#" + "x".repeat(WorkFile.MAX_BYTES);

            assertThat(codes(editor.open("huge.yaml", huge))).containsExactly("0 yaml-limit");
            assertThat(codes(editor.change("huge.yaml", 2, Editor.whole(ETL)))).contains("9 template-undefined");
        }
    }
}
