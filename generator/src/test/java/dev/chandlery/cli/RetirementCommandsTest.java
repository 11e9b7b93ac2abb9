package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.EnvironmentStory;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetirementCommandsTest {
    private static final String KINDS = "ClusterWorkflowTemplate,CronWorkflow,Sensor,Workflow,WorkflowEventBinding";

    @TempDir
    private Path temp;

    private EnvironmentStory story;
    private String now = "2026-02-01T00:00:00Z";

    @BeforeEach
    void begin() {
        story = EnvironmentStory.begin(temp.resolve("repo"), "");
        story.release("git", "1.1.0").release("slack", "1.0.0").release("etl", "1.0.0", "slack");
        story.release("etl", "1.1.0", "slack");
        story.repo().write("environments/prod/releases.yaml", """
                apiVersion: chandlery.dev/v1
                kind: ReleaseSet
                spec:
                  releases:
                    # the old one
                    - {package: git, version: 1.0.0}
                    - {package: git, version: 1.1.0, current: true}  # the new one
                    - {package: etl, version: 1.0.0}
                    - {package: etl, version: 1.1.0}
                """);
        story.commit("Prod");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void fromUnusedToGone() {
        usage("prod-eu", "");
        usage("prod-us", "");
        assertThat(run("retire", "prod").out()).isEqualTo("""
                        RELEASE    STEP  AFTER  REASON
                        etl@1.0.0  keep  -      It was first seen on 2026-02-01, and is kept for 7 days.
                        etl@1.1.0  keep  -      It is among the newest 1 of its major version.
                        git@1.0.0  keep  -      It was first seen on 2026-02-01, and is kept for 7 days.
                        git@1.1.0  keep  -      It is pinned as current.
                        """);
        assertThat(run("retire", "prod", "--mark").out()).isEqualTo("Nothing to do.\n");

        now = "2026-02-10T00:00:00Z";
        assertThat(run("retire", "prod").out())
                .contains(
                        "The usage of prod-eu is of 2026-02-01T00:00:00Z, which is too long ago, so it counts as used.");
        usage("prod-eu", "");
        usage("prod-us", use("git-v1.0.0"));
        assertThat(run("retire", "prod").out())
                .contains("git@1.0.0  keep  -      It is in use on prod-us by Workflow platform/run.")
                .contains("etl@1.0.0  mark  -      Never seen in use since 2026-02-01.");
        assertThat(run("retire", "prod", "--mark").out()).isEqualTo("""
                        etl@1.0.0: marked: it may go from 2026-02-17. Never seen in use since 2026-02-01.
                        Written to environments/prod/releases.yaml; commit it.
                        """);
        assertThat(read("environments/prod/releases.yaml"))
                .contains("    # the old one\n    - {package: git, version: 1.0.0}\n")
                .contains("current: true}  # the new one\n")
                .contains(
                        "etl, version: 1.0.0, retire: {after: \"2026-02-17\", reason: \"Never seen in use since 2026-02-01.\"}}");
        assertThat(run("retire", "prod", "--sweep").out()).isEqualTo("Nothing to do.\n");

        now = "2026-02-16T00:00:00Z";
        assertThat(run("retire", "prod", "--postpone", "etl@1.0.0", "--until", "2026-02-20")
                        .out())
                .startsWith("etl@1.0.0: postponed: it may go from 2026-02-20.\n");
        now = "2026-02-18T00:00:00Z";
        usage("prod-eu", "");
        usage("prod-us", "");
        assertThat(run("retire", "prod", "--sweep").out()).isEqualTo("Nothing to do.\n");
        assertThat(run("retire", "prod").out()).contains("etl@1.0.0  wait  2026-02-20  It may go from 2026-02-20.");

        now = "2026-02-20T00:00:00Z";
        usage("prod-eu", "");
        usage("prod-us", "");
        assertThat(run("retire", "prod", "--sweep").out())
                .startsWith("etl@1.0.0: removed. Never seen in use since 2026-02-01.\n");
        assertThat(read("environments/prod/releases.yaml"))
                .doesNotContain("etl, version: 1.0.0")
                .contains("# the old one");
        assertThat(run("versions", "etl").out()).contains("1.0.0");
    }

    @Test
    void whatIsUsedAgainLosesItsMark() {
        prepareMarked();
        usage("prod-us", use("git-v1.0.0"));
        assertThat(run("retire", "prod", "--sweep").out()).doesNotContain("git@1.0.0");
        assertThat(run("retire", "prod", "--mark").out())
                .startsWith("git@1.0.0: no longer marked. It is in use on prod-us by Workflow platform/run.\n");
        assertThat(read("environments/prod/releases.yaml")).contains("- {package: git, version: 1.0.0}\n");
    }

    /** What was newer when it was marked may be gone by the day from which it may go. */
    @Test
    void theNewestOfItsMajorVersionStaysAlsoWhenItIsMarked() {
        prepareMarked();
        story.repo().write("environments/prod/releases.yaml", """
                apiVersion: chandlery.dev/v1
                kind: ReleaseSet
                spec:
                  releases:
                    - {package: git, version: 1.0.0, retire: {after: "2026-02-17", reason: Unused.}}
                """);
        story.commit("Git 1.1.0 was no good");

        assertThat(run("retire", "prod").out())
                .contains("git@1.0.0  wait  2026-02-17  It is among the newest 1 of its major version.");
        assertThat(run("retire", "prod", "--sweep").out()).isEqualTo("Nothing to do.\n");
    }

    @Test
    void aCancelledMarkIsNotSetAgainBeforeItIsResumed() {
        prepareMarked();
        assertThat(run("retire", "prod", "--cancel", "git@1.0.0").out())
                .startsWith("git@1.0.0: no longer marked, and not marked again before it is resumed.\n");
        assertThat(read("environments/prod/releases.yaml"))
                .contains("    - {package: git, version: 1.0.0, keep: true}\n");
        assertThat(run("retire", "prod", "--cancel", "git@1.0.0").err()).contains("git@1.0.0 is not marked in prod.");
        assertThat(run("retire", "prod", "--cancel", "git@1.1.1").err())
                .contains("releases.yaml of prod does not name git@1.1.1.");

        assertThat(run("retire", "prod").out()).contains("git@1.0.0  keep   -           Its end was cancelled.");
        assertThat(run("retire", "prod", "--mark").out()).doesNotContain("git@1.0.0");
        usage("prod-us", use("git-v1.0.0"));
        usage("prod-us", "");
        assertThat(run("retire", "prod", "--mark").out()).doesNotContain("git@1.0.0");

        assertThat(run("retire", "prod", "--resume", "git@1.0.0").out())
                .startsWith("git@1.0.0: may be marked again.\n");
        assertThat(read("environments/prod/releases.yaml")).contains("    - {package: git, version: 1.0.0}\n");
        assertThat(run("retire", "prod", "--resume", "git@1.0.0").err())
                .contains("the end of git@1.0.0 was not cancelled in prod.");
        assertThat(run("retire", "prod", "--mark").out()).contains("git@1.0.0: marked");
    }

    @Test
    void callersGoBeforeWhatTheyCallAndNoMoreThanTheLimit() {
        story.environment("prod", "  promotesFrom: staging\n  removalLimit: 1\n  retention: {newest: 0}\n");
        story.pins("prod", "etl@1.0.0", "git@1.0.0", "slack@1.0.0").commit("All of it");
        usage("prod-eu", "");
        usage("prod-us", "");
        now = "2026-02-10T00:00:00Z";
        usage("prod-eu", "");
        usage("prod-us", "");
        assertThat(run("retire", "prod", "--mark").out())
                .contains("etl@1.0.0: marked")
                .contains("git@1.0.0: marked")
                .doesNotContain("slack@1.0.0");
        assertThat(run("retire", "prod").out()).contains("slack@1.0.0  keep  -           It is needed by etl@1.0.0.");
        now = "2026-02-17T00:00:00Z";
        usage("prod-eu", "");
        usage("prod-us", "");
        assertThat(run("retire", "prod", "--sweep").out()).isEqualTo("""
                        etl@1.0.0: removed. Never seen in use since 2026-02-01.
                        1 more are due, and left for the next time because of the limit.
                        Written to environments/prod/releases.yaml; commit it.
                        """);
        assertThat(run("retire", "prod", "--mark").out()).contains("slack@1.0.0: marked: it may go from 2026-02-24.");
    }

    @Test
    void theMarkReachesTheLiveObjects() {
        story.environment("prod", "  promotesFrom: staging\n  retention: {confirm: true}\n");
        story.repo().write("environments/prod/releases.yaml", """
                apiVersion: chandlery.dev/v1
                kind: ReleaseSet
                spec:
                  releases:
                    - {package: git, version: 1.0.0, retire: {after: "2026-02-17", reason: Unused since 2026-01-20.}}
                    - {package: git, version: 1.1.0}
                """);
        story.commit("Mark it");
        assertThat(run("generate", "--out", "../out").code()).isEqualTo(ExitCode.OK);
        Tools.requireProgram("kubectl");
        String built = Tools.run(temp, "kubectl", "kustomize", "out/gitops/environments/prod/prod-eu/platform");
        String old = built.substring(0, built.indexOf("name: git-v1.0.0"));
        assertThat(old)
                .contains("argocd.argoproj.io/sync-options: Prune=confirm")
                .contains("chandlery.dev/retire-after: \"2026-02-17\"")
                .contains("chandlery.dev/retire-reason: Unused since 2026-01-20.");
        assertThat(built.substring(old.length())).doesNotContain("retire-after").contains("name: git-v1.1.0");
    }

    @Test
    void whatIsNotKnownCountsAsUsed() throws IOException {
        usage("prod-eu", "");
        assertThat(run("retire", "prod").out())
                .contains("git@1.0.0  keep  -      Nothing is recorded of it on prod-us, so it counts as used.");
        Files.writeString(temp.resolve("dump.json"), dump("prod-us", ""));
        Shell.Outcome partial = run("usage", "prod/prod-us", "--from", "../dump.json");
        assertThat(partial.err())
                .contains(
                        "Not among the objects, so everything counts as used: ClusterWorkflowTemplate, CronWorkflow,");
        now = "2026-02-02T00:00:00Z";
        assertThat(run("retire", "prod").out())
                .contains(
                        "The usage of prod-us lacks ClusterWorkflowTemplate, CronWorkflow, Sensor, Workflow, WorkflowEventBinding,"
                                + " so it counts as used.");
    }

    @Test
    void aWrongDumpChangesNothing() throws IOException {
        Files.writeString(temp.resolve("dump.json"), dump("prod-us", "").substring(0, 200));
        Shell.Outcome truncated = run("usage", "prod/prod-us", "--from", "../dump.json");
        assertThat(truncated.code()).isEqualTo(ExitCode.FAILED);
        assertThat(truncated.err()).contains("is truncated or is no JSON").hasLineCount(1);
        Files.writeString(temp.resolve("dump.json"), dump("prod-us", ""));
        Shell.Outcome other = run("usage", "prod/prod-eu", "--from", "../dump.json");
        assertThat(other.code()).isEqualTo(ExitCode.FAILED);
        assertThat(other.err()).contains("the objects are of another cluster").hasLineCount(1);
        assertThat(run("usage", "prod/prod-xy", "--from", "../dump.json").err())
                .contains("prod has no cluster prod-xy; it has prod-eu, prod-us.");
        assertThat(run("usage", "prod/prod-eu", "--from", "nothing.json").code())
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("usage", "prod/prod-eu").code()).isEqualTo(ExitCode.USAGE);
        assertThat(story.repo().path().resolve("environments/prod/usage")).doesNotExist();
    }

    @Test
    void printsWhatWasRecordedForPrograms() throws IOException {
        Files.writeString(temp.resolve("dump.json"), dump("prod-eu", use("git-v1.0.0")));
        assertThat(run("usage", "prod/prod-eu", "--from", "../dump.json", "--kinds", KINDS, "--output", "json")
                        .out())
                .startsWith("{\"cluster\":\"prod-eu\",\"file\":\"environments/prod/usage/prod-eu.yaml\",\"taken\":"
                        + "\"2026-02-01T00:00:00Z\",\"missingKinds\":[],\"missingNamespaces\":[],\"opaque\":[],")
                .contains(
                        "{\"name\":\"git\",\"version\":\"1.0.0\",\"namespace\":\"platform\",\"inUse\":true,\"uncertain\":false,"
                                + "\"since\":\"2026-02-01T00:00:00Z\",\"lastSeen\":\"2026-02-01T00:00:00Z\",\"by\":[\"Workflow"
                                + " platform/run\"]}");
        assertThat(run("retire", "prod", "--output", "json").out())
                .contains(
                        "{\"name\":\"git\",\"version\":\"1.0.0\",\"step\":\"keep\",\"after\":\"\",\"reason\":\"It is in use on"
                                + " prod-eu by Workflow platform/run.\"}");
    }

    @Test
    void otherSyncOptionsOfAnObjectStay() {
        story.environment("prod", "  promotesFrom: staging\n  retention: {confirm: true}\n");
        story.repo().write("templates/platform/etl/more.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: etl
                  annotations: {argocd.argoproj.io/sync-options: "ServerSideApply=true, Prune=true"}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: forever, annotations: {argocd.argoproj.io/sync-options: "Prune=false,Replace=true"}}
                """);
        story.release("etl", "1.2.0", "slack")
                .pins("prod", "etl@1.2.0 retire: {after: 2026-02-17, reason: Unused.}")
                .commit("Mark it");
        assertThat(run("generate", "--out", "../out", "--hydrate").code()).isEqualTo(ExitCode.OK);
        Tools.requireProgram("kubectl");
        String built = Tools.run(temp, "kubectl", "kustomize", "out/gitops/environments/prod/prod-eu/platform");
        assertThat(built)
                .isEqualTo(readFrom(temp.resolve("out/rendered/prod/prod-eu/platform/manifests.yaml")))
                .containsOnlyOnce("argocd.argoproj.io/sync-options: ServerSideApply=true,Prune=confirm\n")
                .containsOnlyOnce("argocd.argoproj.io/sync-options: Prune=false,Replace=true\n")
                .containsOnlyOnce("argocd.argoproj.io/sync-options: Prune=confirm\n");
    }

    private void prepareMarked() {
        usage("prod-eu", "");
        usage("prod-us", "");
        now = "2026-02-10T00:00:00Z";
        usage("prod-eu", "");
        usage("prod-us", "");
        assertThat(run("retire", "prod", "--mark").out()).contains("git@1.0.0: marked: it may go from 2026-02-17.");
        now = "2026-02-17T00:00:00Z";
        usage("prod-eu", "");
        usage("prod-us", "");
    }

    private void usage(String cluster, String more) {
        try {
            Files.writeString(temp.resolve("dump.json"), dump(cluster, more));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Shell.Outcome outcome = run("usage", "prod/" + cluster, "--from", "../dump.json", "--kinds", KINDS);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.OK);
    }

    private static String dump(String cluster, String more) {
        return """
                {"apiVersion": "v1", "items": [
                  {"apiVersion": "argoproj.io/v1alpha1", "kind": "WorkflowTemplate", "metadata": {"name": "git-v1.1.0",
                   "namespace": "platform", "labels": {"chandlery.dev/cluster": "%s"}}, "spec": {}}%s
                ], "kind": "List", "metadata": {"resourceVersion": ""}}
                """.formatted(cluster, more);
    }

    private static String use(String template) {
        return """
                , {"apiVersion": "argoproj.io/v1alpha1", "kind": "Workflow", "metadata": {"name": "run", "namespace": "platform"},
                   "spec": {"workflowTemplateRef": {"name": "%s"}}, "status": {"phase": "Running"}}""".formatted(template);
    }

    private String read(String file) {
        return readFrom(story.repo().path().resolve(file));
    }

    private static String readFrom(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Shell.Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                false,
                story.repo().path(),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(Instant.parse(now).getEpochSecond())));
        int code = ChandleryCommand.run(console, List.of(), arguments);
        return new Shell.Outcome(code, out.toString(), err.toString());
    }
}
