package dev.chandlery.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Writes a node and reads it back. */
final class RoundTrip {
    private RoundTrip() {}

    static YamlNode of(YamlNode node) {
        String text = YamlWriter.write(node);
        YamlStream stream = YamlReader.read(text.getBytes(UTF_8));
        assertThat(stream.problems()).as(text).isEmpty();
        assertThat(stream.documents()).as(text).hasSize(1);
        return stream.documents().get(0).root();
    }
}
