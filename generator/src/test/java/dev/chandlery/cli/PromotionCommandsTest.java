package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import dev.chandlery.testing.EnvironmentStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code promote}, {@code rollback}, {@code freeze} and {@code unfreeze}. */
class PromotionCommandsTest {
    @TempDir
    private Path folder;

    private EnvironmentStory story;

    @BeforeEach
    void begin() {
        story = EnvironmentStory.begin(folder.resolve("repo"), "");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void aPromotionWritesTheEntryAndShowsWhatItDoes() throws IOException {
        story.pins("staging", "git@1.0.0").pins("prod", "git@1.0.0").commit("Run it");
        story.release("git", "1.1.0");
        story.pins("staging", "git@1.1.0").commit("Stage it");

        Outcome outcome = run("promote", "git@1.1.0", "--to", "prod");

        assertThat(outcome.out().replace(System.lineSeparator(), "\n")).isEqualTo("""
                        prod
                          prod-eu, prod-us, namespace platform
                            ~ git: current 1.0.0 -> 1.1.0; 1.1.0 appears (pinned)
                              1.0.0 to 1.1.0: internal: template main of WorkflowTemplate git runs other images: "registry.acme.example/git:1.1.0"
                        On 2 clusters: 1 package changes.
                        environments/prod/releases.yaml is changed; commit it.
                        """);
        assertThat(outcome.code()).isZero();
        assertThat(releases("prod"))
                .endsWith("    - {package: git, version: 1.0.0}\n    - {package: git, version: 1.1.0}\n");
        Outcome again = run("promote", "git@1.1.0", "--to", "prod");
        assertThat(again.err()).startsWith("prod has git@1.1.0 already.");
        assertThat(again.out()).isEmpty();
        assertThat(again.code()).isZero();
    }

    @Test
    void theMarkOfTheCurrentVersionAndTheClustersGoAlong() throws IOException {
        story.pins("staging", "git@1.0.0").commit("Stage it");
        story.pins("prod", "git@1.0.0 current: true, strategy: {clusters: [prod-eu]}")
                .commit("Run it");
        story.release("git", "1.1.0").pins("staging", "git@1.1.0").commit("Stage it");

        assertThat(run("promote", "git@1.1.0", "--to", "prod").code()).isZero();
        assertThat(releases("prod"))
                .endsWith("""
                            - {package: git, version: 1.0.0, strategy: {clusters: [prod-eu]}}
                            - {package: git, version: 1.1.0, current: true, strategy: {clusters: [prod-eu]}}
                        """.replaceAll("(?m)^", "    ")
                                .replace("        -", "    -")
                                .stripTrailing() + "\n");
        story.pins("prod", "git@1.0.0 current: true").commit("Start again");
        assertThat(run("promote", "git@1.1.0", "--to", "prod", "--replace").code())
                .isZero();
        assertThat(releases("prod"))
                .contains("{package: git, version: 1.1.0, current: true}")
                .doesNotContain("1.0.0");
    }

    @Test
    void whatAGateHoldsBackIsNotWritten() throws IOException {
        story.release("git", "1.1.0");

        Outcome outcome = run("promote", "git@1.1.0", "--to", "prod");

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("error[promotion-skips]: prod gains git@1.1.0, which never ran in staging")
                .contains("Nothing was written.");
        assertThat(story.repo().path().resolve("environments/prod/releases.yaml"))
                .doesNotExist();
    }

    @Test
    void allFromAnEnvironmentTakesWhatRanThereLongEnough() throws IOException {
        story.environment("prod", "  promotesFrom: staging\n  soak: 6h\n").commit("Soak");
        story.release("slack", "1.0.0").release("etl", "1.0.0", "slack");
        story.pins("staging", "etl@1.0.0", "git@1.0.0").commit("Stage at 04:00");
        story.release("git", "1.1.0").pins("staging", "etl@1.0.0", "git@1.1.0").commit("Stage at 06:00");

        Outcome outcome = at("2026-01-01T10:00:00Z", "promote", "--all-from", "staging", "--to", "prod");

        assertThat(outcome.err()).contains("Left out: git@1.1.0 ran in staging for 4 h of 6 h.");
        assertThat(outcome.out()).contains("+ etl: 1.0.0 (pinned)", "+ slack: 1.0.0 (needed by etl@1.0.0)");
        assertThat(releases("prod")).endsWith("  releases:\n    - {package: etl, version: 1.0.0}\n");
        assertThat(run("promote", "--all-from", "dev", "--to", "prod").err())
                .contains("prod promotes from staging, not from dev.");
        assertThat(at("2026-01-01T10:00:00Z", "promote", "git@1.1.0", "--to", "prod")
                        .err())
                .as("named, it is refused")
                .contains("error[promotion-soak]");
    }

    @Test
    void onABranchItIsACommitAndTheFilesStay() {
        story.pins("staging", "git@1.0.0").commit("Stage it");
        String before = story.repo().head();

        Outcome outcome = run("promote", "git@1.0.0", "--to", "prod", "--branch", "promote/git");

        assertThat(outcome.out()).contains("Committed ").contains("on the branch promote/git.");
        assertThat(story.repo().path().resolve("environments/prod/releases.yaml"))
                .doesNotExist();
        assertThat(story.repo().head()).isEqualTo(before);
        assertThat(story.repo().resolve("promote/git~1")).isEqualTo(before);
        try (SourceRepository repository = Sources.open(story.repo().path(), Optional.of("promote/git"))) {
            String commit = repository.commit().orElseThrow().id();
            assertThat(repository.commit().orElseThrow().time()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
            assertThat(repository.note(commit).orElseThrow().author()).isEqualTo("Grace");
            assertThat(repository.note(commit).orElseThrow().subject()).isEqualTo("Promote git@1.0.0 to prod");
            assertThat(repository.messages(dev.chandlery.source.TreePath.ROOT, Optional.of(before)))
                    .hasSize(1)
                    .allMatch(each -> each.text().contains("+ git: 1.0.0 (pinned)"));
        }
        assertThat(run("check", "--base", "main").code()).isZero();
        assertThat(run("promote", "git@1.0.0", "--to", "prod", "--branch", "promote/git")
                        .err())
                .contains("there is a branch \"promote/git\" already");
        assertThat(run("promote", "git@1.0.0", "--to", "prod", "--branch", "a..b")
                        .err())
                .contains("\"a..b\" is not the name of a branch");
        assertThat(new Shell(story.repo().path())
                        .run("promote", "git@1.0.0", "--to", "prod", "--branch", "other")
                        .err())
                .contains("git does not know who makes the commit");
    }

    @Test
    void aBareRepositoryTakesBranchesOnly() {
        story.pins("staging", "git@1.0.0").commit("Stage it");
        Path bare = story.repo().bareClone(folder.resolve("bare.git"));

        assertThat(run("promote", "git@1.0.0", "--to", "prod", "--repo", bare.toString())
                        .err())
                .contains("is a bare repository");
        assertThat(run("promote", "git@1.0.0", "--to", "prod", "--branch", "p", "--repo", bare.toString())
                        .out())
                .contains("on the branch p.");
    }

    @Test
    void aRollbackBringsBackWhatRanBeforeAndStaysUntilAPromotion() throws IOException {
        story.environment("staging", "  promotesFrom: dev\n  track: [{versions: ^1.0.0}]\n")
                .commit("Track");
        story.release("git", "1.1.0").release("git", "1.2.0");

        Outcome outcome = run("rollback", "staging", "git");

        assertThat(outcome.err()).contains("Current now: git@1.2.0; then: git@1.1.0.");
        assertThat(outcome.out()).contains("~ git: current 1.2.0 -> 1.1.0");
        assertThat(releases("staging")).endsWith("- {package: git, version: 1.1.0, current: true, hold: true}\n");
        story.repo().write("environments/staging/releases.yaml", releases("staging"));
        story.commit("Roll back").release("git", "1.3.0");
        assertThat(run("status", "git", "--environment", "staging").out())
                .contains("git      1.1.0*")
                .doesNotContain("1.3");

        assertThat(run("rollback", "staging", "git").err())
                .as("further back, and not forth again")
                .contains("Current now: git@1.1.0; then: git@1.0.0.");
        assertThat(run("promote", "git@1.3.0", "--to", "staging").code()).isZero();
        assertThat(releases("staging"))
                .doesNotContain("hold")
                .contains("{package: git, version: 1.3.0, current: true}");
        assertThat(run("status", "git", "--environment", "staging").out()).contains("1.3.0*");
    }

    @Test
    void aRollbackRestoresTheEntriesAsTheyWereAlsoInAFreeze() throws IOException {
        story.pins("staging", "git@1.0.0").commit("Stage it");
        story.pins("prod", "git@1.0.0 strategy: {clusters: [prod-eu]}").commit("Run it");
        story.release("git", "1.1.0").pins("staging", "git@1.1.0").commit("Stage it");
        story.pins("prod", "git@1.1.0 strategy: {clusters: [prod-eu]}").commit("Replace it");
        story.freeze("prod", "2027-01-01").commit("Freeze");

        assertThat(run("rollback", "prod", "git").code()).isZero();
        assertThat(releases("prod"))
                .endsWith("- {package: git, version: 1.0.0, current: true, strategy: {clusters: [prod-eu]}}\n");
        assertThat(run("check", "--base", "HEAD").code()).isZero();
        assertThat(run("rollback", "prod", "git", "--to", "3.0.0").err())
                .contains("The history of prod tells of no time at which git@3.0.0 was current.");
        assertThat(run("rollback", "dev", "git").code()).isZero();
        story.release("slack", "1.0.0");
        assertThat(run("rollback", "dev", "slack").err())
                .contains("The history of dev tells of no other version of slack to go back to.");
    }

    @Test
    void aFreezeHoldsPromotionsUntilItIsOver() throws IOException {
        story.pins("staging", "git@1.0.0").commit("Stage it");
        Outcome frozen = run("freeze", "prod", "--until", "2026-03-01", "--reason", "Year end: \"closed\"");
        assertThat(frozen.out()).startsWith("environments/prod/freeze.yaml is changed; commit it.");
        Path file = story.repo().path().resolve("environments/prod/freeze.yaml");
        assertThat(file).hasContent("""
                apiVersion: chandlery.dev/v1
                kind: Freeze
                spec:
                  until: "2026-03-01"
                  reason: "Year end: \\"closed\\""
                """);
        story.repo().write("environments/prod/freeze.yaml", Files.readString(file));
        story.commit("Freeze");

        assertThat(run("promote", "git@1.0.0", "--to", "prod").err()).contains("error[promotion-frozen]");
        assertThat(at("2026-03-01T00:00:00Z", "promote", "git@1.0.0", "--to", "prod")
                        .code())
                .isZero();
        assertThat(run("check", "--base", "HEAD").out()).contains("error[promotion-frozen]");
        assertThat(run("unfreeze", "prod").err()).contains("It was frozen until 2026-03-01T00:00:00Z.");
        assertThat(file).doesNotExist();
        assertThat(run("unfreeze", "prod").err()).contains("prod is not frozen.");
        assertThat(run("freeze", "prod", "--until", "2026-01-01", "--reason", "x")
                        .err())
                .contains("That moment is over");
        assertThat(run("freeze", "prod", "--until", "Monday", "--reason", "x").err())
                .contains("--until is a date");
    }

    @Test
    void wrongNamesGetASentence() {
        story.release("git", "1.1.0");

        assertThat(wrong("promote", "gti@1.0.0", "--to", "prod"))
                .contains("There is no package gti. Did you mean git?");
        assertThat(wrong("promote", "git@9.0.0", "--to", "prod"))
                .contains("git@9.0.0 was never released; the newest release is 1.1.0.");
        assertThat(wrong("promote", "git@1.0.0", "--to", "prd"))
                .contains("There is no environment prd. Did you mean prod?");
        assertThat(wrong("promote", "git@1.0.0", "--to", "PROD")).contains("PROD is not the name of an environment.");
        assertThat(wrong("promote", "--to", "prod")).contains("Name releases, such as git@1.2.0, or give --all-from");
        assertThat(wrong("promote", "git", "--to", "prod")).contains("Name a version too");
        assertThat(wrong("rollback", "prod", "gti")).contains("There is no package gti");
        assertThat(wrong("rollback", "prod", "git", "--to", "new")).contains("new is not a version such as 1.2.0.");
        assertThat(wrong("freeze", "nowhere", "--until", "2027-01-01", "--reason", "x"))
                .contains("There is no environment nowhere. The registry has dev, staging, prod.");
        assertThat(wrong("status", "--environment", "prd")).contains("There is no environment prd.");
        assertThat(wrong("status", "gti")).contains("There is no package gti");
        story.repo().write("environments/prod/releases.yaml", "spec: [");
        assertThat(run("promote", "git@1.0.0", "--to", "prod").err())
                .contains("the files of the environment prod have errors; chandlery check tells them.");
    }

    private String wrong(String... arguments) {
        Outcome outcome = run(arguments);
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.out()).isEmpty();
        return outcome.err();
    }

    private Outcome run(String... arguments) {
        return at("2026-02-01T00:00:00Z", arguments);
    }

    private Outcome at(String now, String... arguments) {
        return new Shell(
                        story.repo().path(),
                        Map.of(
                                "SOURCE_DATE_EPOCH",
                                Long.toString(Instant.parse(now).getEpochSecond()),
                                "GIT_AUTHOR_NAME",
                                "Grace",
                                "GIT_AUTHOR_EMAIL",
                                "grace@acme.example"))
                .run(arguments);
    }

    private String releases(String environment) throws IOException {
        return Files.readString(story.repo().path().resolve("environments/" + environment + "/releases.yaml"));
    }
}
