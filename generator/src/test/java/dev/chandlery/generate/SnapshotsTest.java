package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of what is committed and not released. */
class SnapshotsTest {
    @TempDir
    private Path folder;

    private Monorepo repo;

    @BeforeEach
    void begin() {
        repo = Monorepo.create(folder.resolve("repo"));
        registry("history");
        repo.write("environments/dev/environment.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Environment
                        metadata: {name: dev}
                        spec:
                          clusters: [{name: dev-1, server: "https://dev-1.example:6443"}]
                          namespace: "{team}"
                          track: [{packages: ["*"], versions: ">=0", prereleases: true}]
                        """);
        release("git", "1.2.0", "");
    }

    @AfterEach
    void end() {
        repo.close();
    }

    @Test
    void theHeadOfAPackageThatDiffersFromItsLastReleaseIsAPreReleaseOfTheNext() {
        String commit = change("git", "first");
        repo.write("README.md", "of no package").commit("Say more");

        GenerateReport report = generate("out");

        String version = "1.2.1-dev.1.g" + commit.substring(0, 7);
        assertThat(report.published()).extracting(ReleaseId::toString).containsExactly("git@1.2.0", "git@" + version);
        assertThat(read("out/registry/index.yaml")).contains("version: " + version, "version: 1.2.0");
        assertThat(read("out/gitops/packages/git/" + version + "/manifests.yaml"))
                .contains("name: git-v" + version, "app.kubernetes.io/version: " + version, commit, "first");
        assertThat(read("out/gitops/environments/dev/dev-1/a/kustomization.yaml"))
                .contains("packages/git/" + version)
                .doesNotContain("1.2.0");
        assertThat(read("out/registry/api/v1/packages/git.json"))
                .contains("\"latest\":\"1.2.0\"")
                .contains("\"version\":\"" + version + "\"");
        assertThat(generate("out").changes().isEmpty()).isTrue();
    }

    @Test
    void withoutBeingAskedForThereAreNone() {
        change("git", "first");
        generate("never", false);
        generate("out");

        GenerateReport report = generate("out", false);

        assertThat(report.published()).isEmpty();
        assertEqual("out", "never");
        assertThat(read("never/registry/index.yaml")).doesNotContain("dev.1");
    }

    @Test
    void aSnapshotLeavesWhenTheNextOneOrTheReleaseComesAndContinuedRunsGiveTheSameBytes() {
        generate("out");
        String first = "1.2.1-dev.1.g" + change("git", "first").substring(0, 7);
        generate("out");
        assertThat(versions("out")).contains(first);
        repo.write("other.txt", "of no package").commit("Another commit");
        String second = "1.2.1-dev.3.g" + change("git", "second").substring(0, 7);
        generate("out");
        assertThat(versions("out")).contains(second).doesNotContain(first);
        assertSameAsOnce();
        release("slack", "0.1.0", "");
        generate("out");
        assertThat(versions("out")).contains(second);
        assertSameAsOnce();
        release("git", "1.3.0", "");
        GenerateReport report = generate("out");
        assertThat(report.published()).extracting(ReleaseId::toString).containsExactly("git@1.3.0");
        assertThat(Folders.read(folder.resolve("out")).keySet())
                .noneMatch(path -> path.contains("dev."))
                .contains("registry/charts/git-1.3.0.tgz", "registry/charts/git-1.2.0.tgz");
        assertSameAsOnce();
    }

    @Test
    void contentThatIsTakenBackIsTheReleaseAgain() {
        change("git", "first");
        generate("out");
        repo.delete("templates/a/git/README.md")
                .delete("templates/a/git/t2.yaml")
                .commit("Take it back");

        generate("out");

        assertThat(versions("out")).doesNotContain("dev.");
        assertSameAsOnce();
        String third = change("git", "third");
        generate("out");
        assertThat(versions("out")).contains("1.2.1-dev.3.g" + third.substring(0, 7));
    }

    @Test
    void aDamagedOrMissingFileOfASnapshotIsMadeAgain() throws IOException {
        String version = "1.2.1-dev.1.g" + change("git", "first").substring(0, 7);
        generate("out");
        generate("once");
        Files.delete(folder.resolve("out/registry/charts/git-" + version + ".tgz"));
        Files.writeString(folder.resolve("out/registry/api/v1/packages/git/releases.jsonl"), "damaged");

        generate("out");

        assertEqual("out", "once");
    }

    @Test
    void aMovedPackageKeepsCountingFromItsRelease() {
        change("git", "first");
        repo.move("templates/a/git", "templates/b/git").commit("Give it to b");

        generate("out");

        assertThat(versions("out")).contains("1.2.1-dev.2.g" + repo.head().substring(0, 7));
        assertSameAsOnce();
    }

    @Test
    void aVersionThatIsWrittenButNotReleasedYetIsTheOneThatSnapshotsComeBefore() {
        registry("tags");
        repo.commit("Release by tags");
        String start = change("git", "no tag yet");
        generate("out");
        assertThat(versions("out")).contains("1.2.0-dev.3.g" + start.substring(0, 7));
        repo.tag("git/v1.2.0");
        generate("out");
        assertThat(versions("out")).doesNotContain("dev.");
        write("git", "1.3.0-rc.1", "");
        repo.commit("Prepare 1.3.0");
        generate("out");
        assertThat(versions("out")).contains("1.3.0-dev.1.g");
        repo.tag("git/v1.3.0-rc.1");
        generate("out");
        change("git", "after the candidate");
        generate("out");
        assertThat(versions("out")).contains("1.3.0-rc.1.dev.1.g").doesNotContain("1.3.0-dev");
        assertSameAsOnce();
    }

    @Test
    void aSnapshotIsLockedToWhatExistedAtItsCommitAndNeverToAnother() {
        release("slack", "1.0.0", "");
        write("git", "1.2.0", "  dependencies: [{name: slack, version: \">=1.0.0-0\"}]\n");
        repo.commit("Depend on slack");
        change("slack", "unreleased");
        generate("out");
        assertThat(read("out/registry/index.yaml")).contains("slack@1.0.0");
        release("slack", "1.1.0", "");

        generate("out");

        assertSameAsOnce();
        assertThat(read("out/registry/index.yaml"))
                .contains("slack@1.0.0")
                .doesNotContain("slack@1.1.0", "slack@1.0.1");
        change("git", "and more");
        generate("out");
        assertThat(read("out/registry/index.yaml")).contains("slack@1.1.0");
    }

    @Test
    void aSnapshotWithErrorsOfItsOwnIsLeftOutAndSaidSo() {
        String name = "a-name-behind-which-only-a-short-version-fits";
        release(name, "1.0.0", "");
        change(name, "first");
        change("git", "first");

        GenerateReport report = generate("out");

        assertThat(report.left())
                .singleElement()
                .satisfies(id -> assertThat(id.toString()).startsWith(name + "@1.0.1-dev.1.g"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().id().equals("snapshot-left-out"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("63");
        assertThat(versions("out")).contains("git-1.2.1-dev.3.g").doesNotContain(name + "-1.0.1");
    }

    @Test
    void aShallowCloneThatDoesNotHoldTheReleaseIsRefusedAndKeepsTheOutput() {
        change("git", "first");
        generate("out");
        change("git", "second");
        repo.shallowClone(folder.resolve("shallow"), 1);

        GenerateReport report = generate(folder.resolve("shallow"), "out", true);

        assertThat(report.refused()).isTrue();
        assertThat(report.findings())
                .filteredOn(Finding::isError)
                .extracting(finding -> finding.rule().id() + ": " + finding.remedy())
                .singleElement()
                .asString()
                .startsWith("snapshot-unknown: ")
                .contains("--unshallow");
        assertThat(versions("out")).contains("1.2.1-dev.1.g");
    }

    @Test
    void aPinOfASnapshotIsRefused() {
        String commit = change("git", "first");
        repo.write("environments/dev/releases.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: ReleaseSet
                        spec: {releases: [{package: git, version: 1.2.1-dev.1.g%s}]}
                        """.formatted(commit.substring(0, 7)))
                .commit("Pin it");

        assertThat(generate("out").findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("which is a snapshot");
    }

    @Test
    void snapshotsAreComparedByVerify() {
        change("git", "first");
        generate("out");

        assertThat(verify().differences()).isEmpty();
        assertThat(verify().compared()).isEqualTo(2);
        change("git", "second");
        assertThat(verify().differences())
                .extracting(VerifyReport.Difference::state, VerifyReport.Difference::reasons)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        VerifyReport.State.EXTRA, List.of("it is a snapshot of another commit")));
    }

    @Test
    void withTheSettingAllCommandsKnowThem() {
        String commit = change("git", "first");
        repo.write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec: {packages: ["templates/{team}/{package}"], snapshots: true}
                """).commit("Have snapshots").write("templates/a/git/README.md", "not committed");

        Overview overview = Overview.ofFolder(repo.path());

        String snapshot = "git@1.2.1-dev.1.g" + commit.substring(0, 7);
        assertThat(overview.packages().get(0).releases())
                .extracting(release -> release.id().toString())
                .containsExactly(snapshot, "git@1.2.0");
        assertThat(overview.packages().get(0).latest())
                .hasValueSatisfying(release -> assertThat(release.version()).hasToString("1.2.0"));
        assertThat(overview.plan().deployments())
                .extracting(deployment -> deployment.release().toString())
                .containsExactly(snapshot);
        assertThat(WhyReport.of(
                                repo.path(),
                                overview.packages().get(0).releases().get(0).id())
                        .change())
                .hasValueSatisfying(change -> assertThat(change.before()).hasToString("1.2.0"));
        generate("out", false);
        assertThat(versions("out")).contains("dev.1.g");
    }

    @Test
    void whereReleasesComeFromTheTreeThereIsNothingToTakeThemFrom() {
        registry("tree");
        repo.commit("Release what is there");

        assertThatThrownBy(() -> generate("out"))
                .isInstanceOf(WrongRequestException.class)
                .hasMessageContaining("--snapshots");
    }

    private void registry(String versioning) {
        repo.write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec: {packages: ["templates/{team}/{package}"], versioning: %s}
                """.formatted(versioning));
    }

    private void release(String name, String version, String more) {
        write(name, version, more);
        repo.commit(name + " " + version);
    }

    private void write(String name, String version, String more) {
        repo.write("templates/a/" + name + "/package.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Package
                        metadata: {name: %s}
                        spec:
                          version: %s
                          description: Does something.
                        %s""".formatted(name, version, more))
                .write("templates/a/" + name + "/t.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: WorkflowTemplate
                        metadata: {name: %s}
                        spec:
                          entrypoint: main
                          templates: [{name: main, container: {image: "alpine:3.20"}}]
                        """.formatted(name));
    }

    /** Commits a change of a package without a version, and returns the commit. */
    private String change(String name, String text) {
        repo.write("templates/a/" + name + "/README.md", text)
                .write("templates/a/" + name + "/t2.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: %s-text}
                        data: {text: %s}
                        """.formatted(name, text))
                .commit("Change " + name);
        return repo.head();
    }

    /** Generates anew, and compares with the output of the continued runs. */
    private void assertSameAsOnce() {
        String once = "once-" + repo.head();
        generate(once);
        assertEqual("out", once);
    }

    private void assertEqual(String actual, String expected) {
        Folders.assertEqual(folder.resolve(actual), folder.resolve(expected));
    }

    private String versions(String out) {
        return String.join(
                "\n",
                Folders.read(folder.resolve(out).resolve("registry/charts")).keySet());
    }

    private String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private GenerateReport generate(String out) {
        return generate(out, true);
    }

    private GenerateReport generate(String out, boolean snapshots) {
        return generate(repo.path(), out, snapshots);
    }

    private GenerateReport generate(Path from, String out, boolean snapshots) {
        return Generate.run(
                new GenerateRequest(
                        from, Optional.empty(), folder.resolve(out), false, false, Optional.empty(), snapshots, false),
                "1",
                Progress.NONE);
    }

    private VerifyReport verify() {
        return Verify.run(
                new VerifyRequest(
                        repo.path(),
                        Optional.empty(),
                        Optional.of("out"),
                        folder,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Progress.NONE);
    }
}
