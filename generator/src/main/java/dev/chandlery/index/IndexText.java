package dev.chandlery.index;

import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Helm repository index as text. It is put together from the texts of the packages, which are made side by side and
 * need no tree of the whole: at ten thousand releases that would be the largest thing in memory.
 *
 * @param yaml the index as block YAML
 * @param json the same as compact JSON
 */
record IndexText(String yaml, String json) {
    private static final String ENTRIES = "entries";

    /** The texts of a package's releases, as they stand in the index. */
    private record Fragment(String name, String yaml, String json) {
        static Fragment of(RegistryPackage owner, String chartsUrl) {
            String name = owner.name().value();
            YamlSequence releases = HelmIndex.entries(owner, chartsUrl);
            String text = YamlWriter.write(mapping(ENTRIES, mapping(name, releases)));
            return new Fragment(name, text.substring(text.indexOf('\n') + 1), NodeJson.write(releases));
        }
    }

    /**
     * Returns the index of these packages.
     *
     * @param packages the packages in ascending order of name
     * @param chartsUrl URL of the charts' folder relative to the index
     * @param generated when the registry was last changed
     */
    static IndexText of(List<RegistryPackage> packages, String chartsUrl, Instant generated) {
        List<Fragment> fragments = packages.parallelStream()
                .filter(each -> !each.releases().isEmpty())
                .map(each -> Fragment.of(each, chartsUrl))
                .toList();
        return new IndexText(yaml(fragments, generated), json(fragments, generated));
    }

    private static String yaml(List<Fragment> fragments, Instant generated) {
        StringBuilder text = new StringBuilder(YamlWriter.write(mapping("apiVersion", YamlScalar.string("v1"))));
        text.append(ENTRIES).append(fragments.isEmpty() ? ": {}\n" : ":\n");
        fragments.forEach(each -> text.append(each.yaml()));
        return text.append(YamlWriter.write(mapping("generated", YamlScalar.string(generated.toString()))))
                .toString();
    }

    private static String json(List<Fragment> fragments, Instant generated) {
        return fragments.stream()
                .map(each -> "\"" + each.name() + "\":" + each.json())
                .collect(Collectors.joining(
                        ",",
                        "{\"apiVersion\":\"v1\",\"" + ENTRIES + "\":{",
                        "},\"generated\":\"" + generated + "\"}\n"));
    }

    private static YamlMapping mapping(String key, YamlNode value) {
        return YamlMapping.of(Map.of(key, value));
    }
}
