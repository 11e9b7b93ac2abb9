package dev.chandlery.bundle;

import dev.chandlery.output.Sha256;
import dev.chandlery.registry.Release.Bundle;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Packs the chart of a release: a Helm chart that hands its manifests on untouched.
 *
 * <p>The manifests are plain files of the chart; one constant template prints them through {@code .Files}, which Helm
 * does not render, so that Argo's {@code {{…}}} stays as it is.
 */
public final class Chart {
    /** The template that prints the manifests. */
    static final String TEMPLATE = """
            {{- range $path, $content := .Files.Glob "files/manifests/**" }}
            ---
            {{ $.Files.Get $path }}
            {{- end }}
            """;

    /**
     * A packed chart.
     *
     * @param archive the bytes of the .tgz
     * @param bundle digests and size
     */
    @SuppressWarnings("ArrayRecordComponent") // an archive is written once, never compared
    public record Packed(byte[] archive, Bundle bundle) {}

    private Chart() {}

    /** Packs a chart. The same source gives the same tar, and on one JDK the same archive. */
    public static Packed pack(ChartSource source) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "Chart.yaml",
                utf8(YamlWriter.write(ChartMetadata.of(
                        source.definition(),
                        source.directory(),
                        source.commit(),
                        source.dependencies(),
                        source.definition().deprecated().isPresent(),
                        Map.of()))));
        files.put("values.yaml", utf8("{}\n"));
        files.put("templates/manifests.yaml", utf8(TEMPLATE));
        source.manifests().forEach((path, content) -> files.put("files/manifests/" + path, content));
        String readme = readme(source.documents().keySet());
        source.documents()
                .forEach((path, content) ->
                        files.put(path.equals(readme) ? "README.md" : "files/documents/" + path, content));
        byte[] tar = Tar.write(
                source.definition().name().value(), files, source.released().orElse(Instant.EPOCH));
        byte[] archive = Tar.gzip(tar);
        return new Packed(archive, new Bundle(Sha256.hex(archive), archive.length, Sha256.hex(tar)));
    }

    /** Returns the file name of a chart: {@code <name>-<version>.tgz}, as Helm names it. */
    public static String fileName(String name, String version) {
        return name + "-" + version + ".tgz";
    }

    /** Returns the path of the README, or an empty text. Of several that differ in case, the one that Helm looks for. */
    private static String readme(Collection<String> paths) {
        return paths.contains("README.md")
                ? "README.md"
                : paths.stream()
                        .filter(path -> path.equalsIgnoreCase("README.md"))
                        .findFirst()
                        .orElse("");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
