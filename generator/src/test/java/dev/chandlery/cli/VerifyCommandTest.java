package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.Monorepo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String CHART = "out/registry/charts/git-1.0.0.tgz";

    @TempDir
    private Path folder;

    private Monorepo repo;

    @BeforeEach
    void begin() {
        repo = TwoPackages.create(folder.resolve("repo"));
        assertThat(run("generate", "--repo", "repo", "--out", "out").code()).isZero();
    }

    @AfterEach
    void end() {
        repo.close();
    }

    @Test
    void whatWasGeneratedIsWhatTheHistorySays() {
        Outcome outcome = verify();

        assertThat(outcome.out()).isEqualTo("5 of 5 releases made again and compared: all is as the history says.\n");
        assertThat(outcome.code()).isZero();
        assertThat(verify("--sample", "2").out()).startsWith("2 of 5 releases made again and compared: all is");
    }

    @Test
    void aServerIsVerifiedToo() throws IOException {
        Files.delete(folder.resolve("out/registry/charts/slack-1.1.0.tgz"));
        serving(VerifyCommandTest.this::sendFile, address -> {
            Outcome outcome = run("verify", "--repo", "repo", "--registry", address);

            assertThat(outcome.out()).isEqualTo("""
                            slack@1.1.0 differs: charts/slack-1.1.0.tgz is missing
                            5 of 5 releases made again and compared: 1 differs.
                            """);
            assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        });
    }

    @Test
    void aChartWithOtherContentIsNamedWithItsFiles() throws IOException {
        byte[] tar;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(CHART)))) {
            tar = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace("alpine:3.20", "alpine:6.66")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        Files.write(folder.resolve(CHART), gzip(tar));

        Outcome outcome = verify();

        assertThat(outcome.out()).isEqualTo("""
                        git@1.0.0 differs: charts/git-1.0.0.tgz has other content in files/manifests/git.yaml; \
                        charts/git-1.0.0.tgz is listed with the digest or the size of another file
                        5 of 5 releases made again and compared: 1 differs.
                        """);
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aChartThatIsOnlyPackedOtherwiseHasTheSameContent() throws IOException {
        byte[] tar;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(CHART)))) {
            tar = in.readAllBytes();
        }
        Files.write(folder.resolve(CHART), gzip(tar));

        assertThat(verify().out())
                .startsWith("git@1.0.0 differs: charts/git-1.0.0.tgz is listed with the digest or the size of another");
    }

    @Test
    void otherFilesOfAReleaseAreComparedToo() throws IOException {
        Path base = folder.resolve("out/gitops/packages/git/1.0.0");
        Path manifest;
        try (var files = Files.list(base)) {
            manifest = files.filter(file -> !file.endsWith("kustomization.yaml"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(manifest, "kind: Secret\n");
        Files.writeString(folder.resolve("out/registry/api/v1/packages/slack/1.0.0.json"), "{}");

        assertThat(verify().out())
                .startsWith("git@1.0.0 differs: gitops/packages/git/1.0.0/" + manifest.getFileName()
                        + " has other content\n"
                        + "slack@1.0.0 differs: api/v1/packages/slack/1.0.0.json has other content\n");
    }

    @Test
    void whatTheListSaysIsComparedToo() throws IOException {
        Path list = folder.resolve("out/registry/api/v1/packages/git/releases.jsonl");
        Files.writeString(
                list, Files.readString(list).replaceAll("\"contentDigest\":\"[0-9a-f]{4}", "\"contentDigest\":\"beef"));

        assertThat(verify().out())
                .contains(
                        "git@1.0.0 differs: charts/git-1.0.0.tgz is listed with the content digest of another content");

        Files.writeString(list, Files.readString(list).replace(repo.resolve("HEAD~1"), "0".repeat(40)));
        assertThat(verify().out())
                .contains(
                        "git@1.1.0 differs: api/v1/packages/git/releases.jsonl says otherwise what the release is made");
    }

    @Test
    void releasesThatOneOfThemLacksAreMissingOrExtra() {
        repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "3.0.0", ""))
                .commit("slack 3.0.0");
        assertThat(verify().out()).isEqualTo("""
                        slack@3.0.0 is missing in the registry
                        5 of 6 releases made again and compared: 1 is missing.
                        """);

        assertThat(verify("--ref", "HEAD~3").out()).isEqualTo("""
                        git@1.1.0 is extra: the history does not have it
                        slack@2.0.0-rc.1 is extra: the history does not have it
                        3 of 5 releases made again and compared: 2 are extra.
                        """);
        assertThat(verify("--ref", "HEAD~3", "--sample", "1").out()).contains("1 of 5", "2 are extra");
    }

    @Test
    void whatIsLeftOutForItsErrorsIsNotMissing() {
        repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "3.0.0", ""))
                .write(TwoPackages.SLACK + "/slack.yaml", "kind: [")
                .commit("slack 3.0.0");

        assertThat(verify().out()).isEqualTo("5 of 6 releases made again and compared: all is as the history says.\n");
    }

    @Test
    void aSeedChoosesTheSample() throws IOException {
        for (String name : new String[] {"git-1.0.0", "git-1.1.0", "slack-1.0.0"}) {
            Files.write(folder.resolve("out/registry/charts/" + name + ".tgz"), new byte[] {1});
        }
        String first = verify("--sample", "2", "--seed", "a").out();

        assertThat(verify("--sample", "2", "--seed", "a").out()).isEqualTo(first);
        assertThat(first).contains("2 of 5");
        assertThat(verify("--sample", "5", "--seed", "b").out()).contains("3 differ");
    }

    @Test
    void programsReadJson() throws IOException {
        Files.delete(folder.resolve(CHART));

        assertThat(verify("--output", "json").out())
                .isEqualTo("{\"registry\":\"out\",\"commit\":\"" + repo.head()
                        + "\",\"releases\":5,\"compared\":5,\"differences\":[{\"name\":\"git\",\"version\":\"1.0.0\","
                        + "\"state\":\"differs\",\"reasons\":[\"charts/git-1.0.0.tgz is missing\"]}]}\n");
    }

    @Test
    void theAddressOfTheRegistryIsTheDefault() throws IOException {
        Outcome none = run("verify", "--repo", "repo");
        assertThat(none.code()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err())
                .startsWith("chandlery: nothing says which registry to verify; ")
                .hasLineCount(1);

        serving(this::sendFile, address -> {
            repo.write("chandlery.yaml", """
                    apiVersion: chandlery.dev/v1
                    kind: Registry
                    metadata: {name: acme}
                    spec: {packages: ["templates/{team}/{package}"], url: "%s"}
                    """.formatted(address)).commit("say where it is");
            assertThat(run("verify", "--repo", "repo").out()).startsWith("5 of 5 releases");
        });
    }

    @Test
    void aShallowCloneIsRefused() {
        repo.shallowClone(folder.resolve("shallow"), 1);

        oneSentence(run("verify", "--repo", "shallow", "--registry", "out"), "the history is cut off");
    }

    @Test
    void aBrokenRegistryFileIsRefused() {
        repo.write("chandlery.yaml", "kind: [").commit("break it");

        oneSentence(verify(), "chandlery.yaml has errors");
    }

    @Test
    void contradictionsAreWrongUsage() {
        assertThat(verify("--sample", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(verify("--seed", "a").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void garbageInsteadOfARegistryIsOneSentence() throws IOException {
        oneSentence(run("verify", "--repo", "repo", "--registry", "repo"), "is not a registry that generate wrote");
        for (String garbage : new String[] {"", "{", "[]", "{\"packages\":[{\"name\":\"../x\"}]}", "<html>", "\0\0"}) {
            Files.writeString(folder.resolve("out/registry/api/v1/packages.json"), garbage);
            oneSentence(verify(), "has files that this version cannot read");
        }
    }

    @Test
    void garbageInsteadOfAListOfReleasesIsOneSentence() throws IOException {
        Path list = folder.resolve("out/registry/api/v1/packages/git/releases.jsonl");
        String text = Files.readString(list);
        String first = text.substring(0, text.indexOf('\n') + 1);
        for (String garbage : new String[] {
            "{", first + "{}\n", first + "[]\n", text + text.substring(first.length()), text.replace("git", "got")
        }) {
            Files.writeString(list, garbage);
            oneSentence(verify(), "has files that this version cannot read");
        }
    }

    @Test
    void garbageInsteadOfAChartIsADifference() throws IOException {
        byte[] bomb = gzip(new byte[300 << 20]);
        for (byte[] garbage : new byte[][] {
            {}, {1, 2, 3}, gzip(new byte[] {1}), gzip("x".repeat(5000).getBytes(StandardCharsets.UTF_8)), bomb
        }) {
            Files.write(folder.resolve(CHART), garbage);
            Outcome outcome = verify();
            assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
            assertThat(outcome.out())
                    .startsWith("git@1.0.0 differs: charts/git-1.0.0.tgz ")
                    .hasLineCount(2);
            assertThat(outcome.err()).isEmpty();
        }
    }

    @Test
    void anAnswerWithoutEndIsOneSentence() throws IOException {
        HttpHandler endless = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = "[\"".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 2000; i++) {
                    body.write(piece);
                }
            }
        };
        serving(
                endless,
                address -> oneSentence(
                        run("verify", "--repo", "repo", "--registry", address),
                        "larger than a file of a registry can be"));
    }

    private Outcome run(String... arguments) {
        return new Shell(folder).run(arguments);
    }

    private Outcome verify(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"verify", "--repo", "repo", "--registry", "out"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return run(arguments);
    }

    private static void oneSentence(Outcome outcome, String part) {
        assertThat(outcome.err()).startsWith("chandlery: ").hasLineCount(1).contains(part);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private void sendFile(HttpExchange exchange) throws IOException {
        Path file = folder.resolve("out/registry" + exchange.getRequestURI().getPath());
        byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        exchange.sendResponseHeaders(Files.isRegularFile(file) ? 200 : 404, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private interface WithAddress {
        void accept(String address);
    }

    private static void serving(HttpHandler handler, WithAddress test) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", handler);
            server.start();
            try {
                test.accept("http://127.0.0.1:" + server.getAddress().getPort());
            } finally {
                server.stop(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theIndexIsComparedToo() throws IOException {
        Path index = folder.resolve("out/registry/index.yaml");
        String before = Files.readString(index);
        String digest = before.replaceAll("(?s).*digest: ([0-9a-f]{64}).*", "$1");

        Files.writeString(index, before.replace(digest, "0".repeat(64)));
        assertThat(verify().out()).contains("@1.0.0 differs: index.yaml gives it the digest of another file\n");

        Files.writeString(index, before.replace("version: 1.1.0", "version: 1.1.1"));
        assertThat(verify().out())
                .contains(
                        "git@1.1.0 differs: index.yaml does not name it\n",
                        "git@1.1.1 is extra: index.yaml names it, and nothing else does\n");

        Files.writeString(index, before.replace("version: 1.0.0", "version: 1.1.0"));
        assertThat(verify().out()).contains("git@1.1.0 differs: index.yaml names it more than once");

        Files.writeString(index, "hello: [");
        assertThat(verify().err())
                .isEqualTo("chandlery: the registry has an index.yaml that is no Helm index; generate it anew.\n");
    }
}
