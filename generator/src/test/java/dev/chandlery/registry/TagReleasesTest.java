package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.ReleaseStory.Collected;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that come from tags. */
class TagReleasesTest {
    private static final String WORKFLOW = "templates/platform/git/workflow.yaml";

    @TempDir
    private Path folder;

    private ReleaseStory story;

    @BeforeEach
    void begin() {
        story = new ReleaseStory(folder.resolve("repo"));
        story.registry("{packages: [\"templates/{team}/{package}\"], versioning: tags}")
                .commit("registry");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void taggedCommitsAreReleases() {
        story.pack("platform/git", "1.0.0").commit("not tagged");
        story.write(WORKFLOW, "a: 1").commit("1.0.0");
        story.monorepo().lightTag("git/v1.0.0");
        String commit = story.monorepo().head();
        story.pack("platform/git", "1.1.0").write(WORKFLOW, "a: 2").commit("1.1.0");
        story.monorepo()
                .tag("git/v1.1.0")
                .lightTag("unrelated")
                .lightTag("git/latest")
                .lightTag("git/v1.1");
        story.write(WORKFLOW, "a: 3").commit("not tagged either");

        Collected run = story.collect();

        assertThat(run.fresh()).containsExactly("git@1.0.0", "git@1.1.0");
        assertThat(run.source("git@1.0.0").commit()).isEqualTo(commit);
        assertThat(run.source("git@1.0.0").released()).contains(Instant.parse("2026-01-01T02:00:00Z"));
        assertThat(run.source("git@1.0.0").directory().tree().hex())
                .isEqualTo(story.monorepo().resolve("HEAD~2:templates/platform/git"));
        assertThat(run.findings()).isEmpty();
        assertThat(run.sources().unreleased())
                .extracting(source -> source.id().toString())
                .containsExactly("git@1.1.0");
    }

    @Test
    void aReleaseIsTheSameWhetherItsTagIsAnnotatedOrNot() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().tag("git/v1.0.0");
        Collected annotated = story.collect();
        story.monorepo().lightTag("git/v1.0.0");

        assertThat(story.collect().releases()).isEqualTo(annotated.releases());
    }

    @Test
    void tagsMayHaveAnotherForm() {
        story.registry("{packages: [\"templates/{team}/{package}\"], versioning: tags, tags: \"{package}-{version}\"}")
                .pack("platform/git-clone", "1.0.0-rc.1")
                .commit("rc");
        story.monorepo().tag("git-clone-1.0.0-rc.1").tag("git-clone/v1.0.0");

        assertThat(story.collect().fresh()).containsExactly("git-clone@1.0.0-rc.1");
        assertThat(story.collect().findings()).isEmpty();
    }

    @Test
    void branchesAreReleasedToo() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().tag("git/v1.0.0");
        story.pack("platform/git", "2.0.0").commit("2.0.0");
        story.monorepo()
                .tag("git/v2.0.0")
                .checkout(story.monorepo().resolve("HEAD~1"))
                .branch("git-1.x");
        story.pack("platform/git", "1.0.1").write(WORKFLOW, "a: 1").commit("1.0.1");
        story.monorepo().tag("git/v1.0.1").checkout("main");

