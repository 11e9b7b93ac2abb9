package dev.chandlery.index;

import dev.chandlery.index.IndexParts.Fragment;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A Helm repository index as text. It is put together from the texts of the packages, which are made side by side and
 * need no tree of the whole: at ten thousand releases that would be the largest thing in memory.
 *
 * @param yaml the index as block YAML
 * @param json the same as compact JSON
 * @param fragments the texts of the packages that it is put together from, in its order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record IndexText(byte[] yaml, byte[] json, List<Fragment> fragments) {
    static final String YAML_HEAD = "apiVersion: v1\nentries:\n";
    private static final String YAML_HEAD_OF_NONE = "apiVersion: v1\nentries: {}\n";
    static final String JSON_HEAD = "{\"apiVersion\":\"v1\",\"entries\":{";

    private static final String ENTRIES = "entries";

    IndexText {
        fragments = List.copyOf(fragments);
    }

    /**
     * Returns the index of these packages.
     *
     * @param packages the packages in ascending order of name
     * @param generated when the registry was last changed
     * @param text makes the text of a package that has releases
     */
    static IndexText of(List<RegistryPackage> packages, Instant generated, Function<RegistryPackage, Fragment> text) {
        List<Fragment> fragments = packages.parallelStream()
                .filter(each -> !each.releases().isEmpty())
                .map(text)
                .toList();
        return new IndexText(yaml(fragments, generated), json(fragments, generated), fragments);
    }

    /**
     * Makes the text of a package.
     *
     * @param chartsUrl URL of the charts' folder relative to the index
     * @param fingerprint stands for what it is made from
     */
    static Fragment fragment(RegistryPackage owner, String chartsUrl, String fingerprint) {
        String name = owner.name().value();
        YamlSequence releases = HelmIndex.entries(owner, chartsUrl);
        String yaml = YamlWriter.write(mapping(ENTRIES, mapping(name, releases)));
        return Fragment.of(
                name,
                fingerprint,
                yaml.substring(yaml.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8),
                ("\"" + name + "\":" + NodeJson.write(releases)).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] yaml(List<Fragment> fragments, Instant generated) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(
                1024 + fragments.stream().mapToInt(each -> each.yaml().length).sum());
        add(fragments.isEmpty() ? YAML_HEAD_OF_NONE : YAML_HEAD, text);
        fragments.forEach(each -> text.writeBytes(each.yaml()));
        add(YamlWriter.write(mapping("generated", YamlScalar.string(generated.toString()))), text);
        return text.toByteArray();
    }

    private static byte[] json(List<Fragment> fragments, Instant generated) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1024
                + fragments.stream().mapToInt(each -> each.json().length + 1).sum());
        add(JSON_HEAD, text);
        for (int i = 0; i < fragments.size(); i++) {
            if (i > 0) {
                text.write(',');
            }
            text.writeBytes(fragments.get(i).json());
        }
        add("},\"generated\":\"" + generated + "\"}\n", text);
        return text.toByteArray();
    }

    private static void add(String more, ByteArrayOutputStream text) {
        text.writeBytes(more.getBytes(StandardCharsets.UTF_8));
    }

    private static YamlMapping mapping(String key, YamlNode value) {
        return YamlMapping.of(Map.of(key, value));
    }
}
