package dev.chandlery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFilesTest {
    private static final String LINES = "one\nzwö\n\nlast";

    @TempDir
    private Path folder;

    @Test
    void readsAFolderAndAWholeOutput() throws IOException {
        Files.createDirectories(folder.resolve("out/registry/api"));
        Files.writeString(folder.resolve("out/registry/api/a.txt"), LINES);

        for (String address : List.of("out", "out/registry")) {
            PublishedFiles files = Sources.openPublished(address, folder);
            assertThat(files.read("api/a.txt")).asString().isEqualTo(LINES);
            assertThat(lines(files)).containsExactly("one", "zwö", "last");
        }
    }

    @Test
    void readsAWebServer() throws IOException {
        HttpServer server = serve(200, LINES);
        try {
            PublishedFiles files = Sources.openPublished(address(server), folder);
            assertThat(files.read("api/a.txt")).asString().isEqualTo(LINES);
            assertThat(lines(files)).containsExactly("one", "zwö", "last");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhatAServerAnswers() throws IOException {
        HttpServer server = serve(503, "busy");
        try {
            PublishedFiles files = Sources.openPublished(address(server), folder);
            assertThatThrownBy(() -> files.read("api/a.txt"))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("/api/a.txt\" answers 503; ");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        HttpServer server = serve(200, "x".repeat(PublishedFiles.MAX_LINE_BYTES + 1));
        try {
            PublishedFiles files = Sources.openPublished(address(server), folder);
            assertThatThrownBy(() -> lines(files))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("it has a line of more than");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        HttpServer server = serve(200, "");
        String address = address(server);
        server.stop(0);

        assertThatThrownBy(() -> lines(Sources.openPublished(address, folder)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("check the address and the network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere",
                "http://",
                "http://a b",
                "https://user:secret@templates.acme.example",
                "http://a.example/?x"
            })
    void refusesWhatIsNoRegistry(String address) {
        assertThatThrownBy(() -> Sources.openPublished(address, folder))
                .isInstanceOf(SourceException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatAFolderIsNoRegistry() {
        assertThatThrownBy(() -> Sources.openPublished(".", folder).read("api/a.txt"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("is not a registry that generate wrote: it has no api/a.txt");
    }

    private static List<String> lines(PublishedFiles files) {
        List<String> lines = new ArrayList<>();
        files.lines("api/a.txt", lines::add);
        return lines;
    }

    private static HttpServer serve(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/registry/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/registry";
    }
}
