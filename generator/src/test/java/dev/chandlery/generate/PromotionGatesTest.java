package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.testing.EnvironmentStory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --base} says of promotions: their order, soak times, freezes, and how much a change takes away. */
class PromotionGatesTest {
    private static final String LATE = "2026-01-09T00:00:00Z";

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
    void aReleaseGoesThroughTheEnvironmentsInTheirOrder() {
        story.pins("staging", "git@1.0.0").commit("Staging").pins("prod", "git@1.0.0");
        assertThat(gates(LATE)).isEmpty();

        story.commit("Prod").release("git", "1.1.0").pins("prod", "git@1.1.0");
        assertThat(gates(LATE))
                .containsExactly(
                        "environments/prod/releases.yaml:5 promotion-skips prod gains git@1.1.0, which never ran in staging,"
                                + " from which prod promotes. | Promote it there first: chandlery promote git@1.1.0 --to"
                                + " staging.");
    }

    @Test
    void bothStepsAtOnceSkipTheFirst() {
        story.pins("staging", "git@1.0.0").pins("prod", "git@1.0.0");

        assertThat(gates(LATE)).hasSize(1).allMatch(line -> line.contains("promotion-skips prod gains git@1.0.0"));
    }

    @Test
    void whatRanInTheEnvironmentBeforeItWasReplacedIsRemembered() {
        story.pins("staging", "git@1.0.0").commit("Staging");
        story.release("git", "1.1.0").pins("staging", "git@1.1.0").commit("Replace it");
        story.pins("prod", "git@1.0.0");

        assertThat(gates(LATE)).isEmpty();
    }

    @Test
    void whatAReleaseNeedsIsPromotedWithIt() {
        story.release("slack", "1.0.0").release("etl", "1.0.0", "slack");
        story.pins("staging", "git@1.0.0").commit("Staging").pins("prod", "etl@1.0.0");

        assertThat(gates(LATE))
                .hasSize(2)
                .anyMatch(line -> line.contains(":5 promotion-skips prod gains etl@1.0.0, which"))
                .anyMatch(line ->
                        line.contains(":0 promotion-skips prod gains slack@1.0.0 (needed by etl@1.0.0), which"));
    }

    @Test
    void aReleaseSoaksAsLongAsTheStateBeforeTheChangeAsks() {
        story.environment("prod", "  promotesFrom: staging\n  soak: 24h\n");
        story.pins("staging", "git@1.0.0").commit("Staging at 01:00");
        story.pins("prod", "git@1.0.0").environment("prod", "  promotesFrom: staging\n");

        assertThat(gates("2026-01-01T20:30:00Z"))
                .containsExactly(
                        "environments/prod/releases.yaml:5 promotion-soak prod gains git@1.0.0, which ran in staging for 19 h"
                                + " 30 min; prod asks for 1 d. | Let it run there for the rest of the time, then promote"
                                + " it.");
        assertThat(gates("2026-01-02T00:59:59Z")).hasSize(1);
        assertThat(gates("2026-01-02T01:00:00Z")).isEmpty();
    }

    @Test
    void soakIsRememberedAfterReplacementAndNotAddedUp() {
        story.environment("prod", "  promotesFrom: staging\n  soak: 2h\n");
        story.pins("staging", "git@1.0.0").commit("Staging at 01:00");
        story.release("git", "1.1.0"); // 02:00
        story.pins("staging", "git@1.1.0").commit("Replaced at 03:00");
        story.pins("staging", "git@1.0.0").commit("Back at 04:00");
        story.pins("staging", "git@1.1.0").commit("And forth at 05:00");
        story.pins("prod", "git@1.0.0", "git@1.1.0");

        assertThat(gates("2026-01-01T06:30:00Z"))
                .as("1.0.0 ran from 01:00 to 03:00; 1.1.0 for an hour, and now for an hour and a half")
                .hasSize(1)
                .allMatch(line -> line.contains("git@1.1.0, which ran in staging for 1 h 30 min"));
    }

    @Test
    void trackedReleasesSoakFromTheirReleaseOn() {
        story.environment("staging", "  promotesFrom: dev\n  track: [{versions: ^1.0.0}]\n");
        story.environment("prod", "  promotesFrom: staging\n  soak: 3h\n");
        story.commit("Staging tracks from 01:00");
        story.release("git", "1.1.0"); // 02:00
        story.release("git", "1.2.0"); // 03:00
        story.pins("prod", "git@1.0.0", "git@1.1.0", "git@1.2.0");

        assertThat(gates("2026-01-01T05:30:00Z"))
                .hasSize(3)
                .anyMatch(line -> line.contains("git@1.0.0, which ran in staging for 1 h;"))
                .anyMatch(line -> line.contains("git@1.1.0, which ran in staging for 1 h;"))
                .anyMatch(line -> line.contains("git@1.2.0, which ran in staging for 2 h 30 min;"));
        assertThat(gates("2026-01-01T06:00:00Z")).hasSize(2).noneMatch(line -> line.contains("git@1.2.0"));
    }

