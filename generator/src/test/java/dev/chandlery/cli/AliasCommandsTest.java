package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.EnvironmentStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates under the names of their major version, through the commands. */
class AliasCommandsTest {
    private static final String CALLER = "templates/platform/etl/template.yaml";

    @TempDir
    private Path temp;

    private EnvironmentStory story;

    @BeforeEach
    void begin() {
        story = EnvironmentStory.begin(temp.resolve("repo"), "");
        aliases(true);
        story.pins("prod", "git@1.0.0").commit("Prod");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void anAliasMovesWithANewRelease() throws IOException {
        assertThat(run("generate", "--out", "../out", "--hydrate").code()).isEqualTo(ExitCode.OK);
        assertThat(rendered()).contains("name: git-v1\n", "git:1.0.0").doesNotContain("git:1.1.0");

        story.release("git", "1.1.0").pins("prod", "git@1.0.0", "git@1.1.0");
        assertThat(run("plan", "--base", "HEAD~1").out())
                .contains("~ git: current 1.0.0 -> 1.1.0; 1.1.0 appears (pinned); alias v1 1.0.0 -> 1.1.0\n")
                .contains(
                        "~ git: current 1.0.0 -> 1.1.0; 1.1.0 appears (tracked by * >=0); 1.0.0 disappears; alias v1 1.0.0"
                                + " -> 1.1.0\n");
        assertThat(run("plan", "--base", "HEAD~1", "--output", "json").out())
                .contains("\"aliases\":[{\"major\":1,\"before\":\"1.0.0\",\"after\":\"1.1.0\"}]");
        story.commit("Deploy it");

        assertThat(run("generate", "--out", "../out", "--hydrate").code()).isEqualTo(ExitCode.OK);
        String now = rendered();
        String alias = now.substring(now.indexOf("name: git-v1\n"), now.indexOf("---\n"));
        assertThat(alias).contains("git:1.1.0");
        assertThat(run("status", "--environment", "prod").out()).isEqualTo("""
                        prod, promotes from staging
                        PACKAGE  prod-eu prod-us
                        git      1.1.0*~, 1.0.0

                        * current   (needed by others)   ! retiring   ~ its major version's alias leads to it
                        """);
        assertThat(Files.readString(temp.resolve("out/gitops/environments/prod/status.json")))
                .contains("\"version\": \"1.1.0\",\n      \"namespace\": \"platform\",\n      \"current\": true,\n"
                        + "      \"aliases\": true,");
    }

    @Test
    void switchedOffTheyGo() throws IOException {
        assertThat(run("generate", "--out", "../out", "--hydrate").code()).isEqualTo(ExitCode.OK);
        aliases(false);
        assertThat(run("plan", "--base", "HEAD").out()).contains("~ git: alias v1 goes\n");
        story.commit("No aliases");
        assertThat(run("generate", "--out", "../out", "--hydrate").code()).isEqualTo(ExitCode.OK);

        assertThat(rendered()).doesNotContain("name: git-v1\n");
        assertThat(run("status").out()).doesNotContain("alias");
    }

    @Test
    void aPackageMayNameTheAliasOfItsDependency() throws IOException {
        story.repo()
                .write("templates/platform/etl/package.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Package
                        metadata: {name: etl}
                        spec: {version: 1.0.0, dependencies: [{name: git, version: ^1.0.0}]}
                        """)
                .write(CALLER, caller("git-v1", "main"))
                .commit("Call it");

        assertThat(run("check").code()).isEqualTo(ExitCode.OK);
        assertThat(run("generate", "--out", "../out").code()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(temp.resolve("out/gitops/packages/etl/1.0.0/manifests.yaml")))
                .contains("          name: git-v1\n");

        story.repo().write(CALLER, caller("git-v1", "mian"));
        assertThat(run("check").out()).contains("error[template-unresolved]").contains("holds no template named mian");
    }

    @Test
    void withoutAliasesItSaysHowToCallInstead() {
        story.release("etl", "1.0.0", "git").repo().write(CALLER, caller("git-v1", "main"));
        aliases(false);

        assertThat(run("check").out())
                .contains(
                        "error[reference-unresolved]: WorkflowTemplate git-v1 would be the alias of a major version of the"
                                + " package git, and the registry has no aliases.")
                .contains(
                        "Name it without the version, which follows the dependency; or set spec.naming.aliases: true in"
                                + " chandlery.yaml.");
    }

    @Test
    void anAliasThatNothingBringsIsFound() {
        story.release("etl", "1.0.0").repo().write(CALLER, caller("git-v1", "main"));
        assertThat(run("check").out())
                .contains(
                        "error[dependency-undeclared]: WorkflowTemplate git-v1 belongs to the package git, which is not a"
                                + " dependency.");

        story.release("git", "2.0.0")
                .repo()
                .write("templates/platform/etl/package.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Package
                        metadata: {name: etl}
                        spec: {version: 1.0.0, dependencies: [{name: git, version: ^1.0.0}]}
                        """)
                .write(CALLER, caller("git-v2", "main"));
        assertThat(run("check").out())
                .contains(
                        "error[reference-unresolved]: WorkflowTemplate git-v2 is the alias of another major version of git"
                                + " than 1.0.0, which the dependency is locked to, so nothing brings it.");

        story.repo().write(CALLER, caller("git-v3", "main"));
        assertThat(run("check").out()).contains("WorkflowTemplate git-v3 is in no package of the registry.");
    }

    @Test
    void anExampleMayNameAnAlias() {
        story.repo().write("templates/platform/git/examples/run.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: run-}
                spec: {workflowTemplateRef: {name: git-v1}}
                """);
        assertThat(run("check").out()).doesNotContain("reference-unresolved");
        aliases(false);
        assertThat(run("check").out()).contains("error[reference-unresolved]");
    }

    @Test
    void aUseOfAnAliasIsAUseOfWhatItLeadsTo() throws IOException {
        story.release("git", "1.1.0").pins("prod", "git@1.0.0", "git@1.1.0").commit("Both");
        Files.writeString(temp.resolve("dump.json"), """
                {"apiVersion": "v1", "kind": "List", "items": [
                  {"apiVersion": "argoproj.io/v1alpha1", "kind": "WorkflowTemplate", "metadata": {"name": "git-v1",
                   "namespace": "platform", "labels": {"chandlery.dev/cluster": "prod-eu"}}, "spec": {}},
                  {"apiVersion": "argoproj.io/v1alpha1", "kind": "CronWorkflow", "metadata": {"name": "nightly",
                   "namespace": "platform"}, "spec": {"workflowSpec": {"workflowTemplateRef": {"name": "git-v1"}}}}]}
                """);
        String used = "\"inUse\":true,\"uncertain\":false";

        String recorded = run("usage", "prod/prod-eu", "--from", "../dump.json", "--output", "json")
                .out();
        assertThat(recorded)
                .contains("\"version\":\"1.0.0\",\"namespace\":\"platform\",\"inUse\":false")
                .contains("\"version\":\"1.1.0\",\"namespace\":\"platform\"," + used);
        aliases(false);
        assertThat(run("usage", "prod/prod-eu", "--from", "../dump.json", "--output", "json")
                        .out())
                .doesNotContain(used);
    }

    private void aliases(boolean on) {
        story.repo().write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec: {packages: ["templates/{team}/{package}"], naming: {aliases: %s}}
                """.formatted(on));
    }

    private static String caller(String name, String template) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: etl}
                spec:
                  templates:
                    - name: main
                      steps: [[{name: call, templateRef: {name: %s, template: %s}}]]
                """.formatted(name, template);
    }

    private String rendered() throws IOException {
        return Files.readString(temp.resolve("out/rendered/prod/prod-eu/platform/manifests.yaml"));
    }

    private Outcome run(String... arguments) {
        return new Shell(story.repo().path()).run(arguments);
    }
}
