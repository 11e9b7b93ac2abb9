package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.Repository;
import com.marcnuri.helm.SearchResult;
import com.sun.net.httpserver.HttpServer;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.testing.AdmissionPolicyCel;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Tools;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example monorepo, generated once and read by the clients that people use. */
class ExampleTest {
    @TempDir
    private static Path folder;

    private static GenerateReport report;

    @BeforeAll
    static void generate() {
        report = run("out");
    }

    private static GenerateReport run(String out) {
        return Generate.run(
                new GenerateRequest(
                        Golden.projectRoot().resolve("templates-repo-example"),
                        Optional.empty(),
                        folder.resolve(out),
                        false,
                        false),
                "1",
                Progress.NONE);
    }

    @Test
    void itIsWithoutErrorsAndWarnings() {
        assertThat(report.findings()).extracting(Finding::message).isEmpty();
        assertThat(report.packages()).isEqualTo(27);
        assertThat(report.releases()).isEqualTo(39);
    }

    @Test
    void itGivesTheSameBytesWithoutGitAndInAnotherFolder() throws IOException {
        Path copy = folder.resolve("copied/elsewhere");
        Folders.copy(Golden.projectRoot().resolve("templates-repo-example"), copy);
        Generate.run(
                new GenerateRequest(copy, Optional.empty(), folder.resolve("plain"), false, false), "1", Progress.NONE);

        Folders.assertEqual(folder.resolve("plain"), folder.resolve("out"));
    }

    /** The policies would otherwise refuse what Argo CD applies. */
    @Test
    void theAdmissionPoliciesAcceptEveryTemplate() throws IOException {
        AdmissionPolicyCel policy = new AdmissionPolicyCel(
                objects(Files.readString(folder.resolve("out/gitops/policies/prod/validating-admission-policy.yaml")))
                        .get(0));
        List<YamlMapping> templates = charts().stream()
                .map(chart -> chart.getFileName().toString().replace(".tgz", ""))
                .flatMap(release -> objectsOf(release, path -> true).stream())
                .filter(object -> object.string("kind").orElseThrow().endsWith("WorkflowTemplate"))
                .toList();

        assertThat(templates)
                .extracting(template -> template.stringAt("metadata", "name").orElseThrow())
                .contains("git-v1.3.0", "git-v1");
        assertThat(templates).hasSizeGreaterThan(30).allSatisfy(template -> {
            assertThat(policy.matches(template, Optional.empty())).isTrue();
            assertThat(policy.refusals(template, Optional.of(template))).isEmpty();
        });
    }

    @Test
    void helmAddsTheRepositoryAndFindsEveryRelease() throws IOException {
        Path config = folder.resolve("repositories.yaml");
        HttpServer server = serve(folder.resolve("out/registry"));
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            Helm.repo()
                    .add()
                    .withRepositoryConfig(config)
                    .withName("acme")
                    .withUrl(url)
                    .call();

            assertThat(Helm.repo().list().withRepositoryConfig(config).call())
                    .extracting(Repository::getName)
                    .containsExactly("acme");
            List<SearchResult> found =
                    Helm.search().repo().withRepositoryConfig(config).devel().call();
            assertThat(found)
                    .extracting(SearchResult::getName)
                    .contains("acme/git", "acme/dbt")
                    .hasSize(39);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void helmTemplatesOfEveryBundleAreTheObjectsOfItsBase() throws IOException {
        for (Path chart : charts()) {
            String file = chart.getFileName().toString().replace(".tgz", "");
            String printed = new Helm(chart).template().withName("release").call();

            assertThat(canonical(objects(printed))).as(file).isEqualTo(canonical(baseOf(file)));
            assertThat(new Helm(chart).lint().call().isFailed()).as(file).isFalse();
            assertThat(new Helm(chart).show().chart().call()).contains("chandlery.dev/team");
        }
    }

    @Test
    void kustomizeBuildsEveryBaseAndOverlayWithoutAWarning() throws IOException, InterruptedException {
        Tools.requireProgram("kubectl");
        List<Path> kustomizations;
        try (Stream<Path> paths = Files.walk(folder.resolve("out/gitops"))) {
            kustomizations = paths.filter(p -> p.endsWith("kustomization.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        assertThat(kustomizations).hasSizeGreaterThan(60);
        for (Path each : kustomizations) {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", each.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String warnings = new String(kubectl.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(warnings).as(each.toString()).isEmpty();
            assertThat(kubectl.waitFor()).as(each.toString()).isZero();
        }
    }

    private static List<Path> charts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out/registry/charts"))) {
            return files.sorted().toList();
        }
    }

    private static List<YamlMapping> baseOf(String nameAndVersion) {
        return objectsOf(nameAndVersion, path -> !path.contains("aliases/"));
    }

    private static List<YamlMapping> objectsOf(String nameAndVersion, Predicate<String> files) {
        int dash = nameAndVersion.length();
        Path packages = folder.resolve("out/gitops/packages");
        while (!Files.isDirectory(packages.resolve(nameAndVersion.substring(0, dash)))) {
            dash = nameAndVersion.lastIndexOf('-', dash - 1);
        }
        Path base = packages.resolve(nameAndVersion.substring(0, dash)).resolve(nameAndVersion.substring(dash + 1));
        List<YamlMapping> objects = new ArrayList<>();
        Folders.read(base).forEach((path, bytes) -> {
            if (path.endsWith("manifests.yaml") && files.test(path)) {
                objects.addAll(objects(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return objects;
    }

    private static List<YamlMapping> objects(String yaml) {
        return YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8)).documents().stream()
                .map(document -> document.root().asMapping().orElseThrow())
                .toList();
    }

    /** The objects as text, by kind and name; the order in which a client prints them does not count. */
    private static List<String> canonical(List<YamlMapping> objects) {
        SortedMap<String, YamlMapping> sorted = new TreeMap<>(Comparator.naturalOrder());
        objects.forEach(object -> sorted.put(
                object.string("kind").orElseThrow() + "/"
                        + object.stringAt("metadata", "name").orElseThrow(),
                object));
        assertThat(sorted).hasSameSizeAs(objects);
        return sorted.values().stream()
                .map(dev.chandlery.yaml.YamlWriter::write)
                .toList();
    }

    private static HttpServer serve(Path root) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = root.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(body.length > 0 ? 200 : 404, body.length > 0 ? body.length : -1);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        server.start();
        return server;
    }
}
