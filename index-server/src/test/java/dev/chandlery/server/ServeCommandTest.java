package dev.chandlery.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.ChandleryCommand;
import dev.chandlery.cli.Console;
import dev.chandlery.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    private static final String TEMPLATE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: git
            spec:
              templates:
                - name: clone
                  container:
                    image: alpine:3.20
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void servesAFolderThatGenerateWrote() throws IOException {
        write("public/registry/index.yaml", "apiVersion: v1\n");
        int code = serve(
                (server, watch) -> {
                    assertThat(get(server, "index.yaml")).isEqualTo("apiVersion: v1\n");
                    assertThat(out.toString()).contains("http://localhost:" + server.port() + "/");
                },
                "public");
        assertThat(code).isEqualTo(ExitCode.OK);
    }

    @Test
    void servesARegistryThatWasCopiedElsewhere() throws IOException {
        write("copy/index.yaml", "apiVersion: v1\n");
        assertThat(serve((server, watch) -> get(server, "index.yaml"), "copy")).isEqualTo(ExitCode.OK);
    }

    @Test
    void saysWhenThereIsNothingToServe() throws IOException {
        write("empty/readme.txt", "");
        assertThat(serve((server, watch) -> {}, "empty")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("empty holds no registry").doesNotContain("internal error");
        assertThat(serve((server, watch) -> {}, "--repo", "missing")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("does not exist").doesNotContain("internal error");
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() throws IOException {
        write("public/registry/index.yaml", "");
        for (String[] arguments : new String[][] {
            {},
            {"public", "--repo", "."},
            {"public", "--watch"},
            {"public", "--out", "x"},
            {"public", "--ref", "main"},
            {"public", "--port", "70000"},
            {"public", "--port", "http"}
        }) {
            assertThat(run((server, watch) -> {}, arguments))
                    .as(String.join(" ", arguments))
                    .isEqualTo(ExitCode.USAGE);
        }
    }

    @Test
    void saysWhenThePortIsTaken() throws IOException {
        write("public/registry/index.yaml", "");
        int code = serve(
                (server, watch) -> assertThat(
                                run((second, none) -> {}, "public", "--port", Integer.toString(server.port())))
                        .isEqualTo(ExitCode.FAILED),
                "public");
        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("is taken");
    }

    @Test
    void generatesIntoTheCacheAndServesThat() throws IOException {
        write("repo/templates/platform/git/git.yaml", TEMPLATE);
        int code = serve(
                (server, watch) -> {
                    assertThat(get(server, "index.yaml")).contains("git");
                    assertThat(get(server, "")).contains("<html");
                },
                "--repo",
                "repo");
        assertThat(code).as(err.toString()).isEqualTo(ExitCode.OK);
        try (var made = Files.list(folder.resolve("cache/chandlery/serve"))) {
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void aCacheStartsAnewWhenAVersionWasEditedSinceButAnOutputStays() throws IOException {
        String released = TEMPLATE.replace("name: git", "name: git-v1.0.0");
        write("repo/git.yaml", released);
        serve((server, watch) -> {}, "--repo", "repo");
        serve((server, watch) -> {}, "--repo", "repo", "--out", "out");
        write("repo/git.yaml", released.replace("3.20", "3.22"));

        String cached = "packages/git/1.0.0/index.html";
        serve((server, watch) -> assertThat(get(server, cached)).contains("3.22"), "--repo", "repo");
        serve(
                (server, watch) ->
                        assertThat(get(server, cached)).contains("3.20").doesNotContain("3.22"),
                "--repo",
                "repo",
                "--out",
                "out");
    }

    @Test
    void generatesAgainWhenTheSourcesChangeAndServesTheOldWhenThatFails() throws IOException {
        Path template = write("repo/templates/platform/git/git.yaml", TEMPLATE);
        int code = serve(
                (server, watch) -> {
                    assertThat(get(server, "index.yaml")).doesNotContain("slack");
                    write("repo/templates/platform/slack/slack.yaml", TEMPLATE.replace("name: git", "name: slack"));
                    watch.orElseThrow().look();
                    String both = get(server, "index.yaml");
                    assertThat(both).contains("slack", "git");

                    // Without its record the folder is not one that may be written.
                    Files.move(folder.resolve("out/.chandlery/files"), folder.resolve("aside"));
                    Files.setLastModifiedTime(template, FileTime.fromMillis(1_000));
                    watch.orElseThrow().look();
                    assertThat(err.toString()).contains("still serving what was generated before");
                    assertThat(get(server, "index.yaml")).isEqualTo(both);
                },
                "--repo",
                "repo",
                "--out",
                "out",
                "--watch");
        assertThat(code).as(err.toString()).isEqualTo(ExitCode.OK);
    }

    /** What a test does while the server runs. */
    private interface Visit {
        void to(IndexServer server, Optional<Watch> watch) throws IOException;
    }

    private int serve(Visit visit, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--port";
        all[arguments.length + 1] = "0";
        return run(visit, all);
    }

    private int run(Visit visit, String... arguments) {
        Console console = new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                false,
                folder,
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()));
        ServeCommand command = new ServeCommand(console, (server, watch) -> {
            try {
                visit.to(server, watch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String[] all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return ChandleryCommand.run(console, List.of(command), all);
    }

    private String get(IndexServer server, String path) throws IOException {
        try {
            URI uri = URI.create(server.url()).resolve(path);
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
