package dev.chandlery.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Fuzz;
import dev.chandlery.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any bytes are read, as YAML or as JSON, to documents that can be written again, or to problems inside them. */
class YamlFuzzTest {
    private static final List<byte[]> MANIFESTS = Samples.ofExample(".yaml");

    @Test
    void yaml() {
        Fuzz.bytes(400, MANIFESTS, YamlFuzzTest::read);
    }

    @Test
    void json() {
        List<byte[]> json = MANIFESTS.stream()
                .flatMap(bytes -> YamlReader.read(bytes).documents().stream())
                .map(document -> utf8(JsonText.of(document.root())))
                .toList();
        Fuzz.bytes(400, json, YamlFuzzTest::read);
    }

    @Test
    void comments() {
        Fuzz.bytes(300, MANIFESTS, bytes -> YamlComments.in(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static void read(byte[] bytes) {
        YamlStream stream = YamlReader.read(bytes);
        int lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1).length;
        assertThat(stream.problems()).allMatch(problem -> problem.mark().line() <= lines);
        for (YamlDocument document : stream.documents()) {
            assertThat(RoundTrip.of(document.root()).sameValue(document.root())).isTrue();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
