package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.ReleaseStory.Collected;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyLockTest {
    @TempDir
    Path folder;

    private ReleaseStory story;

    @BeforeEach
    void begin() {
        story = new ReleaseStory(folder.resolve("repo")).usual();
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void aRangeIsLockedToTheHighestReleaseOfThatMoment() {
        story.pack("p/slack", "2.0.0").commit("slack 2.0.0");
        story.pack("p/slack", "2.1.0").commit("slack 2.1.0");
        story.pack("p/git", "1.0.0", needs("slack", "^2.0.0")).commit("git 1.0.0");
        story.pack("p/slack", "2.2.0").commit("slack 2.2.0");
        story.pack("p/slack", "3.0.0-rc1").commit("slack 3.0.0-rc1");
        story.pack("p/git", "1.1.0", needs("slack", "^2.0.0"))
                .pack("p/slack", "2.3.0")
                .commit("both");
        Collected run = story.collect();
        assertThat(run.findings()).isEmpty();
        assertThat(locked(run, "git@1.0.0")).containsExactly("slack@2.1.0");
        assertThat(locked(run, "git@1.1.0")).containsExactly("slack@2.3.0");
    }

    @Test
    void yankedReleasesAreNotChosenAndDeprecatedAre() {
        story.pack("p/slack", "2.0.0", "deprecated: {message: Use mail.}").commit("slack");
        story.pack("p/slack", "2.1.0").commit("slack");
        story.pack("p/git", "1.0.0", needs("slack", "^2")).commit("git before the yank");
        story.pack("p/slack", "2.1.0", "yanked: [{version: 2.1.0, reason: broken}]")
                .commit("yank");
        story.pack("p/git", "1.1.0", needs("slack", "^2")).commit("git after the yank");
        Collected run = story.collect();
        assertThat(locked(run, "git@1.0.0")).containsExactly("slack@2.1.0");
        assertThat(locked(run, "git@1.1.0")).containsExactly("slack@2.0.0");
    }

    @Test
    void unknownAndUnsatisfiedDependenciesNameWhatExists() {
        story.pack("p/slack", "2.0.0").commit("slack");
        story.pack(
                        "p/git",
                        "1.0.0",
                        "dependencies:",
                        "  - {name: slakc, version: ^2}",
                        "  - {name: slack, version: ^3}")
                .commit("git");
        Collected run = story.collect();
        assertThat(rules(run)).containsExactly("dependency-unknown", "dependency-unsatisfied");
        assertThat(run.flaws()).allMatch(Finding::isError);
        Finding unknown = run.flaws().get(0);
        assertThat(unknown.message()).contains("git@1.0.0").contains("slakc");
        assertThat(unknown.remedy()).contains("slack");
        assertThat(unknown.place().path()).isEqualTo("templates/p/git/package.yaml");
        assertThat(unknown.place().mark().line()).isEqualTo(8);
        assertThat(run.flaws().get(1).message()).contains("\"^3\"").contains("2.0.0");
        assertThat(run.fresh()).contains("git@1.0.0");
    }

    @Test
    void whatWasWrongInThePastStaysWithItsRelease() {
        story.pack("p/git", "1.0.0", needs("slack", "^2")).commit("git 1.0.0");
        story.pack("p/git", "1.1.0").commit("git 1.1.0");
        Collected run = story.collect();
        assertThat(run.source("git@1.0.0").findings())
                .extracting(f -> f.rule().id())
                .containsExactly("dependency-unknown");
        assertThat(run.source("git@1.1.0").findings()).isEmpty();
        assertThat(run.findings()).isEmpty();
        assertThat(locked(run, "git@1.0.0")).isEmpty();
    }

    @Test
    void aHeadThatIsNotReleasedIsCheckedToo() {
        story.pack("p/git", "1.0.0").commit("git 1.0.0");
        Collected before = story.collect();
        story.pack("p/git", "1.0.0", needs("slack", "^2")).commit("without bump");
        assertThat(rules(story.collect())).containsExactly("dependency-unknown");
        assertThat(rules(story.after(before))).containsExactly("dependency-unknown");
        assertThat(story.after(before).flaws()).allMatch(Finding::isError);
    }

    @Test
    void headsThatAreNotReleasedSeeEachOther() {
        story.pack("p/slack", "1.0.0").commit("slack 1.0.0");
        story.pack("p/slack", "2.0.0")
                .pack("p/mail", "1.0.0")
                .pack("p/git", "1.0.0", "dependencies: [{name: slack, version: ^2}, {name: mail, version: ^1}]");
        Collected run = story.collectWorkingTree();
        assertThat(run.flaws()).isEmpty();
        assertThat(run.sources().unreleased())
                .extracting(s -> s.id() + " " + s.dependencies())
                .containsExactly("git@1.0.0 [slack@2.0.0, mail@1.0.0]", "mail@1.0.0 []", "slack@2.0.0 []");
        story.pack("p/slack", "2.0.0", needs("git", "^1"));
        assertThat(rules(story.collectWorkingTree())).containsExactly("dependency-cycle", "dependency-cycle");
    }

    @Test
    void aYankThatIsNotReleasedHoldsForTheOthers() {
        story.pack("p/slack", "1.0.0").commit("slack 1.0.0");
        story.pack("p/slack", "1.1.0").commit("slack 1.1.0");
        story.pack("p/slack", "1.1.0", "yanked: [{version: 1.1.0, reason: broken}]")
                .pack("p/git", "1.0.0", needs("slack", "^1"));
        assertThat(story.collectWorkingTree().sources().unreleased())
                .extracting(s -> s.id() + " " + s.dependencies())
                .contains("git@1.0.0 [slack@1.0.0]");
    }

    @Test
    void cyclesAreNamed() {
        story.pack("p/a", "1.0.0", needs("b", "^1"))
                .pack("p/b", "1.0.0", needs("c", "^1"))
                .pack("p/c", "1.0.0", needs("a", "^1"))
                .commit("circle");
        Collected run = story.collect();
        assertThat(run.flaws()).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(ReleaseRules.DEPENDENCY_CYCLE);
            assertThat(finding.isError()).isTrue();
            assertThat(finding.message()).contains("a@1.0.0 -> b@1.0.0 -> c@1.0.0 -> a@1.0.0");
        });
        assertThat(run.flaws())
                .extracting(f -> f.place().path())
                .containsExactly(
                        "templates/p/a/package.yaml", "templates/p/b/package.yaml", "templates/p/c/package.yaml");
    }

    @Test
    void inATreeDatesDecideWhatExisted() {
        story.registry("{packages: [\"templates/{team}/{package}\"], versioning: tree}");
        story.pack("p/slack", "2.2.0", "released: 2026-03-01")
                .write(
                        "templates/p/slack/versions/2.1.0/package.yaml",
                        SmallTree.packageText("slack", "2.1.0", "released: 2026-01-01"))
                .pack("p/git", "1.0.0", "released: 2026-02-01", needs("slack", "^2"))
                .pack("p/etl", "1.0.0", needs("slack", "^2"))
                .commit("tree");
        Collected run = story.collect();
        assertThat(run.findings()).isEmpty();
        assertThat(locked(run, "git@1.0.0")).containsExactly("slack@2.1.0");
        assertThat(locked(run, "etl@1.0.0")).containsExactly("slack@2.2.0");
    }

    private static String needs(String name, String range) {
        return "dependencies: [{name: " + name + ", version: " + range + "}]";
    }

    private static List<String> rules(Collected run) {
        return run.flaws().stream().map(f -> f.rule().id()).toList();
    }

    private static List<String> locked(Collected run, String id) {
        return run.source(id).dependencies().stream().map(ReleaseId::toString).toList();
    }
}
