package dev.chandlery.bundle;

import dev.chandlery.registry.Release;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a provenance file says of a chart (Helm docs, Topics, "Helm Provenance and Integrity"): its metadata, then the digest of its
 * archive. It is signed as a whole.
 */
public final class Provenance {
    /** Ends the metadata: a line that would begin a YAML document, {@code ---}, means something else in a signed text. */
    private static final String SEPARATOR = "\n...\n";

    private static final String DIGEST = "sha256:";

    private Provenance() {}

    /** Returns the name of the provenance file of an archive. */
    public static String fileName(String archive) {
        return archive + ".prov";
    }

    /** Returns the text that is signed for the chart of a release. */
    public static String text(Release release) {
        return YamlWriter.write(ChartMetadata.of(
                        release.definition(),
                        release.directory(),
                        release.commit(),
                        release.dependencies(),
                        release.definition().deprecated().isPresent(),
                        Map.of()))
                + SEPARATOR
                + "files:\n  "
                + archive(release)
                + ": "
                + DIGEST
                + release.bundle().digest()
                + "\n";
    }

    /** Returns the digest that a provenance text gives for the archive of a release: SHA-256 in hexadecimal digits. */
    public static Optional<String> digest(String text, Release release) {
        int end = text.indexOf(SEPARATOR);
        return end < 0
                ? Optional.empty()
                : YamlReader.read(text.substring(end + SEPARATOR.length()).getBytes(StandardCharsets.UTF_8))
                        .documents()
                        .stream()
                        .findFirst()
                        .flatMap(document -> document.root().asMapping())
                        .flatMap(root -> root.at("files", archive(release)))
                        .flatMap(node -> node.asScalar())
                        .map(scalar -> scalar.text())
                        .filter(digest -> digest.startsWith(DIGEST))
                        .map(digest -> digest.substring(DIGEST.length()));
    }

    private static String archive(Release release) {
        return Chart.fileName(release.name().value(), release.version().toString());
    }
}
