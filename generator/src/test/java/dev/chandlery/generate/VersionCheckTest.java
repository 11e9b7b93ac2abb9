package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.testing.Monorepo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pull request does to versions, and to those who depend on what it changes. */
class VersionCheckTest {
    private static final Set<String> RULES =
            VersionRules.ALL.stream().map(Rule::id).collect(Collectors.toSet());

    private static final String TEMPLATE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: git}
            spec:
              templates:
                - name: clone
                  inputs:
                    parameters: [{name: repo}, {name: depth, default: "1"}]
                  container: {image: "alpine/git:1", command: [git, "{{inputs.parameters.repo}}"]}
            """;

    private static final String CALLER = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: etl}
            spec:
              templates:
                - name: main
                  steps:
                    - - name: fetch
                        templateRef: {name: git, template: clone}
                        arguments: {parameters: [{name: repo, value: a}, {name: depth, value: "5"}]}
            """;

    @TempDir
    private Path folder;

    private Monorepo repo;

    private static String packageYaml(String name, String version, String more) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: %s}
                spec:
                  version: %s
                %s""".formatted(name, version, more);
    }

    private static String git(String file) {
        return "templates/platform/git/" + file;
    }

    @BeforeEach
    void write() {
        repo = Monorepo.create(folder)
                .write(git("package.yaml"), packageYaml("git", "1.0.0", ""))
                .write(git("t.yaml"), TEMPLATE)
                .commit("git 1.0.0");
        repo.write(git("package.yaml"), packageYaml("git", "1.2.0", ""))
                .write(git("t.yaml"), TEMPLATE.replace("git:1", "git:2"))
                .write(
                        "templates/data/etl/package.yaml",
                        packageYaml("etl", "1.0.0", "  dependencies: [{name: git, version: ^1.0.0}]\n"))
                .write("templates/data/etl/t.yaml", CALLER)
                .commit("git 1.2.0, etl 1.0.0");
        repo.branch("feature").checkout("feature");
    }

    @AfterEach
    void close() {
        repo.close();
    }

    private List<String> check() {
        return check(true);
    }

    private List<String> check(boolean onlyChanged) {
        CheckRequest request =
                new CheckRequest(folder, Optional.empty(), Optional.of("main"), onlyChanged, Instant.EPOCH);
        return Check.run(request, Progress.NONE).findings().stream()
                .filter(finding -> RULES.contains(finding.rule().id()))
                .map(finding -> finding.rule().id() + " "
                        + finding.place().path() + ":" + finding.place().mark().line() + " " + finding.severity() + " "
                        + finding.message() + " " + finding.remedy())
                .toList();
    }

    private void change(String version, String from, String to) {
        repo.write(git("package.yaml"), packageYaml("git", version, ""))
                .write(git("t.yaml"), TEMPLATE.replace("git:1", "git:2").replace(from, to));
    }

    @Test
    void whatDoesNotChangeNeedsNoVersion() {
        assertThat(check()).isEmpty();
        repo.write("README.md", "Templates.\n");
        assertThat(check(false)).isEmpty();
    }

    @Test
    void aChangeNeedsAVersion() {
        change("1.2.0", "git:2", "git:3");

        assertThat(check())
                .isEqualTo(check(false))
                .containsExactly(
                        "version-not-bumped templates/platform/git/package.yaml:5 ERROR The content of git changed,"
                                + " and its version is still 1.2.0, by a change that is internal: template clone of"
                                + " WorkflowTemplate git runs other images: \"alpine/git:3\". Run chandlery bump, or set spec.version to 1.2.1 or higher.");
        change("1.2.1", "git:2", "git:3");
        assertThat(check()).isEmpty();
    }

    @Test
    void documentsArePublishedToo() {
        repo.write(git("README.md"), "# git\n");

        assertThat(check())
                .singleElement()
                .asString()
                .startsWith("version-not-bumped")
                .contains("1.2.1 or higher");
    }

    @Test
    void commentsInManifestsAreContentAndNoChangeForCallers() {
        repo.write(git("t.yaml"), TEMPLATE.replace("git:1", "git:2") + "# more\n");

        assertThat(check())
                .containsExactly(
                        "version-not-bumped templates/platform/git/package.yaml:5 ERROR The content of git changed,"
                                + " and its version is still 1.2.0. Run chandlery bump, or set spec.version to a higher version.");
    }

    @Test
    void whatIsSaidOfAllVersionsNeedsNone() {
        repo.write(git("package.yaml"), "# ours\n" + packageYaml("git", "1.2.0", """
                  deprecated: {message: Use scm.}
                  yanked: [{version: 1.0.0, reason: broken}]
                """))
                .write(git("versions/0.9.0/t.yaml"), TEMPLATE);

        assertThat(check()).isEmpty();
    }

    @Test
    void aVersionThatIsTooLowIsExplained() {
        change("1.3.0", ", {name: depth, default: \"1\"}", "");

        assertThat(check())
                .anySatisfy(
                        finding -> assertThat(finding)
                                .isEqualTo(
                                        "version-too-low templates/platform/git/package.yaml:5 ERROR git@1.3.0 is too low after"
                                                + " git@1.2.0, by a change that is breaking: input parameter depth of template clone of"
                                                + " WorkflowTemplate git is removed. Run chandlery bump, or set spec.version to 2.0.0 or higher."));
        change("2.0.0-rc.1", ", {name: depth, default: \"1\"}", "");
        assertThat(check()).noneMatch(finding -> finding.startsWith("version-"));
    }

    @Test
    void ofManyChangesSomeAreTold() {
        change(
                "1.2.1",
                "parameters: [{name: repo}",
                "parameters: [{name: repo}, {name: a}, {name: b}, {name: c}, {name: d}");

        assertThat(check())
                .anyMatch(
                        finding -> finding.contains(
                                "parameter c of template clone of WorkflowTemplate git is new"
                                        + " and must be given; and 1 more. Run chandlery bump, or set spec.version to 2.0.0 or higher."));
    }

    @Test
    void aVersionDoesNotGoBack() {
        change("1.1.0", "git:2", "git:3");

        assertThat(check())
                .containsExactly(
                        "version-backwards templates/platform/git/package.yaml:5 ERROR The version of git goes from"
                                + " 1.2.0 back to 1.1.0. Give it a version above 1.2.0.");
    }

    @Test
    void aVersionThatTheBranchReleasedMeanwhileIsTaken() {
        change("1.3.0", "git:2", "git:3");
        repo.commit("git 1.3.0 on the feature");
        repo.checkout("main");
        change("1.3.0", "git:2", "git:4");
        repo.commit("git 1.3.0 on main");
        repo.checkout("feature");

        assertThat(check())
                .containsExactly(
                        "version-exists templates/platform/git/package.yaml:5 ERROR git@1.3.0 was released already,"
                                + " with other content. Give it a version that is free, above 1.3.0.");
    }

    @Test
    void aPackageThatComesBackUnderAReleasedVersionIsFound() {
        repo.checkout("main");
        repo.delete("templates/platform/git").commit("remove git");
        repo.branch("again").checkout("again");
        change("1.2.0", "git:2", "git:9");

        assertThat(check())
                .singleElement()
                .asString()
                .startsWith("version-exists")
                .contains("git@1.2.0");
        change("1.2.1", "git:2", "git:9");
        assertThat(check()).isEmpty();
    }

    @Test
    void aNewPackageMayBeginWithAnyVersion() {
        repo.write("templates/a/new/package.yaml", packageYaml("new", "0.1.0", ""))
                .write("templates/a/new/t.yaml", TEMPLATE.replace("name: git", "name: new"));

        assertThat(check()).isEmpty();
    }

    @Test
    void dependentsThatTakeTheNewVersionBreak() {
        change("1.3.0", ", {name: depth, default: \"1\"}", "");

        assertThat(check())
                .anySatisfy(finding -> assertThat(finding)
                        .isEqualTo(
                                "dependent-breaks templates/data/etl/t.yaml:10 ERROR etl breaks with git@1.3.0: The step"
                                        + " fetch of template main gives parameter depth to template clone, which has no input of"
                                        + " that name. Change etl in the same commit, or give git a version outside of its range"
                                        + " ^1.0.0."));
    }

    @Test
    void dependentsThatStayWithTheOldVersionAreNamed() {
        change("2.0.0", ", {name: depth, default: \"1\"}", "");

        assertThat(check())
                .singleElement()
                .asString()
                .startsWith("dependent-breaks templates/data/etl/t.yaml:10 INFO etl breaks with git@2.0.0")
                .endsWith(
                        "Nothing to do now: the range ^1.0.0 of etl leaves this version out. Change it when the range is"
                                + " raised.");
    }

    @Test
    void whoeverUsesItWithoutADeclaredDependencyIsNamedToo() {
        repo.checkout("main");
        repo.write("templates/data/etl/package.yaml", packageYaml("etl", "1.0.1", ""))
                .commit("Do not say what etl depends on");
        repo.branch("work").checkout("work");
        change("1.3.0", ", {name: depth, default: \"1\"}", "");

        assertThat(check())
                .anyMatch(finding -> finding.startsWith(
                                "dependent-breaks templates/data/etl/t.yaml:10 ERROR etl breaks with git@1.3.0: The step")
                        && finding.endsWith("Change etl in the same commit, or declare in its package.yaml that it"
                                + " depends on git, with a range that leaves this version out."));
    }

    @Test
    void aDependentThatIsChangedTooIsSound() {
        change("1.3.0", ", {name: depth, default: \"1\"}", "");
        repo.write("templates/data/etl/t.yaml", CALLER.replace(", {name: depth, value: \"5\"}", ""))
                .write(
                        "templates/data/etl/package.yaml",
                        packageYaml("etl", "1.0.1", "  dependencies: [{name: git, version: ^1.0.0}]\n"));

        assertThat(check()).noneMatch(finding -> finding.startsWith("dependent-breaks"));
    }

    @Test
    void aRemovedObjectBreaksThoseWhoNameIt() {
        change("1.3.0", "metadata: {name: git}", "metadata: {name: scm}");

        assertThat(check())
                .anyMatch(finding -> finding.startsWith("dependent-breaks templates/data/etl/t.yaml:9"))
                .anyMatch(finding -> finding.contains("WorkflowTemplate git is now called scm"));
    }

    @Test
    void aVersionThatNoTagReleasedYetMayStay() {
        repo.checkout("main");
        repo.tag("git/v1.2.0");
        repo.write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                spec: {versioning: tags}
                """);
        change("1.3.0", "repo}", "repo}, {name: branch, default: main}");
        repo.commit("git 1.3.0, without a tag");
        repo.branch("more").checkout("more");
        change("1.3.0", "repo}", "repo}, {name: branch, default: next}");

        assertThat(check()).isEmpty();
        change("1.3.0", ", {name: depth, default: \"1\"}", "");
        assertThat(check()).anyMatch(finding -> finding.startsWith("version-too-low"));
        change("1.2.0", "git:2", "git:3");
        assertThat(check()).anyMatch(finding -> finding.startsWith("version-backwards"));
    }

    @Test
    void aBrokenPackageBeforeTheChangeIsNoObstacle() {
        repo.checkout("main");
        repo.write(git("package.yaml"), "kind: [").commit("break it");
        repo.branch("mend").checkout("mend");
        change("1.2.1", "git:2", "git:3");

        assertThat(check()).isEmpty();
    }
}
