package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code yank} and {@code deprecate}. */
class WithdrawalCommandsTest {
    @TempDir
    private Path folder;

    private Monorepo repo;

    @BeforeEach
    void begin() {
        repo = TwoPackages.create(folder.resolve("repo"));
    }

    @AfterEach
    void end() {
        repo.close();
    }

    @Test
    void aYankedVersionIsChosenNoMore() throws IOException {
        Outcome outcome = run("yank", "slack@1.1.0", "--reason", "It leaks: a token.");

        assertThat(outcome.out())
                .isEqualTo("slack@1.1.0 is yanked in templates/platform/slack/package.yaml; commit it."
                        + System.lineSeparator());
        assertThat(outcome.err().lines())
                .containsExactly("Locked to it, and stays so: git@1.1.0.", "Until now it runs in: dev.");
        assertThat(outcome.code()).isZero();
        commit("Yank slack 1.1.0");
        assertThat(run("check").out()).doesNotContain("error[");
        assertThat(run("versions", "slack").out()).containsPattern("1\\.1\\.0 .* yanked: It leaks: a token\\.\n");
        assertThat(run("outdated").out()).contains("1.1.0   1.0.0     back");
    }

    @Test
    void aDeprecationIsTold() throws IOException {
        Outcome outcome = run("deprecate", "git@1.1.0", "--message", "Use slack.", "--replacement", "slack");

        assertThat(outcome.out())
                .startsWith("git@1.1.0 is deprecated in templates/platform/git/package.yaml; commit it.");
        assertThat(outcome.code()).isZero();
        commit("Deprecate git");
        assertThat(run("check").out()).doesNotContain("error[");
        assertThat(run("versions", "git").out())
                .containsPattern("1\\.1\\.0 .* deprecated: Use slack\\.\n")
                .containsPattern("1\\.0\\.0 .* -\n");
    }

    @Test
    void whatCannotBeDoneIsOneSentence() {
        wrong("There is no release slack@9.0.0;", "yank", "slack@9.0.0", "--reason", "x");
        wrong("Name a version too", "yank", "slack", "--reason", "x");
        wrong("Give a reason", "yank", "slack@1.0.0", "--reason", " ");
        wrong("There is no package gti;", "deprecate", "git", "--message", "x", "--replacement", "gti");
        wrong("git cannot be replaced by itself.", "deprecate", "git", "--message", "x", "--replacement", "git");
        assertThat(run("yank", "slack@1.0.0").code()).isEqualTo(ExitCode.USAGE);
        run("yank", "slack@1.0.0", "--reason", "x");
        wrong("slack@1.0.0 is yanked already: x", "yank", "slack@1.0.0", "--reason", "y");
    }

    @Test
    void aPackageThatIsGoneHasNoFileToWriteIn() {
        repo.delete(TwoPackages.GIT).commit("Remove git");

        Outcome outcome = run("yank", "git@1.0.0", "--reason", "x");
        assertThat(outcome.err())
                .startsWith("chandlery: the folder holds no package.yaml of git")
                .hasLineCount(1);
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aReasonThatTheFileMayNotHoldLeavesItAsItWas() throws IOException {
        Path file = folder.resolve("repo/templates/platform/slack/package.yaml");
        String before = Files.readString(file);

        assertThat(run("yank", "slack@1.0.0", "--reason", "bell\u0007").code()).isEqualTo(ExitCode.FAILED);
        assertThat(run("yank", "slack@1.0.0", "--reason", "x".repeat(3000)).code())
                .isEqualTo(ExitCode.FAILED);
        assertThat(file).hasContent(before);
    }

    private void commit(String message) throws IOException {
        for (String directory : new String[] {TwoPackages.GIT, TwoPackages.SLACK}) {
            String file = directory + "/package.yaml";
            repo.write(file, Files.readString(repo.path().resolve(file)));
        }
        repo.commit(message);
    }

    private void wrong(String part, String command, String... arguments) {
        Outcome outcome = run(command, arguments);
        assertThat(outcome.err()).startsWith("chandlery: ").hasLineCount(1).contains(part);
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    }

    private Outcome run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--repo";
        all[2] = "repo";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return new Shell(folder).run(all);
    }
}
