package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Monorepo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String TEMPLATE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: git}
            spec:
              templates:
                - name: clone
                  inputs:
                    parameters: [{name: repo}, {name: depth, default: "1"}]
                  container: {image: "alpine/git:1", command: [git]}
            """;

    @TempDir
    private Path folder;

    private Monorepo repo;
    private String first = "";

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, folder, Map.of());
        int code = ChandleryCommand.run(console, List.of(), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static String packageYaml(String version) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: git}
                spec: {version: %s}
                """.formatted(version);
    }

    private static String file(String name) {
        return "templates/platform/git/" + name;
    }

    /** Three releases: the second one has a new output, the third one loses an input. */
    @BeforeEach
    void write() {
        repo = Monorepo.create(folder)
                .write(file("package.yaml"), packageYaml("1.0.0"))
                .write(file("t.yaml"), TEMPLATE)
                .commit("git 1.0.0");
        first = repo.head();
        String second = TEMPLATE.replace(
                "      container:",
                "      outputs: {parameters: [{name: commit, valueFrom: {path: /c}}]}\n      container:");
        repo.write(file("package.yaml"), packageYaml("1.1.0"))
                .write(file("t.yaml"), second)
                .commit("git 1.1.0");
        repo.write(file("package.yaml"), packageYaml("1.2.0"))
                .write(
                        file("t.yaml"),
                        second.replace(", {name: depth, default: \"1\"}", "").replace("git:1", "git:2"))
                .commit("git 1.2.0");
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void aPackageThatCannotBeReadIsNotSaidToBeMissing() {
        repo.write(file("package.yaml"), packageYaml("1.2.0").replace("Package", "Pakcage"))
                .commit("a mistake");
        for (String[] command : List.of(
                new String[] {"diff", "git"}, new String[] {"diff", "git@1.0.0", "git"}, new String[] {"bump", "git"
                })) {
            Outcome outcome = run(command);
            assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
            assertThat(outcome.err())
                    .contains("that can be read: templates/platform/git/package.yaml:2: ")
                    .contains("Pakcage");
        }
        assertThat(run("diff", "git@HEAD", "git@1.0.0").err())
                .contains(
                        "There is no package git at \"HEAD\" that can be read: templates/platform/git/package.yaml:2: ");
        assertThat(run("diff", "git@1.0.0", "git@1.1.0").code()).isZero();
        assertThat(run("diff", "scm").err())
                .contains("There is no package scm, unless it is the one that cannot be read: templates/platform/git/"
                        + "package.yaml:2: ");
    }

    @Test
    void twoReleasesAreCompared() {
        Outcome outcome = run("diff", "git@1.1.0", "git@1.2.0");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        Golden.assertEqual("diff/releases.txt", outcome.out());
    }

    @Test
    void aComparisonIsMarkdownForPullRequests() {
        Golden.assertEqual(
                "diff/releases.md",
                run("diff", "git@1.1.0", "git@1.2.0", "--output", "markdown").out());
    }

    @Test
    void aComparisonIsJsonForPrograms() {
        String out = run("diff", "git@1.1.0", "git@1.2.0", "--output", "json").out();

        assertThat(out).hasLineCount(1);
        Golden.assertEqual("diff/releases.json", out.replaceAll("[0-9a-f]{40}", "COMMIT"));
    }

    @Test
    void theLastReleaseIsComparedWithTheWorkingTree() {
        assertThat(run("diff", "git").out()).isEqualTo("""
                git@1.2.0 -> git: no change

                No new version is needed.
                """);
        repo.write(file("t.yaml"), TEMPLATE);

        assertThat(run("diff", "git").out())
                .startsWith("git@1.2.0 -> git: 1 breaking, 1 compatible, 1 internal\n")
                .contains("From 1.2.0, this needs 2.0.0 or higher; 1.2.0 is too low.");
    }

    @Test
    void aReleaseOrACommitIsComparedWithTheWorkingTree() {
        assertThat(run("diff", "git@1.1.0").out()).startsWith("git@1.1.0 -> git: 1 breaking, 1 internal\n");
        assertThat(run("diff", "git@" + first).out()).startsWith("git@" + first + " -> git: 1 breaking, 1 compatible");
        assertThat(run("diff", "git@" + first, "git@1.0.0").out()).contains("no change");
        assertThat(run("diff", "git@1.1.0", "git@main").out()).contains("in git@main\n");
    }

    @Test
    void theRegistryMayThinkOtherwise() {
        repo.write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                spec:
                  compatibility: {changes: {input-removed: {class: internal, reason: We own all callers.}}}
                """);

        assertThat(run("diff", "git@1.1.0", "git@1.2.0").out())
                .contains("We own all callers.", "this needs 1.1.1 or higher; 1.2.0 will do.");
    }

    @Test
    void whatIsNotThereIsOneSentence() {
        assertThat(run("diff", "gti").err())
                .isEqualTo("chandlery: There is no package gti; chandlery list shows them all.\n");
        assertThat(run("diff", "git@9.0.0").err())
                .isEqualTo("chandlery: There is no release git@9.0.0; chandlery info git shows its versions.\n");
        assertThat(run("diff", "git@9.0.0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("diff", "git@nowhere").code()).isEqualTo(ExitCode.FAILED);
        assertThat(run("diff", "git@nowhere").err())
                .contains("has no commit \"nowhere\"")
                .hasLineCount(1);
        assertThat(run("diff", "Git@").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("diff").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aPackageWithoutReleaseHasNothingToCompareWith() {
        repo.write("templates/a/new/package.yaml", packageYaml("0.1.0").replace("git", "new"))
                .write("templates/a/new/t.yaml", TEMPLATE.replace("name: git", "name: new"));

        assertThat(run("diff", "new").err())
                .isEqualTo("chandlery: new has no release yet to compare with; name a commit, such as new@HEAD.\n");
    }

    @Test
    void theExampleIsCompared() {
        String example = Golden.projectRoot().resolve("templates-repo-example").toString();

        Outcome outcome = run("diff", "dbt", "--repo", example);

        assertThat(outcome.code()).isZero();
        Golden.assertEqual("diff/example.txt", outcome.out());
    }
}