    @Test
    void anOpenFreezeHoldsPromotionsBackAndNoChangeLiftsItForItself() {
        story.pins("staging", "git@1.0.0").freeze("prod", "2026-01-05").commit("Freeze prod");
        story.pins("prod", "git@1.0.0");
        String frozen =
                "environments/prod/releases.yaml:5 promotion-frozen prod is frozen until 2026-01-05T00:00:00Z, and"
                        + " this change promotes git@1.0.0 to it. The reason of the freeze: The year is being closed. | Wait, or lift"
                        + " the freeze in a change of its own: chandlery unfreeze prod.";

        assertThat(gates("2026-01-04T23:59:59Z")).containsExactly(frozen);
        assertThat(gates("2026-01-05T00:00:00Z")).isEmpty();
        story.repo().delete("environments/prod/freeze.yaml");
        assertThat(gates("2026-01-04T23:59:59Z")).containsExactly(frozen);
    }

    @Test
    void whatRanThereBeforeComesBackInAFreeze() {
        story.pins("staging", "git@1.0.0")
                .commit("Staging")
                .pins("prod", "git@1.0.0")
                .commit("Prod");
        story.release("git", "1.1.0").pins("staging", "git@1.1.0").commit("Staging 1.1.0");
        story.pins("prod", "git@1.1.0")
                .commit("Prod 1.1.0")
                .freeze("prod", "2026-01-20")
                .commit("Freeze prod");
        story.pins("prod", "git@1.0.0");

        assertThat(gates(LATE)).isEmpty();
    }

    @Test
    void aWiderTrackingRuleIsAPromotionAndAnArrivalIsNone() {
        story.environment("prod", "  promotesFrom: staging\n  track: [{packages: [git], versions: ^1.0.0}]\n");
        story.pins("staging", "git@1.0.0").commit("Prod tracks 1.x");
        story.release("git", "1.1.0");
        assertThat(gates("HEAD~1", LATE)).as("arrives by itself").isEmpty();

        story.release("git", "2.0.0");
        story.environment("prod", "  promotesFrom: staging\n  track: [{packages: [git], versions: \">=1.0.0\"}]\n");
        assertThat(gates(LATE))
                .containsExactly(
                        "environments/prod/environment.yaml:0 promotion-skips prod gains git@2.0.0 (tracked by git >=1.0.0),"
                                + " which never ran in staging, from which prod promotes. | Promote it there first: chandlery"
                                + " promote git@2.0.0 --to staging.");
    }

    @Test
    void aChangeTakesAwayNoMoreThanTheLimit() {
        story.release("slack", "1.0.0").release("etl", "1.0.0");
        story.pins("staging", "git@1.0.0", "slack@1.0.0", "etl@1.0.0");
        story.environment("staging", "  promotesFrom: dev\n  removalLimit: 2\n").commit("Staging");

        story.pins("staging", "etl@1.0.0").environment("staging", "  promotesFrom: dev\n");
        assertThat(gates(LATE)).isEmpty();
        story.pins("staging");
        assertThat(gates(LATE))
                .containsExactly(
                        "environments/staging/releases.yaml:0 removal-limit This change takes 3 releases away from staging,"
                                + " which allows 2 at once: etl@1.0.0, git@1.0.0, slack@1.0.0. | Take them away in several"
                                + " changes, or raise removalLimit in a change of its own.");
    }

    @Test
    void noSettingOfTheChangeTurnsAGateDown() {
        story.pins("prod", "git@1.0.0");
        story.repo().write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec:
                  packages: ["templates/{team}/{package}"]
                  lint: {rules: {promotion-skips: off}}
                """);

        assertThat(gates(LATE)).hasSize(1).allMatch(line -> line.contains("promotion-skips"));
        assertThat(findings("HEAD", LATE))
                .anyMatch(finding -> finding.rule().id().equals("lint-rule-unknown"));
    }

    @Test
    void aShallowCloneSaysThatItCannotTell() {
        story.pins("staging", "git@1.0.0").commit("Staging").pins("staging").commit("Take it away");
        story.pins("prod", "git@1.0.0").commit("Prod");
        Path clone = story.repo().shallowClone(folder.resolve("shallow"), 2);

        assertThat(gates(clone, "HEAD~1", LATE))
                .hasSize(1)
                .allMatch(line -> line.endsWith(
                        "What ran in staging is read from git, and the history is cut off here; fetch all of it."));
    }

    @Test
    void environmentsThatTheChangeMakesHaveNoOrderYet() {
        story.environment("blue", "").environment("green", "  promotesFrom: blue\n");
        story.pins("blue", "git@1.0.0").pins("green", "git@1.0.0");

        assertThat(gates(LATE)).isEmpty();
    }

    @Test
    void withoutPromotionsTheClockChangesNothing() {
        story.freeze("prod", "2026-01-05").commit("Freeze prod").release("git", "1.1.0");

        assertThat(findings("HEAD~1", "2026-01-02T00:00:00Z")).isEqualTo(findings("HEAD~1", "2036-01-02T00:00:00Z"));
    }

    private List<String> gates(String now) {
        return gates("HEAD", now);
    }

    private List<String> gates(String base, String now) {
        return gates(story.repo().path(), base, now);
    }

    private static List<String> gates(Path repo, String base, String now) {
        return findings(repo, base, now).stream()
                .filter(finding -> Rules.GATES.contains(finding.rule().id()))
                .map(finding -> finding.place().path() + ":"
                        + finding.place().mark().line() + " " + finding.rule().id() + " " + finding.message() + " | "
                        + finding.remedy())
                .toList();
    }

    private List<Finding> findings(String base, String now) {
        return findings(story.repo().path(), base, now);
    }

    private static List<Finding> findings(Path repo, String base, String now) {
        return Check.run(
                        new CheckRequest(repo, Optional.empty(), Optional.of(base), false, Instant.parse(now)),
                        Progress.NONE)
                .findings();
    }
}
