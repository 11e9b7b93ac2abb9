package dev.chandlery.index;

import dev.chandlery.bundle.Chart;
import dev.chandlery.bundle.ChartMetadata;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entries of a Helm repository index (Helm docs, Topics, Chart Repository Guide, "The index file"): standard keys only,
 * versions descending, relative URLs, {@code created} from the release, so that they are the same on every run.
 */
final class HelmIndex {
    private HelmIndex() {}

    /**
     * Returns the entries of a package.
     *
     * @param chartsUrl URL of the charts' folder relative to the index
     */
    static YamlSequence entries(RegistryPackage owner, String chartsUrl) {
        return YamlSequence.of(owner.releases().stream()
                .map(release -> entry(owner, release, chartsUrl))
                .toList());
    }

    private static YamlMapping entry(RegistryPackage owner, Release release, String chartsUrl) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(
                "chandlery.dev/content-digest", "sha256:" + release.bundle().contentDigest());
        owner.deprecation(release.version())
                .map(PackageDefinition.Deprecation::replacement)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> annotations.put("chandlery.dev/replacement", name));
        owner.yankReason(release.version()).ifPresent(reason -> annotations.put("chandlery.dev/yanked", reason));
        YamlMapping metadata = ChartMetadata.of(
                release.definition(),
                release.directory(),
                release.commit(),
                release.dependencies(),
                owner.deprecation(release.version()).isPresent(),
                annotations);
        Map<String, YamlNode> entry = metadata.toMap();
        entry.put(
                "created",
                YamlScalar.string(release.released().orElse(Instant.EPOCH).toString()));
        entry.put("digest", YamlScalar.string(release.bundle().digest()));
        entry.put(
                "urls",
                YamlSequence.ofStrings(List.of(chartsUrl
                        + Chart.fileName(
                                release.name().value(), release.version().toString()))));
        return YamlMapping.of(entry);
    }
}
