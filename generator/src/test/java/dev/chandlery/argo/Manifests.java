package dev.chandlery.argo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlStream;

/** Manifests from YAML text. */
final class Manifests {
    private Manifests() {}

    static YamlMapping read(String yaml) {
        YamlStream stream = YamlReader.read(yaml.getBytes(UTF_8));
        assertThat(stream.problems()).isEmpty();
        return (YamlMapping) stream.documents().get(0).root();
    }
}
