package dev.chandlery.registry;

import static dev.chandlery.registry.SmallTree.packageText;
import static dev.chandlery.registry.SmallTree.templateText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.ReleaseStory.Collected;
import dev.chandlery.testing.Monorepo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseSourcesTest {
    private static final String WORKFLOW = "templates/platform/git/workflow.yaml";

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
    void theFirstCommitWithAVersionIsItsRelease() {
        story.pack("platform/git", "1.0.0").write(WORKFLOW, "a: 1").commit("git 1.0.0");
        String first = story.monorepo().head();
        story.write(WORKFLOW, "a: 2").commit("fix without bump");
        story.pack("platform/git", "1.1.0").commit("git 1.1.0");
        story.write(WORKFLOW, "a: 3").commit("fix without bump");

        Collected run = story.collect();
        assertThat(run.findings()).isEmpty();
        assertThat(run.fresh()).containsExactly("git@1.0.0", "git@1.1.0");
        ReleaseSource old = run.source("git@1.0.0");
        assertThat(old.commit()).isEqualTo(first);
        assertThat(old.released()).contains(Monorepo.START.plusSeconds(3600));
        assertThat(old.directory().definition().team()).isEqualTo("platform");
        assertThat(content(old)).isEqualTo("a: 1");
        assertThat(content(run.source("git@1.1.0"))).isEqualTo("a: 2");
        RegistryPackage git = run.packages().get(0);
        assertThat(git.unreleased()).isTrue();
        assertThat(git.latest().orElseThrow().version()).hasToString("1.1.0");
    }

    @Test
    void aSecondRunGoesOnWhereTheFirstEndedAndKeepsAll() {
        story.pack("platform/git", "1.0.0").pack("ci/build", "0.1.0").commit("first");
        Collected before = story.collect();
        story.pack("platform/git", "1.1.0").commit("git 1.1.0");

        Collected after = story.after(before);
        assertThat(after.sources().resumed()).isTrue();
        assertThat(after.fresh()).containsExactly("git@1.1.0");
        assertThat(after.sources().kept()).containsExactlyInAnyOrderElementsOf(before.releases());
        Collected again = story.after(after);
        assertThat(again.fresh()).isEmpty();
        assertThat(again.findings()).isEmpty();
        assertThat(again.releases()).hasSize(3);
    }

    @Test
    void resumingGivesTheSameAsWalkingTheWhole() {
        story.pack("platform/slack", "1.0.0").commit("slack");
        story.pack("platform/git", "1.0.0", "dependencies: [{name: slack, version: ^1}]")
                .commit("git");
        Collected before = story.collect();
        story.pack("platform/slack", "1.1.0").commit("slack");
        story.pack("platform/git", "1.1.0", "dependencies: [{name: slack, version: ^1}]")
                .commit("git");
        assertThat(story.after(before).releases())
                .containsExactlyInAnyOrderElementsOf(story.collect().releases());
    }

    @Test
    void renamedMovedAndDeletedPackagesKeepTheirReleases() {
        story.pack("platform/git", "1.0.0")
                .pack("data/etl", "1.0.0")
                .pack("data/old", "3.0.0")
                .commit("all");
        story.monorepo().move("templates/data/etl", "templates/ml/etl");
        story.monorepo().delete("templates/data/old");
        story.commit("move");
        story.pack("ml/etl", "1.1.0").commit("etl 1.1.0");
        story.monorepo().delete("templates/platform/git");
        story.monorepo().write("templates/platform/scm/package.yaml", packageText("scm", "1.0.0"));
        story.commit("rename");

        Collected run = story.collect();
        assertThat(run.fresh()).containsExactly("etl@1.0.0", "etl@1.1.0", "git@1.0.0", "old@3.0.0", "scm@1.0.0");
        assertThat(run.source("etl@1.0.0").directory().definition().team()).isEqualTo("data");
        assertThat(run.source("etl@1.1.0").directory().definition().team()).isEqualTo("ml");
        assertThat(run.findings()).isEmpty();
        assertThat(run.packages())
                .filteredOn(RegistryPackage::removed)
                .extracting(p -> p.name().value())
                .containsExactly("git", "old");
        assertThat(run.packages().get(0).directory()).isEqualTo("templates/ml/etl");
        assertThat(run.packages()).noneMatch(RegistryPackage::unreleased);
    }

    @Test
    void withoutRegistryFileRenamedPackagesAreSeenToo() {
        ReleaseStory bare = new ReleaseStory(folder.resolve("bare"));
        bare.pack("platform/git", "1.0.0").pack("platform/old", "1.0.0").commit("all");
        bare.monorepo().delete("templates/platform/old");
        bare.pack("platform/git", "1.1.0").commit("git 1.1.0");
        Collected run = bare.collect();
        assertThat(run.fresh()).containsExactly("git@1.0.0", "git@1.1.0", "old@1.0.0");
        assertThat(run.source("git@1.0.0").directory().definition().team()).isEqualTo("platform");
        bare.close();
    }

    @Test
    void packagesThatWereMovedToOrDeletedFromAnywhereKeepTheirReleases() {
        story.write("git/package.yaml", packageText("git", "1.0.0")).commit("at the top");
        story.monorepo().move("git", "old/a/b/c/git");
        story.write("old/a/b/c/git/package.yaml", packageText("git", "1.1.0"))
                .write("other/place/gone/package.yaml", packageText("gone", "2.0.0"))
                .write("other/place/gone/README.md", "# Gone")
                .commit("deep, and one more");
        story.write("other/place/gone/versions/1.9.0/x.yaml", "a: 1").commit("an older release");
        story.monorepo().move("old/a/b/c/git", "templates/platform/git");
        story.monorepo().delete("other");
        story.pack("platform/git", "1.2.0").commit("where the pattern says");
        story.write("docs/tests/one/package.yaml", packageText("fixture", "1.0.0"))
                .write("node_modules/x/package.yaml", packageText("module", "1.0.0"))
                .write(".hidden/x/package.yaml", packageText("hidden", "1.0.0"))
                .commit("what no package is");
        story.monorepo().delete("docs");
        story.monorepo().delete("node_modules");
        story.monorepo().delete(".hidden");
        story.commit("and is gone");

        Collected run = story.collect();

        assertThat(run.fresh()).containsExactly("git@1.0.0", "git@1.1.0", "git@1.2.0", "gone@1.9.0", "gone@2.0.0");
        assertThat(run.source("git@1.1.0").directory().directory().value()).isEqualTo("old/a/b/c/git");
        assertThat(run.source("gone@1.9.0").directory().directory().value())
                .isEqualTo("other/place/gone/versions/1.9.0");
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void versionsMayGoBackwards() {
        story.pack("platform/git", "2.0.0").write(WORKFLOW, "a: 2").commit("2.0.0");
        story.pack("platform/git", "1.9.1").write(WORKFLOW, "a: 1").commit("backport");
        story.pack("platform/git", "2.0.0").write(WORKFLOW, "a: 3").commit("back");
        Collected run = story.collect();
        assertThat(run.fresh()).containsExactly("git@1.9.1", "git@2.0.0");
        assertThat(content(run.source("git@2.0.0"))).isEqualTo("a: 2");
        assertThat(run.packages().get(0).unreleased()).isTrue();
    }

    @Test
    void aBrokenPackageFileInThePastStopsNothing() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.write("templates/platform/git/package.yaml", "spec: [").commit("broken");
        story.pack("platform/git", "1.1.0", "unknownKey: 1").commit("1.1.0, with a mistake");
        story.pack("platform/git", "1.1.0").write(WORKFLOW, "a: 1").commit("1.1.0");
        String sound = story.monorepo().head();
        story.pack("platform/git", "1.2.0").commit("1.2.0");
        Collected run = story.collect();
        assertThat(run.fresh()).containsExactly("git@1.0.0", "git@1.1.0", "git@1.2.0");
        assertThat(run.source("git@1.1.0").commit()).isEqualTo(sound);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aVersionThatOnlyABrokenFileGaveIsToldWithTheNextRelease() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.pack("platform/git", "1.1.0", "unknownKey: 1").commit("1.1.0, with a mistake");
        String broken = story.monorepo().head();
        story.pack("platform/git", "1.2.0").commit("1.2.0");
        story.pack("platform/git", "1.2.0", "unknownKey: 1").commit("a mistake, and no new version");
        story.pack("platform/git", "1.3.0").commit("1.3.0");
        Collected run = story.collect();
        assertThat(run.source("git@1.3.0").findings()).isEmpty();
        assertThat(run.source("git@1.2.0").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("history-broken");
            assertThat(finding.place().commit()).isEqualTo(broken);
            assertThat(finding.place().path()).isEqualTo("templates/platform/git/package.yaml");
            assertThat(finding.place().mark().line()).isPositive();
            assertThat(finding.message())
                    .contains("unknownKey", "So version 1.1.0 in it was not released before git@1.2.0.");
        });
    }

    @Test
    void aBrokenHeadIsReportedOnce() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.write("templates/platform/git/package.yaml", "spec: [").commit("broken");
        Collected run = story.collect();
        assertThat(run.fresh()).containsExactly("git@1.0.0");
        assertThat(run.findings()).isEmpty();
        assertThat(run.discovery().findings()).anyMatch(Finding::isError);
    }

    @Test
    void versionFoldersAreReleasedByTheCommitThatAddedThem() {
        story.pack("platform/git", "2.0.0").commit("2.0.0");
        story.write("templates/platform/git/versions/1.0.0/workflow.yaml", "a: 1")
                .commit("1.0.0");
        String added = story.monorepo().head();
        story.write("templates/platform/git/versions/1.1.0/workflow.yaml", "a: 1")
                .commit("1.1.0");
        Collected run = story.collect();
        assertThat(run.fresh()).containsExactly("git@1.0.0", "git@1.1.0", "git@2.0.0");
        ReleaseSource old = run.source("git@1.0.0");
        assertThat(old.commit()).isEqualTo(added);
        assertThat(old.directory().directory().value()).isEqualTo("templates/platform/git/versions/1.0.0");
        assertThat(old.directory().files().manifests()).hasSize(1);
        assertThat(run.findings()).isEmpty();
        assertThat(run.packages().get(0).unreleased()).isFalse();

        story.monorepo().delete("templates/platform/git/versions/1.0.0");
        story.commit("clean up");
        assertThat(story.collect().fresh()).contains("git@1.0.0");
        assertThat(story.after(run).releases()).hasSize(3);
    }

    @Test
    void aChangedVersionFolderIsAnErrorAndThePublishedStays() {
        story.pack("platform/git", "2.0.0")
                .write("templates/platform/git/versions/1.0.0/workflow.yaml", "a: 1")
                .commit("both");
        Collected before = story.collect();
        story.write("templates/platform/git/versions/1.0.0/workflow.yaml", "a: 2")
                .commit("tamper");
        for (Collected run : List.of(story.collect(), story.after(before))) {
            assertThat(run.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(ReleaseRules.VERSION_MUTATED);
                assertThat(finding.place().path()).isEqualTo("templates/platform/git/versions/1.0.0");
                assertThat(finding.isError()).isTrue();
                assertThat(finding.message()).contains("git@1.0.0");
            });
            assertThat(run.releases())
                    .filteredOn(r -> r.id().toString().equals("git@1.0.0"))
                    .extracting(Release::tree)
                    .containsExactly(
                            before.source("git@1.0.0").directory().tree().hex());
        }
        story.write("templates/platform/git/versions/1.0.0/workflow.yaml", "a: 1")
                .commit("restore");
        assertThat(story.after(before).findings()).isEmpty();
    }

    @Test
    void aReleaseMovedBelowVersionsIsTheSame() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        Collected before = story.collect();
        story.monorepo().write("templates/platform/git/versions/1.0.0/package.yaml", packageText("git", "1.0.0"));
        story.pack("platform/git", "2.0.0").commit("2.0.0");
        assertThat(story.collect().findings()).isEmpty();
        Collected after = story.after(before);
        assertThat(after.findings()).isEmpty();
        assertThat(after.fresh()).containsExactly("git@2.0.0");
    }

    @Test
    void rewrittenHistoryLosesNothingAndIsTold() {
        story.pack("platform/git", "1.0.0").write(WORKFLOW, "a: 1").commit("1.0.0");
        story.pack("platform/gone", "1.0.0").commit("gone");
        Collected before = story.collect();
        ReleaseStory other = new ReleaseStory(folder.resolve("other")).usual();
        other.pack("platform/git", "1.0.0").write(WORKFLOW, "a: 9").commit("1.0.0, another");
        other.pack("platform/git", "1.1.0").commit("1.1.0");
        Collected after = other.after(before);
        assertThat(after.sources().resumed()).isFalse();
        assertThat(after.fresh()).containsExactly("git@1.1.0");
        assertThat(after.sources().kept()).containsExactlyInAnyOrderElementsOf(before.releases());
        assertThat(after.rules()).containsExactlyInAnyOrder("version-mutated", "history-rewritten");
        assertThat(after.findings())
                .filteredOn(finding -> finding.rule().equals(ReleaseRules.HISTORY_REWRITTEN))
                .extracting(Finding::message)
                .containsExactly("The output was made from commit "
                        + before.commit().orElseThrow().substring(0, 12)
                        + ", which this history does not hold: it was rewritten, as by a forced push, or it is another"
                        + " branch. Published and not in it: gone@1.0.0.");
        assertThat(after.packages()).extracting(p -> p.name().value()).containsExactly("git", "gone");
        assertThat(other.after(after).rules()).doesNotContain("history-rewritten");
        other.close();
    }

    @Test
    void aRewrittenHistoryWithTheSameContentIsToldAndIsNoFault() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        Collected before = story.collect();
        ReleaseStory other = new ReleaseStory(folder.resolve("other")).usual();
        other.pack("platform/git", "1.0.0").commit("1.0.0 with another message");

        Collected after = other.after(before);

        assertThat(after.fresh()).isEmpty();
        assertThat(after.releases()).isEqualTo(before.releases());
        assertThat(after.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.message()).endsWith(" It holds all of the published releases.");
        });
        other.close();
    }

    @Test
    void aMergeTheWrongWayRoundIsToldAndLosesNothingPublished() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().branch("feature").checkout("main");
        story.pack("platform/git", "1.1.0").commit("1.1.0");
        story.pack("platform/git", "1.2.0").commit("1.2.0");
        Collected before = story.collect();
        story.monorepo().checkout("feature");
        story.write("notes.md", "x").commit("feature");
        story.monorepo().merge("main");

        Collected after = story.after(before);

        assertThat(after.releases()).isEqualTo(before.releases());
        assertThat(after.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ReleaseRules.HISTORY_REWRITTEN);
            assertThat(finding.message())
                    .contains(", which a merge has put on a side branch of this history")
                    .endsWith("Published and not in it: git@1.1.0.");
        });
    }

    @Test
    void anOlderCommitIsToldAsSuch() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        String older = story.monorepo().head();
        story.pack("platform/git", "1.1.0").commit("1.1.0");
        Collected before = story.collect();
        story.monorepo().checkout(older);

        Collected after = story.after(before);

        assertThat(after.releases()).isEqualTo(before.releases());
        assertThat(after.findings())
                .extracting(Finding::message)
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains(", which is newer than the one that is read now. Published and not in it: git@1.1.0.");
    }

    @Test
    void theFirstOfTwoBranchesThatTakeOneVersionReleasesIt() {
        story.pack("platform/git", "1.0.0").commit("1.0.0");
        story.monorepo().branch("a");
        story.pack("platform/git", "1.1.0")
                .write("templates/platform/git/a.yaml", "a: 1")
                .commit("1.1.0 of a");
        story.monorepo().checkout("main").branch("b");
        story.pack("platform/git", "1.1.0")
                .write("templates/platform/git/b.yaml", "b: 1")
                .commit("1.1.0 of b");
        story.monorepo().checkout("main").merge("a");
        String first = story.monorepo().head();
        Collected between = story.collect();
        story.monorepo().merge("b");

        for (Collected run : List.of(story.collect(), story.after(between))) {
            assertThat(run.releases())
                    .extracting(Release::id)
                    .extracting(ReleaseId::toString)
                    .containsExactly("git@1.0.0", "git@1.1.0");
            assertThat(run.releases())
                    .filteredOn(r -> r.id().toString().equals("git@1.1.0"))
                    .extracting(Release::commit)
                    .containsExactly(first);
            assertThat(run.sources().unreleased())
                    .extracting(s -> s.id().toString())
                    .containsExactly("git@1.1.0");
        }
    }

    @Test
    void wrongClocksChangeNothing() {
        story.pack("platform/slack", "1.0.0").commit("slack 1.0.0");
        Collected before = story.collect();
        story.monorepo().at("2020-01-01T00:00:00Z");
        story.pack("platform/git", "1.0.0", "dependencies: [{name: slack, version: \">=1\"}]")
                .commit("git 1.0.0");
        story.monorepo().at("2019-01-01T00:00:00Z");
        story.pack("platform/slack", "1.1.0").commit("slack 1.1.0");

        Collected whole = story.collect();
        Collected resumed = story.after(before);

        assertThat(whole.source("git@1.0.0").dependencies())
                .extracting(ReleaseId::toString)
                .containsExactly("slack@1.0.0");
        assertThat(resumed.sources().resumed()).isTrue();
        assertThat(resumed.flaws()).isEmpty();
        assertThat(resumed.releases()).containsExactlyInAnyOrderElementsOf(whole.releases());
        Release git = whole.releases().stream()
                .filter(r -> r.name().value().equals("git"))
                .findFirst()
                .orElseThrow();
        List<Release> without =
                whole.releases().stream().filter(r -> !r.equals(git)).toList();
        Collected again = ReleaseStory.collect(
                story.monorepo().path(),
                new KnownReleases(without, whole.known().yanks(), java.util.Optional.empty()));
        assertThat(again.releases()).containsExactlyInAnyOrderElementsOf(whole.releases());
    }

    @Test
    void aShallowCloneKeepsWhatWasPublished() {
        story.pack("platform/git", "1.0.0").write(WORKFLOW, "a: 1").commit("1.0.0");
        Collected before = story.collect();
        story.write(WORKFLOW, "a: 2").commit("fix");
        story.pack("platform/slack", "1.0.0").commit("slack");
        Path shallow = story.monorepo().shallowClone(folder.resolve("shallow"), 1);
        Collected after = ReleaseStory.collect(shallow, before.known());
        assertThat(after.sources().shallow()).isTrue();
        assertThat(after.fresh()).containsExactly("slack@1.0.0");
        assertThat(after.findings()).isEmpty();
        assertThat(after.sources().kept()).isEqualTo(before.releases());

        Collected first = ReleaseStory.collect(shallow, KnownReleases.NONE);
        assertThat(first.fresh()).containsExactly("git@1.0.0", "slack@1.0.0");
        Collected whole = story.after(first);
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.fresh()).isEmpty();
    }

    @Test
    void treeReleasesWhatTheTreeHolds() {
        story.registry("{packages: [\"templates/{team}/{package}\"], versioning: tree}");
        story.pack("platform/git", "1.0.0").commit("forgotten");
        story.pack("platform/git", "2.0.0", "released: 2026-02-03")
                .write("templates/platform/git/versions/1.5.0/workflow.yaml", "a: 1")
                .commit("tree");
        Collected run = story.collect();
        assertThat(run.fresh()).containsExactly("git@1.5.0", "git@2.0.0");
        assertThat(run.source("git@2.0.0").released()).contains(Instant.parse("2026-02-03T00:00:00Z"));
        assertThat(run.source("git@2.0.0").commit()).isEmpty();
        assertThat(run.source("git@1.5.0").released()).isEmpty();
        assertThat(run.sources().resumed()).isFalse();

        story.write(WORKFLOW, "a: 2").commit("without bump");
        Collected after = story.after(run);
        assertThat(after.fresh()).isEmpty();
        assertThat(after.rules()).containsExactly("version-mutated");
        assertThat(after.findings().get(0).isError()).isTrue();
        assertThat(after.releases()).containsExactlyInAnyOrderElementsOf(run.releases());
    }

    @Test
    void aPlainFolderIsReadAsATree() throws java.io.IOException {
        Path plain = folder.resolve("plain");
        Path file = plain.resolve("templates/platform/git/package.yaml");
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.writeString(file, packageText("git", "1.0.0"));
        Collected run = ReleaseStory.collect(plain, KnownReleases.NONE);
        assertThat(run.fresh()).containsExactly("git@1.0.0");
        assertThat(run.source("git@1.0.0").released()).isEmpty();
    }

    @Test
    void templatesWithoutPackageFileAreReleasedAsTheyAre() {
        ReleaseStory bare = new ReleaseStory(folder.resolve("bare"));
        bare.write("t/git.yaml", templateText("git")).commit("git");
        bare.write("t/etl.yaml", templateText("etl-v1.0.0")).commit("etl");
        String etl = bare.monorepo().head();
        bare.write("t/git.yaml", templateText("git") + "# more\n").commit("git again");
        String git = bare.monorepo().head();
        Collected run = bare.collect();
        assertThat(run.fresh()).containsExactly("etl@1.0.0", "git@0.0.0");
        assertThat(run.source("etl@1.0.0").commit()).isEqualTo(etl);
        assertThat(run.source("git@0.0.0").commit()).isEqualTo(git);

        bare.write("t/git.yaml", templateText("git") + "# even more\n").commit("git again");
        Collected after = bare.after(run);
        assertThat(after.rules()).containsExactly("version-missing");
        assertThat(after.packages().get(1).unreleased()).isTrue();
        bare.write("t/etl.yaml", templateText("etl-v1.0.0") + "# tampered\n").commit("tamper");
        assertThat(bare.after(run).rules()).containsExactly("version-mutated", "version-missing");
        bare.close();
    }

    @Test
    void argoHubVersionsAreDatedByTheirCommits() {
        ReleaseStory bare = new ReleaseStory(folder.resolve("bare"));
        bare.write("workflows/git/versions/0.0.1/workflowTemplate.yaml", templateText("argo-hub.git.0.0.1"))
                .commit("0.0.1");
        String first = bare.monorepo().head();
        bare.write("workflows/git/versions/0.0.2/workflowTemplate.yaml", templateText("argo-hub.git.0.0.2"))
                .commit("0.0.2");
        Collected run = bare.collect();
        assertThat(run.fresh()).containsExactly("git@0.0.1", "git@0.0.2");
        assertThat(run.source("git@0.0.1").commit()).isEqualTo(first);
        bare.close();
    }

    private static String content(ReleaseSource source) {
        return source.directory().files().manifests().stream()
                .map(file -> new String(source.tree().read(file), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
