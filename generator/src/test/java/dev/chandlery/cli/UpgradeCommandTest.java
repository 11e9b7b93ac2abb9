package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeCommandTest {
    private static final String ETL = "templates/data/etl";
    private static final String REPORT = "templates/data/report";

    @TempDir
    private Path folder;

    private Monorepo repo;

    /** After them all git 1.1.0 is locked to slack 1.1.0, etl 1.0.0 to git 1.1.0, and report 1.0.0 to etl 1.0.0. */
    @BeforeEach
    void begin() {
        repo = TwoPackages.create(folder)
                .write(ETL + "/package.yaml", depending("etl", "1.0.0", "git", "1.x"))
                .write(ETL + "/etl.yaml", TwoPackages.template("etl", "3.21"))
                .commit("etl 1.0.0")
                .write(REPORT + "/package.yaml", depending("report", "1.0.0", "etl", "=1.0.0"))
                .write(REPORT + "/report.yaml", TwoPackages.template("report", "3.21"))
                .commit("report 1.0.0");
    }

    @AfterEach
    void end() {
        repo.close();
    }

    private static String depending(String name, String version, String needed, String range) {
        return TwoPackages.packageYaml(
                name, version, "dependencies: [{name: " + needed + ", version: \"" + range + "\"}]");
    }

    private void releaseSlack(String version) {
        repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", version, ""))
                .commit("slack " + version);
    }

    private Outcome run(String... arguments) {
        return new Shell(folder).run(arguments);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @Test
    void withoutNewerReleasesThereIsNothingToDo() {
        Outcome outcome = run("upgrade");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("Nothing to upgrade.\n");
    }

    @Test
    void aPackageTakesTheNewestReleaseInItsRange() throws IOException {
        releaseSlack("1.4.0");

        Outcome outcome = run("upgrade", "git");

        assertThat(outcome.out()).isEqualTo("git 1.1.0 -> 1.1.1\n  Depends on slack 1.4.0.\n");
        assertThat(read(TwoPackages.GIT + "/package.yaml"))
                .isEqualTo(TwoPackages.packageYaml("git", "1.1.1", "dependencies: [{name: slack, version: ^1.0.0}]"));
        assertThat(read(TwoPackages.GIT + "/CHANGELOG.md"))
                .contains("## [1.1.1] - ")
                .endsWith("### Changed\n\n- Depends on slack 1.4.0.\n");
        repo.write(TwoPackages.GIT + "/package.yaml", read(TwoPackages.GIT + "/package.yaml"))
                .commit("git 1.1.1");
        assertThat(run("tree", "git").out()).isEqualTo("git@1.1.1\n└── slack@1.4.0 (^1.0.0)\n");
    }

    @Test
    void beyondItsRangeItGoesOnlyWhenAsked() throws IOException {
        releaseSlack("2.0.0");

        Outcome kept = run("upgrade", "git");
        assertThat(kept.out()).isEmpty();
        assertThat(kept.err())
                .isEqualTo("Nothing to upgrade.\ngit asks for slack ^1.0.0, which leaves out the latest release 2.0.0;"
                        + " --latest raises the range.\n");

        assertThat(run("upgrade", "git", "--latest").out())
                .isEqualTo("git 1.1.0 -> 1.1.1\n  Depends on slack 2.0.0.\n");
        assertThat(read(TwoPackages.GIT + "/package.yaml")).contains("version: ^2.0.0}");
    }

    @Test
    void thoseThatDependOnItFollowThroughAllLevels() throws IOException {
        releaseSlack("1.4.0");

        assertThat(run("upgrade", "git", "--dependents").out()).isEqualTo("""
                git 1.1.0 -> 1.1.1
                  Depends on slack 1.4.0.
                etl 1.0.0 -> 1.0.1
                  Depends on git 1.1.1.
                report 1.0.0 -> 1.0.1
                  Depends on etl 1.0.1.
                """);
        assertThat(read(ETL + "/package.yaml")).isEqualTo(depending("etl", "1.0.1", "git", "1.x"));
        assertThat(read(REPORT + "/package.yaml")).isEqualTo(depending("report", "1.0.1", "etl", "=1.0.1"));
    }

    @Test
    void bumpTakesThemThroughAllLevelsToo() throws IOException {
        repo.write(TwoPackages.SLACK + "/slack.yaml", TwoPackages.template("slack", "3.22"));

        Outcome outcome = run("bump", "slack", "--level", "major", "--dependents");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("git 1.1.0 -> 1.1.1\n", "etl 1.0.0 -> 1.0.1\n", "report 1.0.0 -> 1.0.1\n");
        assertThat(read(ETL + "/package.yaml")).isEqualTo(depending("etl", "1.0.1", "git", "1.x"));
    }

    @Test
    void eachPackageGetsACommitOfItsOwnAndNothingElseIsCommitted() throws Exception {
        releaseSlack("1.4.0");
        repo.write("staged.txt", "staged");
        Files.writeString(folder.resolve(TwoPackages.SLACK + "/slack.yaml"), TwoPackages.template("slack", "edge"));
        Files.writeString(folder.resolve(".git/config"), """
                [core]
                \tbare = false
                [user]
                \tname = Grace
                \temail = grace@acme.example
                """);

        Outcome outcome = run("upgrade", "git", "--dependents", "--commit");

        assertThat(outcome.err()).isEmpty();
        try (Git git = Git.open(folder.toFile())) {
            List<RevCommit> commits = new ArrayList<>();
            git.log().setMaxCount(4).call().forEach(commits::add);
            assertThat(commits)
                    .extracting(RevCommit::getShortMessage)
                    .containsExactly("Release report 1.0.1", "Release etl 1.0.1", "Release git 1.1.1", "slack 1.4.0");
            assertThat(commits.get(2).getFullMessage()).isEqualTo("Release git 1.1.1\n\nDepends on slack 1.4.0.\n");
            assertThat(commits.get(0).getAuthorIdent().getEmailAddress()).isEqualTo("grace@acme.example");
            Status status = git.status().call();
            assertThat(status.getAdded()).containsExactly("staged.txt");
            assertThat(status.getModified()).containsExactly(TwoPackages.SLACK + "/slack.yaml");
            assertThat(status.getUntracked()).isEmpty();
            assertThat(git.diff()
                            .setOldTree(tree(git, commits.get(1)))
                            .setNewTree(tree(git, commits.get(0)))
                            .call())
                    .extracting(each -> each.getNewPath())
                    .containsExactly(REPORT + "/CHANGELOG.md", REPORT + "/package.yaml");
        }
        assertThat(run("versions", "etl").out()).contains("1.0.1");
    }

    private static AbstractTreeIterator tree(Git git, RevCommit commit) throws IOException {
        try (var reader = git.getRepository().newObjectReader()) {
            return new CanonicalTreeParser(null, reader, commit.getTree());
        }
    }

    @Test
    void whatIsNotCommittedIsNotTakenAlong() throws IOException {
        releaseSlack("1.4.0");
        Files.writeString(folder.resolve(".git/config"), "[user]\n\tname = Grace\n\temail = grace@acme.example\n");
        Files.writeString(folder.resolve(REPORT + "/CHANGELOG.md"), "# Mine\n");

        Outcome outcome = run("upgrade", "git", "--dependents", "--commit");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err())
                .isEqualTo("chandlery: \"" + REPORT + "\" has changes that are not committed; commit or"
                        + " stash them first. Nothing was written.\n");
        assertThat(read(TwoPackages.GIT + "/package.yaml")).contains("version: 1.1.0");
        assertThat(repo.resolve("HEAD^{tree}")).isEqualTo(repo.resolve("main^{tree}"));
    }

    @Test
    void whoeverGitDoesNotKnowIsToldSo() {
        releaseSlack("1.4.0");

        assertThat(run("upgrade", "git", "--commit").err())
                .isEqualTo("chandlery: git does not know who makes the commit; set it with git config user.name.\n");
    }

    @Test
    void whatCannotBeIsOneSentence() {
        repo.write("templates/a/new/package.yaml", TwoPackages.packageYaml("new", "1.0.0", ""));

        assertThat(run("upgrade", "gti").err())
                .startsWith("chandlery: There is no package gti")
                .hasLineCount(1);
        assertThat(run("upgrade", "gti").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("upgrade", "new").err()).contains("new has no release yet");
    }
}
