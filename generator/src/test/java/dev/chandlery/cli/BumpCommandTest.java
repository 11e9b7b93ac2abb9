package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BumpCommandTest {
    private static final String TEMPLATE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: git}
            spec:
              templates:
                - name: clone
                  inputs:
                    parameters: [{name: repo}, {name: depth, default: "1"}]
                  container: {image: "alpine/git:1", command: [git, "{{inputs.parameters.repo}}"]}
            """;

    private static final String PACKAGE = """
            # Ours since 2024.
            apiVersion: chandlery.dev/v1
            kind: Package
            metadata: {name: git}
            spec:
              version: "1.2.0"   # raised by hand
              keywords: [git,  scm]
            """;

    private static final String CALLER = """
            apiVersion: chandlery.dev/v1
            kind: Package
            metadata: {name: etl}
            spec: {version: 0.3.0, dependencies: [{name: git, version: ^1.0.0}]} # flow
            """;

    @TempDir
    private Path folder;

    private Monorepo repo;

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                false,
                folder,
                Map.of("SOURCE_DATE_EPOCH", "1767225600"));
        int code = ChandleryCommand.run(console, List.of(), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static String git(String file) {
        return "templates/platform/git/" + file;
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @BeforeEach
    void write() {
        repo = Monorepo.create(folder)
                .write(git("package.yaml"), PACKAGE)
                .write(git("t.yaml"), TEMPLATE)
                .write("templates/data/etl/package.yaml", CALLER)
                .write("templates/data/etl/t.yaml", TEMPLATE.replace("name: git", "name: etl"))
                .commit("git 1.2.0, etl 0.3.0");
        repo.branch("feature").checkout("feature");
    }

    @AfterEach
    void close() {
        repo.close();
    }

    private void breakCallers() {
        repo.write(git("t.yaml"), TEMPLATE.replace(", {name: depth, default: \"1\"}", ""));
    }

    @Test
    void whatDidNotChangeStays() {
        Outcome outcome = run("bump");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("Nothing changed since the last releases.\n");
    }

    @Test
    void onlyTheVersionChangesInPackageYaml() throws IOException {
        breakCallers();

        Outcome outcome = run("bump");

        assertThat(outcome.out()).isEqualTo("""
                git 1.2.0 -> 2.0.0
                  Input parameter depth of template clone of WorkflowTemplate git is removed.
                """);
        assertThat(read(git("package.yaml"))).isEqualTo(PACKAGE.replace("1.2.0", "2.0.0"));
        assertThat(read(git("CHANGELOG.md"))).isEqualTo("""
                # Changelog

                All notable changes are listed here, in the manner of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).

                ## [2.0.0] - 2026-01-01

                ### Removed

                - **Breaking:** Input parameter depth of template clone of WorkflowTemplate git is removed.
                """);
        assertThat(run("bump").out()).startsWith("git 1.2.0 -> 2.0.0, as package.yaml has it already\n");
        assertThat(read(git("CHANGELOG.md"))).containsOnlyOnce("## [2.0.0]");
    }

    @Test
    void commitsAreToldAndMayAskForMore() throws IOException {
        repo.write(git("t.yaml"), TEMPLATE.replace("git:1", "git:2")).commit("feat(git): Clone *faster*");
        repo.write(git("t.yaml"), TEMPLATE.replace("git:1", "git:3")).commit("fix: mend the clone");
        repo.write("README.md", "hello").commit("feat: something else");
        repo.write(git("README.md"), "hello").commit("docs: say hello");

        assertThat(run("bump", "git").out()).startsWith("git 1.2.0 -> 1.3.0\n");
        assertThat(read(git("CHANGELOG.md"))).endsWith("""
                ## [1.3.0] - 2026-01-01

                ### Added

                - Clone \\*faster\\*.

                ### Fixed

                - Mend the clone.
                """);
    }

    @Test
    void aChangelogThatIsThereIsGoneOnWith() throws IOException {
        breakCallers();
        repo.write(git("CHANGELOG.md"), """
                # Git

                ## [Unreleased]

                Read this.

                ### Removed

                - The old way.

                ### Notes

                - For all.

                ## [1.2.0]

                - All.
                """);

        run("bump");

        assertThat(read(git("CHANGELOG.md"))).isEqualTo("""
                # Git

                ## [Unreleased]

                ## [2.0.0] - 2026-01-01

                Read this.

                ### Removed

                - The old way.
                - **Breaking:** Input parameter depth of template clone of WorkflowTemplate git is removed.

                ### Notes

                - For all.

                ## [1.2.0]

                - All.
                """);
    }

    @Test
    void aLevelThatIsTooLowIsRefused() throws IOException {
        breakCallers();

        Outcome outcome = run("bump", "git", "--level", "minor");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err())
                .isEqualTo(
                        "chandlery: git needs 2.0.0 or higher after 1.2.0; 1.3.0 is too low. chandlery diff git shows why.\n");
        assertThat(read(git("package.yaml"))).isEqualTo(PACKAGE);
        repo.write(git("t.yaml"), TEMPLATE.replace("git:1", "git:2"));
        assertThat(run("bump", "git", "--level", "major").out()).startsWith("git 1.2.0 -> 2.0.0\n");
    }

    @Test
    void afterAPreReleaseComesAnother() throws IOException {
        repo.write(git("package.yaml"), PACKAGE.replace("1.2.0", "1.3.0-rc.1"))
                .write(git("t.yaml"), TEMPLATE.replace("repo}", "repo}, {name: branch, default: main}"))
                .commit("git 1.3.0-rc.1");
        repo.write(git("t.yaml"), TEMPLATE.replace("repo}", "repo}, {name: branch, default: next}"));

        assertThat(run("bump", "git").out()).startsWith("git 1.2.0 -> 1.3.0-rc.2\n");
        breakCallers();
        assertThat(run("bump", "git").out()).startsWith("git 1.2.0 -> 2.0.0-rc.1\n");
        assertThat(read(git("package.yaml"))).isEqualTo(PACKAGE.replace("1.2.0", "2.0.0-rc.1"));
    }

    @Test
    void aPreReleaseThatIsTooLowStaysAPreRelease() throws IOException {
        repo.write(git("package.yaml"), PACKAGE.replace("1.2.0", "1.3.0-beta.2"));
        breakCallers();

        assertThat(run("bump", "git").out()).startsWith("git 1.2.0 -> 2.0.0-beta.1\n");
        assertThat(read(git("package.yaml"))).isEqualTo(PACKAGE.replace("1.2.0", "2.0.0-beta.1"));
    }

    @Test
    void aVersionThatCannotBeEditedIsSaidAndNothingIsWritten() throws IOException {
        String anchored = PACKAGE.replace("\"1.2.0\"", "&v 1.2.0");
        repo.write(git("package.yaml"), anchored);
        breakCallers();

        Outcome outcome = run("bump", "git");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("cannot be edited; change it to 2.0.0 by hand. Nothing was written.");
        assertThat(read(git("package.yaml"))).isEqualTo(anchored);
        assertThat(folder.resolve(git("CHANGELOG.md"))).doesNotExist();
    }

    @Test
    void dependentsFollow() throws IOException {
        breakCallers();

        assertThat(run("bump", "git", "--dependents").out()).isEqualTo("""
                etl 0.3.0 -> 0.3.1
                  Depends on git 2.0.0.
                git 1.2.0 -> 2.0.0
                  Input parameter depth of template clone of WorkflowTemplate git is removed.
                """);
        assertThat(read("templates/data/etl/package.yaml"))
                .isEqualTo(CALLER.replace("0.3.0", "0.3.1").replace("^1.0.0", "^2.0.0"));
        assertThat(read("templates/data/etl/CHANGELOG.md")).endsWith("### Changed\n\n- Depends on git 2.0.0.\n");
    }

    @Test
    void aChangelogThatIsTooLargeIsSaidAndNothingIsWritten() throws IOException {
        breakCallers();
        repo.write(git("CHANGELOG.md"), "- a line\n".repeat(700_000));

        Outcome outcome = run("bump", "git", "--dependents");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err())
                .isEqualTo(
                        "chandlery: templates/platform/git/CHANGELOG.md has 6300000 bytes; the limit is 5242880, so it is"
                                + " not edited; move old parts of it to another file. Nothing was written.\n");
        assertThat(read(git("package.yaml"))).isEqualTo(PACKAGE);
    }

    @Test
    void whatIsNotThereIsOneSentence() {
        assertThat(run("bump", "gti").err())
                .startsWith("chandlery: There is no package gti")
                .hasLineCount(1);
        assertThat(run("bump", "gti").code()).isEqualTo(ExitCode.USAGE);
        repo.write("templates/a/new/package.yaml", PACKAGE.replace("name: git", "name: new"));
        assertThat(run("bump", "new").err())
                .isEqualTo("chandlery: new has no release yet, so its first one is 1.2.0 as it is.\n");
        assertThat(run("bump", "--level", "huge").code()).isEqualTo(ExitCode.USAGE);
    }

    /** The story of a pull request: a bad version is refused and explained, bump mends it, and it is accepted. */
    @Test
    void aPullRequestWithABadVersionIsRefusedMendedAndAccepted() throws IOException {
        repo.write(git("package.yaml"), PACKAGE.replace("1.2.0", "1.3.0"));
        breakCallers();
        repo.commit("feat: clone without a depth");

        Outcome refused = run("check", "--changed", "--base", "main");
        assertThat(refused.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(refused.out())
                .contains("templates/platform/git/package.yaml:6:12: error[version-too-low]: git@1.3.0 is too low after"
                        + " git@1.2.0, by a change that is breaking: input parameter depth of template clone of"
                        + " WorkflowTemplate git is removed.")
                .contains("Run chandlery bump, or set spec.version to 2.0.0 or higher.");

        assertThat(run("bump", "--base", "main").out()).startsWith("git 1.2.0 -> 2.0.0\n");

        Outcome accepted = run("check", "--changed", "--base", "main");
        assertThat(accepted.out()).doesNotContain("error[");
        assertThat(accepted.code()).isZero();
        assertThat(read(git("package.yaml"))).isEqualTo(PACKAGE.replace("1.2.0", "2.0.0"));
        assertThat(read(git("CHANGELOG.md"))).contains("## [2.0.0] - 2026-01-01", "- Clone without a depth.");
    }
}