        assertThat(story.collect().fresh()).containsExactly("git@1.0.0", "git@1.0.1", "git@2.0.0");
        assertThat(story.collect().findings()).isEmpty();
    }

    @Test
    void aVersionThatTwoBranchesGiveToDifferentContentIsToldWithBothCommits() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().tag("git/v1.0.0").branch("fixes");
        story.pack("platform/git", "1.1.0").write(WORKFLOW, "a: 1").commit("mend");
        String elsewhere = story.monorepo().head();
        story.monorepo().tag("git/v1.1.0").checkout("main");
        story.pack("platform/git", "1.1.0").write(WORKFLOW, "a: 2").commit("add");
        String here = story.monorepo().head();
        story.write("notes.md", "of no package").commit("notes");

        Collected run = story.collect();

        assertThat(run.source("git@1.1.0").commit()).isEqualTo(elsewhere);
        for (Collected each : List.of(run, story.after(run))) {
            assertThat(each.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(ReleaseRules.VERSION_ON_BRANCHES);
                assertThat(finding.isError()).isFalse();
                assertThat(finding.message())
                        .contains(elsewhere.substring(0, 12) + " on another branch")
                        .contains(here.substring(0, 12) + " on this branch");
            });
        }
        story.pack("platform/git", "1.2.0").commit("a version of its own");
        assertThat(story.after(run).findings()).isEmpty();
    }

    @Test
    void aChangeAfterATagOnTheSameBranchIsNoSuchCase() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().tag("git/v1.0.0");
        story.write(WORKFLOW, "a: 1").commit("change");

        assertThat(story.collect().findings()).isEmpty();
    }

    @Test
    void movedAndDeletedPackagesKeepTheirReleases() {
        story.pack("platform/git", "1.0.0").pack("platform/gone", "1.0.0").commit("both");
        story.monorepo().tag("git/v1.0.0").tag("gone/v1.0.0");
        story.monorepo().move("templates/platform/git", "templates/tools/git").delete("templates/platform/gone");
        story.pack("tools/git", "1.1.0").commit("git moves, gone is gone");
        story.monorepo().tag("git/v1.1.0");

        Collected run = story.collect();

        assertThat(run.fresh()).containsExactly("git@1.0.0", "git@1.1.0", "gone@1.0.0");
        assertThat(run.source("git@1.0.0").directory().definition().team()).isEqualTo("platform");
        assertThat(run.source("git@1.1.0").directory().definition().team()).isEqualTo("tools");
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void dependenciesAreLockedToWhatExistedWhateverTheClocksSay() {
        story.pack("platform/slack", "1.0.0").commit("slack 1.0.0");
        story.monorepo().tag("slack/v1.0.0").at("2020-01-01T00:00:00Z");
        story.pack("platform/git", "1.0.0", "dependencies: [{name: slack, version: \">=1\"}]")
                .commit("git 1.0.0");
        story.monorepo().tag("git/v1.0.0").at("2020-01-01T00:00:00Z");
        story.pack("platform/slack", "1.1.0").commit("slack 1.1.0");
        story.monorepo().tag("slack/v1.1.0");

        Collected run = story.collect();

        assertThat(run.source("git@1.0.0").dependencies())
                .extracting(ReleaseId::toString)
                .containsExactly("slack@1.0.0");
        assertThat(run.flaws()).isEmpty();
        assertThat(run.source("git@1.0.0").released()).contains(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void aLaterYankDoesNotChangeWhatWasLocked() {
        story.pack("platform/slack", "1.0.0").commit("slack 1.0.0");
        story.monorepo().tag("slack/v1.0.0");
        story.pack("platform/slack", "1.1.0").commit("slack 1.1.0");
        story.monorepo().tag("slack/v1.1.0");
        story.pack("platform/git", "1.0.0", "dependencies: [{name: slack, version: ^1}]")
                .commit("git 1.0.0");
        story.monorepo().tag("git/v1.0.0");
        story.pack("platform/slack", "1.1.0", "yanked: [{version: 1.1.0, reason: leaks}]")
                .pack("platform/git", "1.1.0", "dependencies: [{name: slack, version: ^1}]")
                .commit("yank, and git 1.1.0");
        story.monorepo().tag("git/v1.1.0");

        Collected run = story.collect();

        assertThat(run.source("git@1.0.0").dependencies())
                .extracting(ReleaseId::toString)
                .containsExactly("slack@1.1.0");
        assertThat(run.source("git@1.1.0").dependencies())
                .extracting(ReleaseId::toString)
                .containsExactly("slack@1.0.0");
        assertThat(run.sources().yanks()).containsKey(new PackageName("slack"));
    }

    @Test
    void manyRunsGiveWhatOneRunGives() {
        story.pack("platform/slack", "1.0.0").commit("slack 1.0.0");
        story.monorepo().tag("slack/v1.0.0").at("2020-01-01T00:00:00Z");
        Collected first = story.collect();
        story.pack("platform/git", "1.0.0", "dependencies: [{name: slack, version: \">=1\"}]")
                .commit("git 1.0.0");
        story.monorepo().tag("git/v1.0.0");

        Collected second = story.after(first);

        assertThat(second.fresh()).containsExactly("git@1.0.0");
        assertThat(second.releases())
                .containsExactlyInAnyOrderElementsOf(story.collect().releases());
    }

    @Test
    void aTagThatWasMovedIsAnErrorAndThePublishedStays() {
        story.pack("platform/git", "1.0.0").write(WORKFLOW, "a: 1").commit("1.0.0");
        story.monorepo().tag("git/v1.0.0");
        Collected before = story.collect();
        story.write(WORKFLOW, "a: 2").commit("other content");
        story.monorepo().tag("git/v1.0.0");

        Collected after = story.after(before);

        assertThat(after.fresh()).isEmpty();
        assertThat(after.releases()).isEqualTo(before.releases());
        assertThat(after.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ReleaseRules.VERSION_MUTATED);
            assertThat(finding.message()).startsWith("The tag git/v1.0.0 was moved from ");
            assertThat(finding.isError()).isTrue();
        });
    }

    @Test
    void aTagThatMovedToTheSameContentOrIsGoneIsNoFault() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().tag("git/v1.0.0").tag("git/v0.9.0");
        Collected before = story.collect();
        story.write("README.md", "x").commit("elsewhere");
        story.monorepo().tag("git/v1.0.0");

        Collected after = story.after(before);

        assertThat(after.rules()).isEmpty();
        assertThat(after.releases()).isEqualTo(before.releases());
    }

    @Test
    void aTagWithoutItsPackageReleasesNothingAndIsTold() {
        story.monorepo().tag("git/v0.1.0");
        story.write("templates/platform/git/package.yaml", "kind: [").commit("broken");
        story.monorepo().tag("git/v0.2.0");
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().tag("git/v1.0.0");

        Collected run = story.collect();

        assertThat(run.fresh()).containsExactly("git@1.0.0");
        assertThat(run.rules()).containsExactly("tag-without-package", "tag-without-package");
        assertThat(run.findings())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message)
                        .contains("git/v0.1.0")
                        .contains("holds no package git; git@0.1.0 is not released"))
                .anySatisfy(message -> assertThat(message)
                        .contains("git/v0.2.0")
                        .contains("holds no package git that can be read (templates/platform/git/package.yaml: "));
    }

    @Test
    void aTagGivesTheVersionAndItIsToldWhenTheFileSaysAnother() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().tag("git/v1.0.1");

        Collected run = story.collect();

        assertThat(run.fresh()).containsExactly("git@1.0.1");
        assertThat(run.source("git@1.0.1").findings()).isEqualTo(run.findings());
        assertThat(run.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ReleaseRules.TAG_VERSION);
            assertThat(finding.place().commit()).isEqualTo(story.monorepo().head());
            assertThat(finding.message())
                    .isEqualTo(
                            "The tag git/v1.0.1 is on a commit where the package says that its version is 1.0.0; it is"
                                    + " released as 1.0.1.");
        });
    }

    @Test
    void templatesWithoutPackageFileAreReleasedByTags() {
        story.registry("{versioning: tags}").write("flows/hello.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: WorkflowTemplate
                        metadata: {name: hello}
                        spec: {entrypoint: main, templates: [{name: main, suspend: {}}]}
                        """).commit("hello");
        story.monorepo().tag("hello/v2.0.0");

        Collected run = story.collect();

        assertThat(run.fresh()).containsExactly("hello@2.0.0");
        assertThat(run.rules()).isEmpty();
    }

    @Test
    void tagsThatNameAPackageAndNoVersionAreTold() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo()
                .tag("git/v1.0.0")
                .tag("git/v1.1")
                .tag("git/v1.0.0+build")
                .tag("other/v1.1")
                .tag("nightly");

        Collected run = story.collect();

        assertThat(run.fresh()).containsExactly("git@1.0.0");
        assertThat(run.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ReleaseRules.TAG_UNMATCHED);
            assertThat(finding.message())
                    .isEqualTo("The tags git/v1.0.0+build, git/v1.1 have no version in the form 1.2.3 or 1.2.3-rc.1, so"
                            + " nothing is released from them.");
        });
        assertThat(story.after(run).findings()).hasSize(1);
    }

    @Test
    void aFormThatNoTagHasIsTold() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");

        assertThat(story.collect().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ReleaseRules.TAG_UNMATCHED);
            assertThat(finding.message()).isEqualTo("The repository has no tag, so nothing is released.");
            assertThat(finding.remedy()).contains("git tag git/v1.0.0;", "git fetch --tags");
        });
        story.monorepo().tag("v1.0.0");
        assertThat(story.collect().findings())
                .extracting(Finding::message)
                .containsExactly(
                        "None of the tags of the repository has the form {package}/v{version}, so nothing is released.");
        assertThat(story.collect().fresh()).isEmpty();
    }

    @Test
    void aShallowCloneIsToldAndKeepsWhatWasPublished() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().tag("git/v1.0.0");
        story.pack("platform/git", "1.1.0").commit("1.1.0");
        story.monorepo().tag("git/v1.1.0");
        Collected whole = story.collect();
        Path shallow = story.monorepo().shallowClone(folder.resolve("shallow"), 1);

        Collected after = ReleaseStory.collect(shallow, whole.known());

        assertThat(after.sources().shallow()).isTrue();
        assertThat(after.releases()).isEqualTo(whole.releases());
        assertThat(after.findings()).isEmpty();
    }

    @Test
    void patternsMatchWhatTheySay() {
        assertThat(new TagPattern("{package}/v{version}").match("git/v1.2.3"))
                .map(ReleaseId::toString)
                .contains("git@1.2.3");
        assertThat(new TagPattern("v{version}/{package}").match("v1.2.3-rc.1/a-b"))
                .map(ReleaseId::toString)
                .contains("a-b@1.2.3-rc.1");
        for (String other : List.of(
                "git/1.2.3",
                "git/v1.2",
                "git/v01.2.3",
                "git/v1.2.3+b",
                "Git/v1.2.3",
                "x/git/v1.2.3",
                "git/v1.2.3/x",
                "")) {
            assertThat(new TagPattern("{package}/v{version}").match(other))
                    .as(other)
                    .isEmpty();
        }
        assertThat(new TagPattern("a.b{package}v{version}").match("axbgitv1.2.3"))
                .isEmpty();
    }
}
