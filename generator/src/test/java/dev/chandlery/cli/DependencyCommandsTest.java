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

/** {@code tree} and {@code outdated}. */
class DependencyCommandsTest {
    private static final String ETL = "templates/data/etl";

    @TempDir
    private Path folder;

    private Monorepo repo;

    @BeforeEach
    void begin() {
        repo = TwoPackages.create(folder.resolve("repo"))
                .write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "2.0.0", ""))
                .commit("slack 2.0.0")
                .write(ETL + "/package.yaml", TwoPackages.packageYaml("etl", "1.0.0", """
                        dependencies:
                            - {name: git, version: ~1.1}
                            - {name: slack, version: "2"}"""))
                .write(ETL + "/etl.yaml", TwoPackages.template("etl", "3.21"))
                .commit("etl 1.0.0");
    }

    @AfterEach
    void end() {
        repo.close();
    }

    @Test
    void treeShowsWhatReleasesAreLockedToAndExplainsSeveralVersions() {
        Golden.assertEqual("cli/tree.txt", ok("tree", "etl"));
        Golden.assertEqual("cli/tree.json", ok("tree", "etl", "--output", "json"));
        Golden.assertEqual("cli/tree-all.txt", ok("tree"));
    }

    @Test
    void treeShowsDependentsUpsideDown() {
        assertThat(ok("tree", "slack@1.1.0", "--dependents")).isEqualTo("""
                slack@1.1.0
                └── git@1.1.0 (^1.0.0)
                    └── etl@1.0.0 (~1.1)
                """);
        assertThat(ok("tree", "slack@1.1.0", "--dependents", "--output", "json"))
                .isEqualTo("{\"roots\":[\"slack@1.1.0\"],\"releases\":["
                        + "{\"release\":\"etl@1.0.0\",\"neededBy\":[]},"
                        + "{\"release\":\"git@1.1.0\",\"neededBy\":[{\"name\":\"etl\",\"version\":\"1.0.0\",\"range\":\"~1.1\"}]},"
                        + "{\"release\":\"slack@1.1.0\",\"neededBy\":[{\"name\":\"git\",\"version\":\"1.1.0\","
                        + "\"range\":\"^1.0.0\"}]}],\"several\":[]}\n");
    }

    @Test
    void whatIsLockedToNothingIsSaid() {
        repo.write(
                        ETL + "/package.yaml",
                        TwoPackages.packageYaml("etl", "1.1.0", "dependencies: [{name: git, version: ^9}]"))
                .commit("etl 1.1.0");

        assertThat(ok("tree", "etl")).isEqualTo("etl@1.1.0\n└── git is locked to no release (^9)\n");
        assertThat(ok("outdated", "etl")).isEqualTo("""
                PACKAGE  DEPENDENCY  RANGE  LOCKED  RELOCKED  BRINGS  LATEST
                etl      git         ^9     -       -         -       1.1.0
                etl asks for git ^9, and there is 1.1.0, 1.0.0.
                """);
    }

    @Test
    void aCircleHasAnEnd() {
        repo.write(
                        TwoPackages.SLACK + "/package.yaml",
                        TwoPackages.packageYaml("slack", "1.2.0", "dependencies: [{name: git, version: \">=1\"}]"))
                .write(
                        TwoPackages.GIT + "/package.yaml",
                        TwoPackages.packageYaml("git", "1.2.0", "dependencies: [{name: slack, version: ^1}]"))
                .commit("a circle");

        assertThat(ok("tree", "git@1.2.0")).isEqualTo("""
                git@1.2.0
                └── slack@1.2.0 (^1)
                    └── git@1.2.0 (>=1) (see above)
                """);
    }

    @Test
    void outdatedSaysWhatANewLockWouldBring() {
        repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "2.1.0", ""))
                .commit("slack 2.1.0")
                .write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "1.1.1", ""))
                .commit("slack 1.1.1");

        assertThat(ok("outdated")).isEqualTo("""
                PACKAGE  DEPENDENCY  RANGE   LOCKED  RELOCKED  BRINGS  LATEST
                etl      slack       2       2.0.0   2.1.0     minor   2.1.0
                git      slack       ^1.0.0  1.1.0   1.1.1     patch   2.1.0
                """);
        assertThat(ok("outdated", "git", "--output", "json"))
                .isEqualTo("[{\"name\":\"git\",\"dependency\":\"slack\",\"range\":\"^1.0.0\",\"locked\":\"1.1.0\","
                        + "\"relocked\":\"1.1.1\",\"brings\":\"patch\",\"latest\":\"2.1.0\",\"beyond\":\"major\"}]\n");
    }

    @Test
    void aLockOnAYankedVersionIsExplained() {
        repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "2.0.0", """
                        yanked: [{version: 1.1.0, reason: It leaks.}]"""))
                .commit("yank");

        assertThat(ok("outdated", "git")).isEqualTo("""
                PACKAGE  DEPENDENCY  RANGE   LOCKED  RELOCKED  BRINGS  LATEST
                git      slack       ^1.0.0  1.1.0   1.0.0     back    2.0.0
                git is locked to slack@1.1.0, which is yanked: It leaks.
                """);
    }

    @Test
    void inVersionsBelowOneAMinorVersionMayBreak() {
        repo.write("templates/data/tiny/package.yaml", TwoPackages.packageYaml("tiny", "0.1.0", ""))
                .write("templates/data/tiny/tiny.yaml", TwoPackages.template("tiny", "3.21"))
                .commit("tiny")
                .write(
                        ETL + "/package.yaml",
                        TwoPackages.packageYaml("etl", "1.1.0", "dependencies: [{name: tiny, version: \">=0.1\"}]"))
                .commit("use it")
                .write("templates/data/tiny/package.yaml", TwoPackages.packageYaml("tiny", "0.2.0", ""))
                .commit("tiny 0.2.0");

        assertThat(ok("outdated", "etl")).contains("0.1.0   0.2.0     major   0.2.0");
    }

    @Test
    void nothingOutdatedIsSaidAndIsNoResult() {
        Outcome outcome = run("outdated", "etl");

        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("Every dependency is locked to the newest release." + System.lineSeparator());
        assertThat(outcome.code()).isZero();
        assertThat(ok("outdated", "etl", "--output", "json")).isEqualTo("[]\n");
    }

    @Test
    void whatIsNotThereIsWrongUsage() {
        assertThat(run("tree", "gti").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("outdated", "gti").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("outdated", "git@1.0.0").err())
                .startsWith("chandlery: Name packages without a version")
                .hasLineCount(1);
    }

    private String ok(String command, String... arguments) {
        Outcome outcome = run(command, arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return outcome.out();
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
