package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Monorepo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code versions} and {@code why}. */
class ReleaseCommandsTest {
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
    void versionsListsTheReleasesNewestFirst() {
        Golden.assertEqual("cli/versions.txt", ok("versions", "slack"));
        Golden.assertEqual("cli/versions.json", ok("versions", "slack", "--output", "json"));
    }

    @Test
    void versionsTellsWhatIsYankedOrDeprecated() {
        repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "2.0.0", """
                                yanked: [{version: 1.0.0, reason: It leaks.}]
                                  deprecated: {since: 1.1.0, message: Use teams.}"""))
                .commit("slack 2.0.0");

        assertThat(ok("versions", "slack"))
                .containsPattern("2\\.0\\.0 .* deprecated: Use teams\\.\n")
                .containsPattern("2\\.0\\.0-rc\\.1 .* deprecated: Use teams\\.; pre-release\n")
                .containsPattern("1\\.0\\.0 .* yanked: It leaks\\.\n");
        assertThat(ok("why", "slack@1.0.0")).contains("\nYanked: It leaks.\n").doesNotContain("Deprecated");
        assertThat(ok("why", "slack@1.1.0"))
                .contains("\nDeprecated: Use teams.\n")
                .doesNotContain("Yanked");
    }

    @Test
    void whySaysWhereAReleaseComesFromAndWhatHoldsIt() {
        Golden.assertEqual("cli/why.txt", ok("why", "slack@1.0.0"));
        assertThat(ok("why", "slack@1.1.0"))
                .contains(
                        "\nChanges since 1.0.0, internal:\n  Template main of WorkflowTemplate slack runs other images");
        Golden.assertEqual("cli/why.json", ok("why", "slack@1.0.0", "--output", "json"));
        assertThat(ok("why", "git@1.1.0"))
                .contains(
                        "\nAuthor: Ada <ada@acme.example>\n",
                        "Give git a newer image\n",
                        "\nLocked to:\n  slack@1.1.0 (^1.0.0)\n",
                        "\nUsed by: no release\n");
    }

    @Test
    void aReleaseOfAPackageThatIsGoneIsExplained() {
        repo.delete(TwoPackages.GIT).commit("Remove git");

        assertThat(ok("why", "git@1.0.0")).contains("\nDirectory: templates/platform/git, gone since\n");
    }

    @Test
    void aTreeWithoutHistoryHasNoCommits() {
        repo.write("chandlery.yaml", "apiVersion: chandlery.dev/v1\nkind: Registry\nspec: {versioning: tree}\n")
                .commit("Take the tree");

        assertThat(ok("why", "git@1.1.0"))
                .contains("\nReleased: undated\nCommit: none: the release is what the tree holds\n");
        assertThat(ok("versions", "git")).contains("1.1.0    undated   -");
    }

    @Test
    void aHostileMessageCannotWriteToTheTerminal() {
        repo.write(TwoPackages.GIT + "/package.yaml", TwoPackages.packageYaml("git", "1.2.0", ""))
                .commit("\u001b[2Jgone");

        assertThat(ok("why", "git@1.2.0")).contains("\\u{1b}[2Jgone").doesNotContain("\u001b");
    }

    @Test
    void whatIsNotThereIsOneSentenceAndExitCode2() {
        wrong("There is no package gti; chandlery list shows them all.", "versions", "gti");
        wrong("chandlery why git@1.0.0 is about one version of it.", "versions", "git@1.0.0");
        wrong("is not PACKAGE or PACKAGE@VERSION.", "versions", "Git\u001b");
        wrong("Name a version too, such as git@1.2.0; ", "why", "git");
        wrong("There is no release git@9.9.9; chandlery versions git shows its versions.", "why", "git@9.9.9");
        wrong("is not PACKAGE or PACKAGE@VERSION.", "why", "git@one");
        wrong("There is no package gti; ", "why", "gti@1.0.0");
    }

    private String ok(String command, String... arguments) {
        Outcome outcome = run(command, arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return outcome.out();
    }

    private void wrong(String part, String command, String... arguments) {
        Outcome outcome = run(command, arguments);
        assertThat(outcome.err())
                .startsWith("chandlery: ")
                .hasLineCount(1)
                .contains(part)
                .doesNotContain("\u001b");
        assertThat(outcome.out()).isEmpty();
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
