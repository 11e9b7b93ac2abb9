package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.SearchResult;
import com.sun.net.httpserver.HttpServer;
import dev.chandlery.output.Sha256;
import dev.chandlery.testing.Monorepo;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlSequence;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index of a registry, whole and by team, in both formats, as Helm reads it. */
class HelmIndexTest {
    @TempDir
    private Path folder;

    private static String packageYaml(String name, String version, String more) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: %s}
                spec:
                  version: %s
                  description: "What: %s does\\n in two lines."
                %s""".formatted(name, version, name, more);
    }

    private static String template(String name) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: %s}
                spec:
                  templates:
                  - name: main
                    container: {image: "alpine:3.22", command: ["true"]}
                """.formatted(name);
    }

    private Path registry(String format) {
        return registry(format, false);
    }

    private Path registry(String format, boolean snapshots) {
        try (Monorepo repo = Monorepo.create(folder.resolve("repo"))
                .write("chandlery.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Registry
                        metadata: {name: acme}
                        spec: {packages: ["templates/{team}/{package}"], index: {format: %s}}
                        """.formatted(format))
                .write("templates/platform/git/package.yaml", packageYaml("git", "1.9.0", ""))
                .write("templates/platform/git/t.yaml", template("git"))
                .commit("git 1.9.0")
                .write("templates/platform/git/package.yaml", packageYaml("git", "1.10.0", ""))
                .write("templates/data/etl/package.yaml", packageYaml("etl", "0.1.0-rc.1", ""))
                .write("templates/data/etl/t.yaml", template("etl"))
                .commit("git 1.10.0, etl")
                .write("templates/platform/git/package.yaml", packageYaml("git", "1.10.0", """
                          yanked: [{version: 1.9.0, reason: It loses commits.}]
                          deprecated: {since: 1.10.0, message: Use scm.}
                        """))
                .commit("yank and deprecate")) {
            GenerateReport report = Generate.run(
                    new GenerateRequest(
                            repo.path(),
                            Optional.empty(),
                            folder.resolve("out"),
                            false,
                            false,
                            Optional.empty(),
                            snapshots,
                            false),
                    "1",
                    Progress.NONE);
            assertThat(report.hasErrors()).isFalse();
        }
        return folder.resolve("out/registry");
    }

    private static YamlMapping read(Path file) throws IOException {
        return (YamlMapping)
                YamlReader.read(Files.readAllBytes(file)).documents().get(0).root();
    }

    private static List<YamlMapping> entries(YamlMapping index) {
        List<YamlMapping> all = new ArrayList<>();
        YamlMapping entries = (YamlMapping) index.get("entries").orElseThrow();
        entries.entries()
                .forEach(entry -> ((YamlSequence) entry.value()).items().forEach(item -> all.add((YamlMapping) item)));
        return all;
    }

    private static List<String> ids(YamlMapping index) {
        return entries(index).stream()
                .map(e -> e.string("name").orElseThrow() + "@"
                        + e.string("version").orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void bothFormatsSayTheSameWholeAndByTeam(String format) throws IOException {
        Path registry = registry(format);
        for (String at : List.of("", "teams/platform/", "teams/data/")) {
            YamlMapping yaml = read(registry.resolve(at + "index.yaml"));
            assertThat(Files.readString(registry.resolve(at + "index.yaml")).startsWith("{"))
                    .isEqualTo(format.equals("json"));
            assertThat(yaml.sameValue(read(registry.resolve(at + "index.json"))))
                    .isTrue();
            for (YamlMapping entry : entries(yaml)) {
                String url = ((YamlSequence) entry.get("urls").orElseThrow())
                        .items()
                        .get(0)
                        .asString()
                        .orElseThrow();
                byte[] chart =
                        Files.readAllBytes(registry.resolve(at).resolve(url).normalize());
                assertThat(entry.string("digest")).contains(Sha256.hex(chart));
            }
        }
        assertThat(ids(read(registry.resolve("index.yaml"))))
                .containsExactly("etl@0.1.0-rc.1", "git@1.10.0", "git@1.9.0");
        assertThat(ids(read(registry.resolve("teams/data/index.yaml")))).containsExactly("etl@0.1.0-rc.1");
        YamlMapping index = read(registry.resolve("index.yaml"));
        assertThat(index.string("generated")).contains("2026-01-01T02:00:00Z");
        List<YamlMapping> git = entries(index).subList(1, 3);
        assertThat(git)
                .extracting(e -> e.string("created").orElse(""))
                .containsExactly("2026-01-01T01:00:00Z", "2026-01-01T00:00:00Z");
        assertThat(git).extracting(e -> e.get("deprecated").isPresent()).containsExactly(true, false);
        assertThat(git)
                .extracting(
                        e -> e.stringAt("annotations", "chandlery.dev/yanked").orElse(""))
                .containsExactly("", "It loses commits.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void helmAddsTheWholeIndexAndThatOfATeam(String format) throws IOException {
        HttpServer server = serve(registry(format));
        try {
            assertThat(found(server, "", true)).containsExactlyInAnyOrder("acme/etl", "acme/git", "acme/git");
            assertThat(found(server, "teams/platform", true)).containsExactlyInAnyOrder("acme/git", "acme/git");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void helmTakesASnapshotOnlyWhenItIsAskedForDevelopmentVersions() throws IOException {
        HttpServer server = serve(registry("yaml", true));
        try {
            assertThat(found(server, "", true))
                    .containsExactlyInAnyOrder("acme/etl", "acme/git", "acme/git", "acme/git");
            assertThat(found(server, "", false)).containsExactly("acme/git", "acme/git");
        } finally {
            server.stop(0);
        }
    }

    private List<String> found(HttpServer server, String path, boolean devel) {
        Path config = folder.resolve("repositories" + path.length() + devel + ".yaml");
        Helm.repo()
                .add()
                .withRepositoryConfig(config)
                .withName("acme")
                .withUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path))
                .call();
        var search = Helm.search().repo().withRepositoryConfig(config);
        List<SearchResult> found = devel ? search.devel().call() : search.call();
        return found.stream().map(SearchResult::getName).toList();
    }

    private static HttpServer serve(Path root) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = root.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(body.length > 0 ? 200 : 404, body.length > 0 ? body.length : -1);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server;
    }
}
