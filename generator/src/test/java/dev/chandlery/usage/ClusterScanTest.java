package dev.chandlery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.registry.ClusterUsage;
import dev.chandlery.registry.ClusterUsage.ReleaseUsage;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.testing.Fuzz;
import dev.chandlery.usage.ClusterScan.Placed;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterScanTest {
    private static final Instant TAKEN = Instant.parse("2026-12-01T09:30:00Z");
    private static final String OWN = """
            {"apiVersion":"argoproj.io/v1alpha1","kind":"WorkflowTemplate","metadata":{"name":"git-v1.1.4",
             "namespace":"team-a","labels":{"chandlery.dev/cluster":"prod-eu"}},
             "spec":{"templates":[{"name":"a","steps":[[{"name":"x","templateRef":{"name":"git-v1.1.4","template":"b"}}]]}]}}
            """;

    /** What uses git-v1.1.4, or fleet-v1.0.0 of the cluster, in each way that there is. */
    static Stream<String> uses() {
        return Stream.of(
                workflow("{\"workflowTemplateRef\":{\"name\":\"git-v1.1.4\"}}", "{}"),
                workflow("{\"templates\":[{\"name\":\"m\",\"steps\":[[" + step("git-v1.1.4") + "]]}]}", "{}"),
                workflow("{\"templates\":[{\"name\":\"m\",\"dag\":{\"tasks\":[" + step("git-v1.1.4") + "]}}]}", "{}"),
                workflow(
                        "{\"templates\":[{\"name\":\"m\",\"steps\":[[{\"name\":\"i\",\"inline\":{\"steps\":[["
                                + step("git-v1.1.4") + "]]}}]]}]}",
                        "{}"),
                workflow("{\"templateDefaults\":{\"steps\":[[" + step("git-v1.1.4") + "]]}}", "{}"),
                workflow("{\"hooks\":{\"exit\":" + step("git-v1.1.4") + "}}", "{}"),
                workflow(
                        "{\"templates\":[{\"name\":\"m\",\"steps\":[[{\"name\":\"s\",\"template\":\"t\",\"hooks\":{\"exit\":"
                                + step("git-v1.1.4") + "}}]]}]}",
                        "{}"),
                workflow(
                        "{\"templates\":[{\"name\":\"m\",\"resource\":{\"action\":\"create\",\"manifest\":\"kind: Workflow\\n"
                                + "metadata: {generateName: a-}\\nspec:\\n  workflowTemplateRef: {name: git-v1.1.4}\\n\"}}]}",
                        "{}"),
                workflow(
                        "{}",
                        "{\"storedWorkflowTemplateSpec\":{\"templates\":[{\"name\":\"m\",\"steps\":[["
                                + step("git-v1.1.4") + "]]}]}}"),
                workflow("{}", "{\"storedTemplates\":{\"namespaced/git-v1.1.4/main\":{\"name\":\"main\"}}}"),
                workflow(
                        "{}",
                        "{\"storedTemplates\":{\"namespaced/other/main\":{\"name\":\"main\",\"steps\":[["
                                + step("git-v1.1.4") + "]]}}}"),
                workflow("{}", "{\"nodes\":{\"a-1\":{\"templateRef\":{\"name\":\"git-v1.1.4\",\"template\":\"x\"}}}}"),
                workflow("{}", "{\"nodes\":{\"a-1\":{\"id\":\"a-1\",\"templateScope\":\"namespaced/git-v1.1.4\"}}}"),
                workflow("{\"workflowTemplateRef\":{\"name\":\"git-v1\"}}", "{}"),
                object("Workflow", ",\"labels\":{\"workflows.argoproj.io/workflow-template\":\"git-v1.1.4\"}", "{}"),
                object(
                        "CronWorkflow",
                        "",
                        "{\"suspend\":true,\"workflowSpec\":{\"workflowTemplateRef\":{\"name\":" + "\"git-v1.1.4\"}}}"),
                object(
                        "WorkflowTemplate",
                        "",
                        "{\"templates\":[{\"name\":\"m\",\"steps\":[[" + step("git-v1.1.4") + "]]}]}"),
                "{\"kind\":\"ClusterWorkflowTemplate\",\"metadata\":{\"name\":\"wide\"},\"spec\":{\"templates\":[{\"name\":"
                        + "\"m\",\"steps\":[[" + step("git-v1.1.4") + "]]}]}}",
                object("WorkflowEventBinding", "", "{\"submit\":{\"workflowTemplateRef\":{\"name\":\"git-v1.1.4\"}}}"),
                sensor(
                        "argoWorkflow",
                        "{\"kind\":\"Workflow\",\"spec\":{\"workflowTemplateRef\":{\"name\":\"git-v1.1.4\"}}}"),
                sensor(
                        "k8s",
                        "{\"kind\":\"CronWorkflow\",\"spec\":{\"workflowSpec\":{\"workflowTemplateRef\":{\"name\":"
                                + "\"git-v1.1.4\"}}}}"),
                sensor("argoWorkflow", "{\"kind\":\"WorkflowTemplate\",\"metadata\":{\"name\":\"git-v1.1.4\"}}"));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void findsEachWayToUseATemplate(String object) {
        ReleaseUsage git = release(scan(OWN, object), "git");
        assertThat(git.inUse()).isTrue();
        assertThat(git.uncertain()).isFalse();
        assertThat(git.lastSeen()).contains(TAKEN);
        assertThat(git.by()).hasSize(1);
        assertThat(release(scan(OWN, object), "slack").inUse()).isFalse();
    }

    @Test
    void aTemplateOfARelaseIsNoUseOfItself() {
        ReleaseUsage git = release(scan(OWN), "git");
        assertThat(git.inUse()).isFalse();
        assertThat(git.lastSeen()).isEmpty();
        assertThat(git.since()).isEqualTo(TAKEN);
    }

    @Test
    void aNamespaceHasItsOwnTemplates() {
        String elsewhere = workflow("{\"workflowTemplateRef\":{\"name\":\"git-v1.1.4\"}}", "{}")
                .replace("team-a", "team-b");
        assertThat(release(scan(OWN, elsewhere), "git").inUse()).isFalse();
    }

    @Test
    void aFinishedWorkflowSaysWhenItWasSeenLast() {
        String done = workflow(
                "{\"workflowTemplateRef\":{\"name\":\"git-v1.1.4\"}}",
                "{\"phase\":\"Succeeded\",\"finishedAt\":\"2026-11-20T08:00:00Z\"}");
        ReleaseUsage git = release(scan(OWN, done), "git");
        assertThat(git.inUse()).isFalse();
        assertThat(git.lastSeen()).contains(Instant.parse("2026-11-20T08:00:00Z"));
    }

    @Test
    void aNameThatIsNotKnownYetMayBeAnyThatFits() {
        String fits = workflow("{\"workflowTemplateRef\":{\"name\":\"git-{{workflow.parameters.v}}\"}}", "{}");
        assertThat(release(scan(OWN, fits), "git").uncertain()).isTrue();
        assertThat(release(scan(OWN, fits), "slack").inUse()).isFalse();
        String event = object(
                "Sensor",
                "",
                "{\"triggers\":[{\"template\":{\"argoWorkflow\":{\"source\":{\"resource\":{\"kind\":\"Workflow\"}},"
                        + "\"parameters\":[{\"dest\":\"spec.workflowTemplateRef.name\"}]}}}]}");
        assertThat(release(scan(OWN, event), "git").uncertain()).isTrue();
        assertThat(release(scan(OWN, event), "slack").uncertain()).isTrue();
    }

    @Test
    void whatCannotBeReadIsReported() {
        String git = object(
                "Sensor",
                "",
                "{\"triggers\":[{\"template\":{\"k8s\":{\"source\":{\"git\":{\"url\":\"https://x\"}}}}}]}");
        assertThat(scan(OWN, git).opaque()).containsExactly("Sensor team-a/u: a trigger takes its resource from git");
    }

    @Test
    void whatIsMissingIsRecorded() {
        ClusterUsage usage = result(Optional.empty(), list(OWN));
        assertThat(usage.missingKinds())
                .containsExactly(
                        "ClusterWorkflowTemplate", "CronWorkflow", "Sensor", "Workflow", "WorkflowEventBinding");
        assertThat(usage.missingNamespaces()).containsExactly("team-c");
        ClusterUsage typed = result(
                Optional.empty(),
                list(OWN),
                "{\"apiVersion\":\"argoproj.io/v1alpha1\",\"items\":[],\"kind\":\"SensorList\"}");
        assertThat(typed.missingKinds()).doesNotContain("Sensor");
    }

    @Test
    void whatWasSeenBeforeIsRemembered() {
        String use = workflow("{\"workflowTemplateRef\":{\"name\":\"git-v1.1.4\"}}", "{}");
        ClusterUsage first = scan(OWN, use);
        ClusterScan later = scanner(TAKEN.plusSeconds(3600));
        later.read("dump", in(list(OWN)));
        ReleaseUsage git = release(later.result(Optional.of(first)), "git");
        assertThat(git.inUse()).isFalse();
        assertThat(git.lastSeen()).contains(TAKEN);
        assertThat(git.since()).isEqualTo(TAKEN);
        ClusterScan older = scanner(TAKEN.minusSeconds(1));
        older.read("dump", in(list(OWN)));
        assertThatThrownBy(() -> older.result(Optional.of(first)))
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("these objects are older, of 2026-12-01T09:29:59Z");
    }

    @Test
    void aDumpOfAnotherClusterIsRefused() {
        assertThatThrownBy(() -> scan(OWN.replace("prod-eu", "prod-us")))
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("labelled chandlery.dev/cluster=prod-us, and not prod-eu. Nothing was written.");
        assertThatThrownBy(() -> scan(OWN.replace("chandlery.dev/cluster", "other")))
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("no object is labelled chandlery.dev/cluster=prod-eu");
    }

    @Test
    void aTruncatedDumpIsRefusedWhereverItEnds() {
        String whole = list(OWN, workflow("{\"workflowTemplateRef\":{\"name\":\"git-v1.1.4\"}}", "{}"));
        for (int end = 0; end < whole.strip().length(); end += 7) {
            String part = whole.substring(0, end);
            assertThatThrownBy(() -> result(Optional.empty(), part))
                    .as("after " + end)
                    .isInstanceOf(DumpException.class)
                    .hasMessageEndingWith("Nothing was written.");
        }
        assertThatThrownBy(() -> result(Optional.empty(), "[]")).isInstanceOf(DumpException.class);
        assertThatThrownBy(() -> result(
                        Optional.empty(),
                        "{\"items\":[" + OWN + "],\"kind\":\"List\",\"metadata\":{\"continue\":\"abc\"}}"))
                .hasMessageContaining("only the first part of a list");
    }

    @Test
    void aDumpOf500MegabytesIsReadInBoundedMemory() {
        byte[] item = workflow(
                        "{\"templates\":[{\"name\":\"m\",\"container\":{\"image\":\"" + "x".repeat(200_000) + "\"}}]}",
                        "{\"phase\":\"Running\"}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] start = ("{\"apiVersion\":\"v1\",\"items\":[" + OWN + ",").getBytes(StandardCharsets.UTF_8);
        byte[] last = workflow("{\"workflowTemplateRef\":{\"name\":\"git-v1.1.4\"}}", "{}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "],\"kind\":\"List\"}".getBytes(StandardCharsets.UTF_8);
        int times = 500_000_000 / item.length;
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        ClusterScan scan = scanner(TAKEN);
        scan.read("dump", new Repeated(start, item, times, last, end));
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        assertThat(release(scan.result(Optional.empty()), "git").inUse()).isTrue();
        assertThat(after - before).isLessThan(50L << 20);
    }

    @Test
    void noDumpRaisesAnotherException() {
        Fuzz.texts(2_000, List.of(list(uses().toArray(String[]::new)), list(OWN)), text -> {
            try {
                result(Optional.empty(), text);
            } catch (DumpException e) {
                assertThat(e.getMessage()).endsWith("Nothing was written.");
            }
        });
    }

    private static ClusterScan scanner(Instant taken) {
        return new ClusterScan(
                new EnvironmentName("prod-eu"),
                taken,
                List.of(
                        new Placed(
                                id("git"), "team-a", Set.of("WorkflowTemplate/git-v1.1.4", "WorkflowTemplate/git-v1")),
                        new Placed(id("slack"), "team-a", Set.of("WorkflowTemplate/slack-v1.1.4")),
                        new Placed(id("slack"), "team-c", Set.of("WorkflowTemplate/slack-v1.1.4"))));
    }

    private static ReleaseId id(String name) {
        return new ReleaseId(new PackageName(name), Version.of("1.1.4"));
    }

    private static ClusterUsage scan(String... items) {
        return result(Optional.empty(), list(items));
    }

    private static ClusterUsage result(Optional<ClusterUsage> earlier, String... dumps) {
        ClusterScan scan = scanner(TAKEN);
        for (String dump : dumps) {
            scan.read("dump", in(dump));
        }
        return scan.result(earlier);
    }

    private static ReleaseUsage release(ClusterUsage usage, String name) {
        return usage.find(id(name), "team-a").orElseThrow();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String list(String... items) {
        return "{\"apiVersion\":\"v1\",\"items\":[" + String.join(",", items)
                + "],\"kind\":\"List\",\"metadata\":{\"resourceVersion\":\"\"}}";
    }

    private static String workflow(String spec, String status) {
        return "{\"kind\":\"Workflow\",\"metadata\":{\"name\":\"u\",\"namespace\":\"team-a\"},\"spec\":" + spec
                + ",\"status\":" + status + "}";
    }

    private static String object(String kind, String metadata, String spec) {
        return "{\"kind\":\"" + kind + "\",\"metadata\":{\"name\":\"u\",\"namespace\":\"team-a\"" + metadata
                + "},\"spec\":" + spec + "}";
    }

    private static String step(String name) {
        return "{\"name\":\"s\",\"templateRef\":{\"name\":\"" + name + "\",\"template\":\"main\"}}";
    }

    private static String sensor(String way, String resource) {
        return object(
                "Sensor",
                "",
                "{\"triggers\":[{\"template\":{\"" + way + "\":{\"source\":{\"resource\":" + resource + "}}}}]}");
    }

    /** A start, an item many times with commas, a last item, and an end. */
    private static final class Repeated extends InputStream {
        private final byte[] start;
        private final byte[] item;
        private final byte[] tail;
        private int left;
        private byte[] now;
        private int at;

        Repeated(byte[] start, byte[] item, int times, byte[] last, byte[] end) {
            this.start = start;
            this.item = (new String(item, StandardCharsets.UTF_8) + ",").getBytes(StandardCharsets.UTF_8);
            this.tail = (new String(last, StandardCharsets.UTF_8) + new String(end, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            this.left = times;
            this.now = this.start;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (at == now.length) {
                if (now == tail) {
                    return -1;
                }
                now = left-- > 0 ? item : tail;
                at = 0;
            }
            int count = Math.min(length, now.length - at);
            System.arraycopy(now, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
