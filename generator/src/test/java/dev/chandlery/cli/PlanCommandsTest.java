package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.EnvironmentStory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan} and {@code status}. */
class PlanCommandsTest {
    @TempDir
    private Path folder;

    private EnvironmentStory story;

    @BeforeEach
    void begin() {
        story = EnvironmentStory.begin(folder.resolve("repo"), "");
        story.release("slack", "1.0.0").release("etl", "1.0.0", "slack");
        story.pins("staging", "git@1.0.0", "etl@1.0.0")
                .pins("prod", "git@1.0.0")
                .commit("Run it");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private void change() {
        story.pins("staging", "git@1.0.0 retire: {after: 2026-12-01, reason: old}", "git@2.0.0");
        story.template("git", "2.0.0", "      inputs: {parameters: [{name: url}]}\n");
        story.repo().write("templates/platform/git/package.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: git}
                spec: {version: 2.0.0, description: Does what git does.}
                """);
        story.commit("Change it");
    }

    @Test
    void aPlanTellsWhatAppearsChangesAndDisappears() {
        change();

        Outcome outcome = run("plan", "--base", "HEAD~1");

        assertThat(outcome.out()).isEqualTo("""
                        dev
                          dev-eu, dev-us, namespace platform
                            ~ git: current 1.0.0 -> 2.0.0; 2.0.0 appears (tracked by * >=0); 1.0.0 disappears
                              1.0.0 to 2.0.0: breaking: argument url of WorkflowTemplate git has to be given by whoever submits it; input parameter url of template main of WorkflowTemplate git is new and must be given; and 1 more
                        staging
                          staging-eu, staging-us, namespace platform
                            - etl: 1.0.0
                            ~ git: current 1.0.0 -> 2.0.0; 2.0.0 appears (pinned)
                              1.0.0 to 2.0.0: breaking: argument url of WorkflowTemplate git has to be given by whoever submits it; input parameter url of template main of WorkflowTemplate git is new and must be given; and 1 more
                            - slack: 1.0.0
                        On 4 clusters: 1 package changes, 2 packages disappear.
                        """);
        assertThat(outcome.code()).isZero();
    }

    @Test
    void aPlanIsMarkdownForAPullRequest() {
        change();

        assertThat(run("plan", "--base", "HEAD~1", "--output", "markdown").out())
                .isEqualTo("""
                        ### Blast radius

                        On 4 clusters: 1 package changes, 2 packages disappear.

                        | environment | clusters | namespace | package | what happens | for callers |
                        |---|---|---|---|---|---|
                        | dev | dev-eu, dev-us | platform | `git` | **changes**: current 1.0.0 → 2.0.0; 2.0.0 appears (tracked by \\* \\>=0); 1.0.0 disappears | 1.0.0 to 2.0.0: breaking: argument url of WorkflowTemplate git has to be given by whoever submits it; input parameter url of template main of WorkflowTemplate git is new and must be given; and 1 more |
                        | staging | staging-eu, staging-us | platform | `etl` | **disappears**: 1.0.0 |  |
                        | staging | staging-eu, staging-us | platform | `git` | **changes**: current 1.0.0 → 2.0.0; 2.0.0 appears (pinned) | 1.0.0 to 2.0.0: breaking: argument url of WorkflowTemplate git has to be given by whoever submits it; input parameter url of template main of WorkflowTemplate git is new and must be given; and 1 more |
                        | staging | staging-eu, staging-us | platform | `slack` | **disappears**: 1.0.0 |  |
                        """);
    }

    @Test
    void aPlanIsJsonForPrograms() {
        change();

        assertThat(run("plan", "--base", "HEAD~1", "--output", "json").out())
                .startsWith("{\"base\":\"" + story.repo().resolve("HEAD~1") + "\",\"effects\":[")
                .contains("""
                        {"environment":"staging","cluster":"staging-us","namespace":"platform","name":"git",\
                        "kind":"changes","added":["2.0.0"],"removed":[],"altered":[],"currentBefore":"1.0.0",\
                        "currentAfter":"2.0.0","aliases":[],"reasons":["pinned"],"from":"1.0.0","to":"2.0.0",\
                        "interfaceClass":"breaking","interfaceChanges":["argument url of WorkflowTemplate git has to be given by whoever submits it",\
                        "input parameter url of template main of WorkflowTemplate git is new and must be given"]}""");
    }

    @Test
    void aPlanTellsWhichDefaultsOfParametersChange() {
        story.environment("prod", "  promotesFrom: staging\n  parameters: {git: {depth: '1', 'main.url': here}}\n");
        story.commit("Less");
        story.environment("prod", "  promotesFrom: staging\n  parameters: {git: {depth: '5'}}\n");

        assertThat(run("plan", "--base", "HEAD").out()).isEqualTo("""
                        prod
                          prod-eu, prod-us, namespace platform
                            ~ git: parameter depth "1" -> "5"; parameter main.url "here" -> of the release
                        On 2 clusters: 1 package changes.
                        """);
        assertThat(run("plan", "--base", "HEAD", "--output", "json").out())
                .contains("\"settings\":[{\"setting\":\"parameter depth\",\"before\":\"1\",\"after\":\"5\"},"
                        + "{\"setting\":\"parameter main.url\",\"before\":\"here\",\"after\":null}]");
        assertThat(run("status", "--environment", "prod", "--output", "json").out())
                .contains("\"parameters\":{\"depth\":\"5\"}");
    }

    @Test
    void aPlanTellsOfFeaturesAndPatches() {
        story.environment("prod", """
                  promotesFrom: staging
                  features: {git: [notify]}
                  patches: [{target: {kind: Pod}, patch: '[{op: add, path: /spec/x, value: 1}]'}]
                """);

        assertThat(run("plan", "--base", "HEAD").out()).isEqualTo("""
                        prod
                          prod-eu, prod-us, namespace platform
                            ~ git: feature notify on
                        patches of prod
                          + Pod: /spec/x
                        On 2 clusters: 1 package changes. The patches of prod change, and with them whatever there is that they are for.
                        """);
        assertThat(run("plan", "--base", "HEAD", "--output", "json").out()).contains("""
                "patched":["prod"],"patches":[{"environment":"prod","changes":[{"change":"added","objects":"Pod",\
                "fields":["/spec/x"],"more":0}],"more":0}]""");
    }

    @Test
    void aPlanTellsWhichFieldsPatchesAreFor() {
        String merge = """
                    - target: {kind: WorkflowTemplate, labelSelector: a=b, namespace: platform}
                      patch: |
                        metadata: {name: x, annotations: {n: "%s"}}
                        spec: {templates: [{name: main, container: {image: "%s"}}], more: [1]}
                """;
        String json = "    - {target: {kind: %s}, patch: '[{op: add, path: /spec/%s, value: 1}]'}\n";
        story.environment(
                "prod",
                "  promotesFrom: staging\n  patches:\n" + merge.formatted("1", "a") + json.formatted("Pod", "a")
                        + json.formatted("Job", "a"));
        story.commit("Patches");
        story.environment(
                "prod",
                "  promotesFrom: staging\n  patches:\n" + merge.formatted("1", "b") + json.formatted("Pod", "b")
                        + json.formatted("Secret", "x|y"));

        assertThat(run("plan", "--base", "HEAD").out()).isEqualTo("""
                        patches of prod
                          ~ WorkflowTemplate with labels a=b in namespace platform: /spec/templates/main/container/image
                          ~ Pod: /spec/a, /spec/b
                          + Secret: /spec/x|y
                          - Job: /spec/a
                        The patches of prod change, and with them whatever there is that they are for.
                        """);
        assertThat(run("plan", "--base", "HEAD", "--output", "markdown").out())
                .contains("\n| patches of prod for | what happens | fields |\n|---|---|---|\n")
                .contains("| Secret | **added** | /spec/x\\|y |\n");
        story.environment(
                "prod",
                "  promotesFrom: staging\n  patches:\n" + json.formatted("Pod", "a") + merge.formatted("1", "a")
                        + json.formatted("Job", "a"));
        assertThat(run("plan", "--base", "HEAD").out()).contains("  ~ Pod: /spec/a (in another order)\n");
        story.environment(
                "prod",
                "  promotesFrom: staging\n  patches:\n" + "    - {target: {}, patch: 'not a patch'}\n"
                        + json.formatted("Pod", "a").repeat(30));
        assertThat(run("plan", "--base", "HEAD").out())
                .contains("all objects: no field\n", "  and ", "more\n")
                .hasSizeLessThan(2000);
    }

    @Test
    void aChangeThatMovesNothingSaysSo() {
        story.repo().write("README.md", "Hello");

        assertThat(run("plan", "--base", "main").out()).isEqualTo("Nothing that runs anywhere changes.\n");
        assertThat(run("plan", "--base", "nowhere").err()).contains("has no commit \"nowhere\"");
        assertThat(run("plan", "--base", "nowhere").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void anEnvironmentThatCannotBeReadDoesNotDisappear() {
        story.repo().write("environments/prod/releases.yaml", "spec: [");

        Outcome outcome = run("plan", "--base", "main");

        assertThat(outcome.out()).isEqualTo("Nothing that runs anywhere changes.\n");
        assertThat(outcome.err()).contains("environments/prod/releases.yaml: error[yaml-syntax]");
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void theStatusIsAMatrixOfPackagesAndClusters() {
        story.pins(
                "prod",
                "git@1.0.0 retire: {after: 2026-12-01, reason: old}",
                "etl@1.0.0 strategy: {clusters: [prod-us]}");

        assertThat(run("status", "--environment", "prod").out()).isEqualTo("""
                        prod, promotes from staging
                        PACKAGE  prod-eu  prod-us
                        etl      -        1.0.0*
                        git      1.0.0*!  1.0.0*!
                        slack    -        (1.0.0)

                        * current   (needed by others)   ! retiring
                        """);
        assertThat(run("status", "git", "--environment", "prod", "--output", "json")
                        .out())
                .isEqualTo("""
                        [{"name":"prod","promotesFrom":"staging","clusters":["prod-eu","prod-us"],"deployments":[\
                        {"name":"git","version":"1.0.0","namespace":"platform","current":true,"aliases":false,\
                        "reasons":["pinned","retiring until 2026-12-01"],"clusters":["prod-eu","prod-us"]}]}]
                        """);
        assertThat(run("status").out())
                .contains("dev\nPACKAGE  dev-eu dev-us\netl      1.0.0*\n")
                .contains("staging, promotes from dev\n");
    }

    private Outcome run(String... arguments) {
        return new Shell(story.repo().path()).run(arguments);
    }
}
