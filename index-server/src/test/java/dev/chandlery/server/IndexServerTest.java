package dev.chandlery.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexServerTest {
    private static final String LONG = "apiVersion: v1\nentries: {}\n".repeat(100);

    @TempDir
    private static Path output;

    private static Path registry;
    private static IndexServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        registry = output.resolve("registry");
        Files.writeString(output.resolve("outside.txt"), "outside");
        server = IndexServer.start(new ServerOptions(registry, "localhost", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void writeRegistry() throws IOException {
        if (Files.exists(registry)) {
            try (Stream<Path> files = Files.walk(registry)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        write("index.html", "<p>home");
        write("packages/git/index.html", "<p>git");
        write("index.yaml", LONG);
        write("releases.jsonl", "{}");
        write("charts/git-1.0.0.tgz", "0123456789");
        write("secret/.token", "hidden");
        write(".chandlery/files", "hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, text/html;charset=utf-8",
        "/index.html, 200, text/html;charset=utf-8",
        "/packages/git/, 200, text/html;charset=utf-8",
        "/index.yaml, 200, application/yaml",
        "/releases.jsonl, 200, application/jsonl",
        "/charts/git-1.0.0.tgz, 200, application/gzip",
        "/charts/, 404, text/html;charset=utf-8",
        "/charts, 404, text/html;charset=utf-8",
        "/index.yaml/, 404, text/html;charset=utf-8",
        "/index.yaml/x, 404, text/html;charset=utf-8",
        "/charts/git-1.0.0.tgz.prov, 404, text/html;charset=utf-8",
        "/api/v1/nothing.json, 404, application/json",
        "/healthz, 200, text/plain;charset=utf-8",
        "/readyz, 200, text/plain;charset=utf-8"
    })
    void answersWithStatusAndType(String path, int status, String type) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "content-type")).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "a.css,text/css;charset=utf-8",
        "a.js,text/javascript;charset=utf-8",
        "a.json,application/json",
        "a.svg,image/svg+xml",
        "a.atom,application/atom+xml",
        "a.xml,application/xml",
        "a.png,image/png",
        "a.tgz.prov,application/pgp-signature",
        "a.txt,text/plain;charset=utf-8",
        "LICENSE,application/octet-stream"
    })
    void knowsTheTypesOfFiles(String name, String type) throws Exception {
        write(name, "x");
        assertThat(header(get("/" + name), "content-type")).isEqualTo(type);
    }

    @Test
    void leadsFromADirectoryToItsPage() throws Exception {
        HttpResponse<byte[]> response = get("/packages/git?tab=versions");
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(header(response, "location")).isEqualTo("./git/?tab=versions");
    }

    @Test
    void tellsWhetherTheClientHasTheContent() throws Exception {
        HttpResponse<byte[]> first = get("/index.yaml");
        String tag = header(first, "etag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(header(first, "cache-control")).isEqualTo("no-cache");
        for (String same : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            HttpResponse<byte[]> again = get("/index.yaml", "If-None-Match", same);
            assertThat(again.statusCode()).as(same).isEqualTo(304);
            assertThat(header(again, "content-type")).as(same).isEqualTo("application/yaml");
            assertThat(header(again, "content-length")).as(same).isEqualTo(String.valueOf(LONG.length()));
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "etag")).isEqualTo(tag);
            assertThat(header(again, "vary")).isEqualTo("Accept-Encoding");
        }
        assertThat(get("/index.yaml", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);

        Path next = output.resolve("next");
        Files.writeString(next, LONG.replace("v1", "v2"));
        Files.setLastModifiedTime(next, Files.getLastModifiedTime(registry.resolve("index.yaml")));
        Files.move(next, registry.resolve("index.yaml"), StandardCopyOption.REPLACE_EXISTING);
        HttpResponse<byte[]> changed = get("/index.yaml", "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(header(changed, "etag")).isNotEqualTo(tag);
    }

    @Test
    void letsBundlesBeKeptForever() throws Exception {
        assertThat(header(get("/charts/git-1.0.0.tgz"), "cache-control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(get("/charts/git-2.0.0.tgz"), "cache-control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-3        | 206 | 0123       | bytes 0-3/10",
                "bytes=4-         | 206 | 456789     | bytes 4-9/10",
                "bytes=9-9        | 206 | 9          | bytes 9-9/10",
                "bytes=5-99       | 206 | 56789      | bytes 5-9/10",
                "bytes=-3         | 206 | 789        | bytes 7-9/10",
                "bytes=-99        | 206 | 0123456789 | bytes 0-9/10",
                "BYTES= 1-2       | 206 | 12         | bytes 1-2/10",
                "bytes=0-99999999999999999999999 | 206 | 0123456789 | bytes 0-9/10",
                "bytes=10-        | 416 | ''         | bytes */10",
                "bytes=99999999999999999999999- | 416 | '' | bytes */10",
                "bytes=-0         | 416 | ''         | bytes */10",
                "bytes=3-2        | 200 | 0123456789 | ''",
                "bytes=-          | 200 | 0123456789 | ''",
                "bytes=a-b        | 200 | 0123456789 | ''",
                "bytes=0-1,3-4    | 200 | 0123456789 | ''",
                "lines=0-1        | 200 | 0123456789 | ''"
            })
    void sendsParts(String range, int status, String body, String contentRange) throws Exception {
        HttpResponse<byte[]> response = get("/charts/git-1.0.0.tgz", "Range", range);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(text(response)).isEqualTo(body);
        assertThat(header(response, "content-range")).isEqualTo(contentRange);
        assertThat(header(response, "accept-ranges")).isEqualTo("bytes");
    }

    @Test
    void sendsAPartOnlyOfTheSameContent() throws Exception {
        String path = "/charts/git-1.0.0.tgz";
        String tag = header(get(path), "etag");
        assertThat(get(path, "Range", "bytes=0-1", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(get(path, "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(get(path, "Range", "bytes=0-1", "If-Range", "W/" + tag).statusCode())
                .isEqualTo(200);
        assertThat(get(path, "Range", "bytes=0-1", "If-Range", "Wed, 21 Oct 2015 07:28:00 GMT")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.yaml", "/charts/git-1.0.0.tgz", "/none", "/api/none", "/healthz", "/readyz"})
    void answersHeadLikeGetWithoutTheBody(String path) throws Exception {
        HttpResponse<byte[]> get = get(path);
        HttpResponse<byte[]> head = send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"content-length", "content-type", "etag", "cache-control", "vary"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
        assertThat(header(head, "content-length")).isEqualTo(Integer.toString(get.body().length));
        assertThat(send("HEAD", path, "Range", "bytes=0-1").statusCode()).isEqualTo(get.statusCode());
    }

    @Test
    void compressesTextForThoseWhoCanReadIt() throws Exception {
        HttpResponse<byte[]> plain = get("/index.yaml");
        HttpResponse<byte[]> small = get("/index.yaml", "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(header(plain, "content-encoding")).isEmpty();
        assertThat(header(small, "content-encoding")).isEqualTo("gzip");
        assertThat(header(small, "vary")).isEqualTo("Accept-Encoding");
        assertThat(header(small, "etag")).isNotEqualTo(header(plain, "etag")).startsWith("\"");
        assertThat(unzip(small.body())).isEqualTo(LONG).isEqualTo(text(plain));
        assertThat(header(small, "content-length")).isEqualTo(Integer.toString(small.body().length));
        assertThat(get("/index.yaml", "Accept-Encoding", "gzip", "If-None-Match", header(small, "etag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/index.yaml", "Accept-Encoding", "gzip", "If-None-Match", header(plain, "etag"))
                        .statusCode())
                .isEqualTo(200);
        for (String refused : new String[] {"identity", "gzip;q=0", "gzip;q=0.000, *", "br"}) {
            assertThat(header(get("/index.yaml", "Accept-Encoding", refused), "content-encoding"))
                    .as(refused)
                    .isEmpty();
        }
        HttpResponse<byte[]> part = get("/index.yaml", "Accept-Encoding", "gzip", "Range", "bytes=0-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(text(part)).isEqualTo(LONG.substring(0, 10));
    }

    @Test
    void neverCompressesBundlesAndShortText() throws Exception {
        write("charts/big-1.0.0.tgz", LONG);
        assertThat(header(get("/charts/big-1.0.0.tgz", "Accept-Encoding", "gzip"), "content-encoding"))
                .isEmpty();
        assertThat(header(get("/", "Accept-Encoding", "gzip"), "content-encoding"))
                .isEmpty();
    }

    @Test
    void sendsTheCompressedTwinWhenThereIsOne() throws Exception {
        write("index.json", "{}");
        ByteArrayOutputStream twin = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(twin)) {
            gzip.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(registry.resolve("index.json.gz"), twin.toByteArray());
        HttpResponse<byte[]> response = get("/index.json", "Accept-Encoding", "gzip");
        assertThat(response.body()).isEqualTo(twin.toByteArray());
        assertThat(header(response, "content-type")).isEqualTo("application/json");
        assertThat(text(get("/index.json"))).isEqualTo("{}");
        assertThat(header(get("/index.json"), "vary")).isEqualTo("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../outside.txt",
                "/%2e%2e/outside.txt",
                "/..%2foutside.txt",
                "/%2e%2e%2foutside.txt",
                "/packages/../../outside.txt",
                "/packages/..%5c..%5coutside.txt",
                "/..\\outside.txt",
                "/%252e%252e/outside.txt",
                "/.%00./outside.txt",
                "/index.html%00",
                "/packages//git/",
                "//outside.txt",
                "/.chandlery/files",
                "/%2echandlery/files",
                "/secret/.token",
                "/packages/./git/",
                "/;/../outside.txt",
                "/packages;x/git/",
                "/packages%2fgit%2findex.html",
                "/link",
                "/link/outside.txt",
                "/linked.txt",
                "/seen-token",
                "/%",
                "/%2",
                "/%zz",
                "/index.html%20",
                "/index.html.",
                "/%c0%ae%c0%ae/outside.txt",
                "http://localhost/../outside.txt",
                "*",
                "/CON",
                "/index.html::$DATA"
            })
    void givesNothingOutsideTheFolderAndNothingHidden(String target) throws Exception {
        Files.createSymbolicLink(registry.resolve("link"), output);
        Files.createSymbolicLink(registry.resolve("linked.txt"), output.resolve("outside.txt"));
        Files.createSymbolicLink(registry.resolve("seen-token"), registry.resolve("secret/.token"));
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*").doesNotContain("outside\n", "hidden", "<p>");
    }

    @Test
    void followsALinkThatStaysInTheFolder() throws Exception {
        Files.createSymbolicLink(registry.resolve("latest.yaml"), registry.resolve("index.yaml"));
        assertThat(text(get("/latest.yaml"))).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
    void refusesOtherMethods(String method) throws Exception {
        String answer = raw(method + " /index.yaml HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("\r\nAllow: GET, HEAD\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.yaml", "/none", "/api/none", "/packages/git", "/healthz"})
    void carriesSecurityHeaders(String path) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertThat(header(response, "content-security-policy"))
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'");
        assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(response, "referrer-policy")).isEqualTo("no-referrer");
        assertThat(response.headers().firstValue("server")).isEmpty();
    }

    @Test
    void letsAnImageDoNothingAsADocument() throws Exception {
        write("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        HttpResponse<byte[]> response = get("/icon.svg");
        assertThat(response.headers().allValues("content-security-policy")).hasSize(1);
        assertThat(header(response, "content-security-policy"))
                .contains("sandbox")
                .doesNotContain("script-src");
    }

    @Test
    void showsTheRegistrysOwnPageForWhatIsNotThere() throws Exception {
        write("404.html", "<p>our own");
        HttpResponse<byte[]> response = get("/none");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(text(response)).isEqualTo("<p>our own");
    }

    @Test
    void isReadyOnlyWithAnOutput() throws Exception {
        Files.delete(registry.resolve("index.yaml"));
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        write("index.yaml", LONG);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void sendsLargeFilesWhole() throws Exception {
        byte[] large = new byte[3_000_001];
        new Random(1).nextBytes(large);
        Files.write(registry.resolve("large.bin"), large);
        assertThat(get("/large.bin").body()).isEqualTo(large);
        assertThat(get("/large.bin", "Range", "bytes=1000000-2999999").body())
                .isEqualTo(Arrays.copyOfRange(large, 1_000_000, 3_000_000));
        Files.write(registry.resolve("empty.txt"), new byte[0]);
        assertThat(get("/empty.txt").body()).isEmpty();
        assertThat(get("/empty.txt", "Range", "bytes=0-0").statusCode()).isEqualTo(416);
    }

    @Test
    void letsARunningAnswerEndWhenItStops() throws Exception {
        byte[] large = new byte[30_000_000];
        new Random(2).nextBytes(large);
        Files.write(registry.resolve("large.bin"), large);
        IndexServer second = IndexServer.start(new ServerOptions(registry, "localhost", 0));
        Thread stopping = new Thread(second::close);
        byte[] answer;
        try (Socket socket = new Socket("localhost", second.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            int first = socket.getInputStream().read();
            stopping.start();
            byte[] rest = socket.getInputStream().readAllBytes();
            answer = new byte[rest.length + 1];
            answer[0] = (byte) first;
            System.arraycopy(rest, 0, answer, 1, rest.length);
        }
        stopping.join();
        assertThat(Arrays.copyOfRange(answer, answer.length - large.length, answer.length))
                .isEqualTo(large);
    }

    @Test
    void saysWhenThePortIsTaken() {
        int port = server.port();
        assertThatThrownBy(() -> IndexServer.start(new ServerOptions(registry, "localhost", port)))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("port " + port + " on localhost is taken");
        assertThatThrownBy(() -> IndexServer.start(new ServerOptions(registry, "no-such-host.invalid", 0)))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("no-such-host.invalid");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        URI uri = URI.create(server.url()).resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = registry.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String unzip(byte[] bytes) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
