package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.ReleaseId;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Monorepo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output of a registry whose releases come from tags. */
class TaggedGenerateTest {
    @TempDir
    private Path folder;

    private Monorepo repo;

    @BeforeEach
    void begin() {
        repo = Monorepo.create(folder.resolve("repo"))
                .write("chandlery.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Registry
                        metadata: {name: acme}
                        spec: {packages: ["templates/{team}/{package}"], versioning: tags}
                        """)
                .write("templates/a/git/package.yaml", packageYaml("1.0.0"))
                .write("templates/a/git/git.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: WorkflowTemplate
                        metadata: {name: git}
                        spec:
                          entrypoint: main
                          templates: [{name: main, container: {image: "alpine:3.20"}}]
                        """)
                .commit("git 1.0.0")
                .tag("git/v1.0.0");
    }

    @AfterEach
    void end() {
        repo.close();
    }

    @Test
    void aNewTagOnAKnownCommitIsANewRelease() {
        assertThat(generate("out").published()).extracting(ReleaseId::toString).containsExactly("git@1.0.0");
        assertThat(generate("out").changes().isEmpty()).isTrue();
        repo.tag("git/v1.0.1");

        assertThat(generate("out").published()).extracting(ReleaseId::toString).containsExactly("git@1.0.1");
        assertThat(generate("out").changes().isEmpty()).isTrue();
        generate("once");
        Folders.assertEqual(folder.resolve("out"), folder.resolve("once"));
    }

    /** The release is as it is for good, and so is what is odd about it. */
    @Test
    void thatATagGivesAnotherVersionThanTheFileIsKeptWithTheRelease() {
        generate("out");
        repo.tag("git/v1.0.1");
        assertThat(rules(generate("out"))).containsExactly("tag-version");

        repo.write("README.md", "Templates").commit("say what this is");
        assertThat(rules(generate("out"))).containsExactly("tag-version");
        assertThat(rules(generate("once"))).containsExactly("tag-version");
        Folders.assertEqual(folder.resolve("out"), folder.resolve("once"));
        assertThat(verify().differences()).isEmpty();
    }

    private static List<String> rules(GenerateReport report) {
        return report.findings().stream()
                .map(finding -> finding.rule().id())
                .filter("tag-version"::equals)
                .toList();
    }

    @Test
    void aTagThatWasMovedIsRefusedAndThePublishedStays() {
        generate("out");
        repo.write("templates/a/git/README.md", "changed").commit("change it").tag("git/v1.0.0");

        GenerateReport report = generate("out");

        assertThat(report.refused()).isTrue();
        assertThat(report.findings())
                .filteredOn(finding -> finding.isError())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("version-mutated"));
        assertThat(verify().differences())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(VerifyReport.State.DIFFERS));
    }

    @Test
    void taggedReleasesCanBeVerified() {
        repo.write("templates/a/git/package.yaml", packageYaml("1.1.0"))
                .commit("git 1.1.0")
                .tag("git/v1.1.0");
        generate("out");

        assertThat(verify().compared()).isEqualTo(2);
        assertThat(verify().differences()).isEmpty();
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

    private GenerateReport generate(String out) {
        return Generate.run(
                new GenerateRequest(repo.path(), Optional.empty(), folder.resolve(out), false, false),
                "1",
                Progress.NONE);
    }

    private static String packageYaml(String version) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: git}
                spec: {version: %s}
                """.formatted(version);
    }
}
