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

/** Packages that get another name or another team. */
class RenamedPackageTest {
    private static final String CHAT = "templates/platform/chat";

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

    private void renameSlack() {
        repo.move(TwoPackages.SLACK, CHAT)
                .write(CHAT + "/package.yaml", TwoPackages.packageYaml("chat", "2.0.0", "renamedFrom: [slack]"))
                .commit("Call slack chat");
    }

    private Outcome run(String... arguments) {
        Outcome outcome = new Shell(folder).run(arguments);
        assertThat(outcome.err()).doesNotContain("chandlery: ");
        return outcome;
    }

    @Test
    void theOldNameForwardsToTheNewOne() throws IOException {
        assertThat(run("generate", "--repo", "repo", "--out", "out").code()).isZero();
        renameSlack();

        assertThat(run("info", "slack", "--repo", "repo").out()).contains("Renamed to chat.");
        assertThat(run("generate", "--repo", "repo", "--out", "out").code()).isZero();
        String index = Files.readString(folder.resolve("out/registry/index.yaml"));
        String slack = index.substring(index.indexOf("  slack:"));
        assertThat(slack.split("chandlery.dev/replacement: chat", -1)).hasSize(4);
        assertThat(slack.split("deprecated: true", -1)).hasSize(4);
        assertThat(index.substring(0, index.indexOf("  slack:"))).doesNotContain("chandlery.dev/replacement");
        assertThat(run("generate", "--repo", "repo", "--out", "fresh").code()).isZero();
        assertThat(Files.readString(folder.resolve("fresh/registry/index.yaml")))
                .isEqualTo(index);
        assertThat(run("generate", "--repo", "repo", "--out", "out").out()).startsWith("Nothing new");
    }

    /** A title of the template stands in for one of the package; what the package says stays. */
    @Test
    void theOldNameForwardsAlsoWhereTheTemplateHasTheTitle() {
        renameSlack();
        repo.write(
                        CHAT + "/slack.yaml",
                        TwoPackages.template("slack", "3.20")
                                .replace(
                                        "metadata: {name: slack}",
                                        "metadata: {name: slack, annotations: {workflows.argoproj.io/title: Chat}}"))
                .commit("Give it a title");

        assertThat(run("info", "slack", "--repo", "repo").out()).contains("Renamed to chat.");
    }

    @Test
    void theOldNameCannotBeTakenSilently() {
        renameSlack();
        repo.write("templates/other/slack/package.yaml", TwoPackages.packageYaml("slack", "9.0.0", ""))
                .write("templates/other/slack/t.yaml", TwoPackages.template("slack", "3.20"))
                .commit("Another slack");

        Outcome outcome = run("check", "--repo", "repo");

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.out())
                .contains(
                        "templates/other/slack/package.yaml: error[package-duplicate]: slack is a former name of chat, to"
                                + " which it forwards.");
    }

    @Test
    void releasesKeepTheirTeamAndNewOnesFollowThePackage() throws IOException {
        repo.move(TwoPackages.SLACK, "templates/people/slack")
                .write("templates/people/slack/package.yaml", TwoPackages.packageYaml("slack", "2.0.0", ""))
                .commit("Give slack to another team");

        assertThat(run("generate", "--repo", "repo", "--out", "out").code()).isZero();
        String index = Files.readString(folder.resolve("out/registry/index.yaml"));
        String slack = index.substring(index.indexOf("  slack:"));
        assertThat(slack.split("chandlery.dev/team: people", -1)).hasSize(2);
        assertThat(slack.split("chandlery.dev/team: platform", -1)).hasSize(4);
        assertThat(folder.resolve("out/registry/teams/people/index.yaml")).exists();
        assertThat(run("versions", "slack", "--repo", "repo").out().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly("VERSION", "2.0.0", "2.0.0-rc.1", "1.1.0", "1.0.0");
        assertThat(run("why", "slack@1.0.0", "--repo", "repo").out()).contains("Add slack", "git@1.0.0");
        assertThat(run("tree", "git", "--repo", "repo").out()).contains("slack@1.1.0");
    }
}
