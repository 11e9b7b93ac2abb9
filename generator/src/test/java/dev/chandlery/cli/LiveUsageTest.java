package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chandlery.testing.EnvironmentStory;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code usage --context} against a small API server: kubectl itself asks it. */
class LiveUsageTest {
    private static final String GROUP = "/apis/argoproj.io/v1alpha1";

    @TempDir
    private Path temp;

    private EnvironmentStory story;
    private HttpServer server;
    private boolean workflowsForbidden;

    @BeforeEach
    void begin() throws IOException {
        Tools.requireProgram("kubectl");
        story = EnvironmentStory.begin(temp.resolve("repo"), "");
        story.pins("prod", "git@1.0.0").commit("Prod");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(
                temp.resolve("clusters.yaml"), """
                apiVersion: v1
                kind: Config
                clusters: [{name: eu, cluster: {server: "http://127.0.0.1:%d"}}]
                contexts: [{name: eu, context: {cluster: eu, user: nobody}}]
                users: [{name: nobody, user: {}}]
                """.formatted(server.getAddress().getPort()));
    }

    @AfterEach
    void end() {
        server.stop(0);
        story.close();
    }

    @Test
    void asksTheClusterForEveryKind() {
        Shell.Outcome outcome = usage();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("git@1.0.0  platform   yes   2026-01-05  Workflow platform/run")
                .endsWith("Recorded in environments/prod/usage/prod-eu.yaml; commit it.\n");
    }

    @Test
    void whatMayNotBeReadCountsAsUsed() {
        workflowsForbidden = true;
        assertThat(usage().err()).isEqualTo("Not among the objects, so everything counts as used: Workflow\n");
    }

    @Test
    void aClusterThatDoesNotAnswerChangesNothing() {
        server.stop(0);
        Shell.Outcome outcome = usage();
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err())
                .contains("kubectl could not read the objects of the kind")
                .contains("Nothing was written.");
        assertThat(story.repo().path().resolve("environments/prod/usage")).doesNotExist();
    }

    private Shell.Outcome usage() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                false,
                story.repo().path(),
                Map.of("SOURCE_DATE_EPOCH", "1767571200", "HOME", temp.toString()));
        int code = ChandleryCommand.run(
                console, List.of(), "usage", "prod/prod-eu", "--context", "eu", "--kubeconfig", "../clusters.yaml");
        return new Shell.Outcome(code, out.toString(), err.toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = switch (path) {
            case "/api" -> "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}";
            case "/api/v1" -> "{\"kind\":\"APIResourceList\",\"groupVersion\":\"v1\",\"resources\":[]}";
            case "/apis" ->
                "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[{\"name\":\"argoproj.io\",\"versions\":[{"
                        + "\"groupVersion\":\"argoproj.io/v1alpha1\",\"version\":\"v1alpha1\"}],\"preferredVersion\":{"
                        + "\"groupVersion\":\"argoproj.io/v1alpha1\",\"version\":\"v1alpha1\"}}]}";
            case GROUP ->
                "{\"kind\":\"APIResourceList\",\"groupVersion\":\"argoproj.io/v1alpha1\",\"resources\":["
                        + resource("workflows", "Workflow", true) + ","
                        + resource("cronworkflows", "CronWorkflow", true) + ","
                        + resource("workflowtemplates", "WorkflowTemplate", true) + ","
                        + resource("clusterworkflowtemplates", "ClusterWorkflowTemplate", false) + ","
                        + resource("workfloweventbindings", "WorkflowEventBinding", true) + "]}";
            case GROUP + "/workflows" ->
                list(
                        "Workflow",
                        "{\"apiVersion\":\"argoproj.io/v1alpha1\",\"kind\":\"Workflow\",\"metadata\":{\"name\":\"run\","
                                + "\"namespace\":\"platform\"},\"spec\":{\"workflowTemplateRef\":{\"name\":\"git-v1.0.0\"}}}");
            case GROUP + "/workflowtemplates" ->
                list(
                        "WorkflowTemplate",
                        "{\"apiVersion\":\"argoproj.io/v1alpha1\",\"kind\":\"WorkflowTemplate\",\"metadata\":{\"name\":"
                                + "\"git-v1.0.0\",\"namespace\":\"platform\",\"labels\":{\"chandlery.dev/cluster\":"
                                + "\"prod-eu\"}},\"spec\":{}}");
            default -> list("Any", "");
        };
        boolean forbidden = workflowsForbidden && path.equals(GROUP + "/workflows");
        byte[] bytes = (forbidden
                        ? "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"Forbidden\",\"code\":403,"
                                + "\"message\":\"workflows is forbidden: nobody may list it\"}"
                        : body)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(forbidden ? 403 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String resource(String name, String kind, boolean namespaced) {
        return "{\"name\":\"" + name + "\",\"singularName\":\"\",\"namespaced\":" + namespaced + ",\"kind\":\"" + kind
                + "\",\"verbs\":[\"get\",\"list\"]}";
    }

    private static String list(String kind, String items) {
        return "{\"apiVersion\":\"argoproj.io/v1alpha1\",\"kind\":\"" + kind
                + "List\",\"metadata\":{\"resourceVersion\":\"1\"}," + "\"items\":[" + items + "]}";
    }
}
