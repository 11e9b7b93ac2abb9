package dev.chandlery.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import dev.chandlery.manifest.Definitions;
import dev.chandlery.output.Sha256;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
    private static final String HOSTILE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: git-v1.2.0
            spec:
              templates:
              - name: main
                script:
                  source: |
                    echo "{{inputs.parameters.x}} {{=sprig.upper('a')}} {{ stray"
                    {{- if .Values.foo }} {{/* not a comment */}} {{ fail "boom" }}
                    `backticks` é 🚢
            """;

    private static ChartSource source(SortedMap<String, byte[]> manifests, SortedMap<String, byte[]> documents) {
        return new ChartSource(
                Definitions.of("git", "1.2.0"),
                "templates/platform/git",
                "0123456789012345678901234567890123456789",
                Optional.of(Instant.parse("2026-03-14T09:26:53Z")),
                List.of(new ReleaseId(new PackageName("slack"), Version.of("2.0.0"))),
                manifests,
                documents);
    }

    private static ChartSource source() {
        return source(
                files(
                        "workflow-template.yaml",
                        HOSTILE,
                        "sub/config.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: git-v1.2.0\n"),
                files("README.md", "# Git\n", "examples/clone.yaml", "kind: Workflow\n"));
    }

    private static SortedMap<String, byte[]> files(String... pathsAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static byte[] untarred(byte[] archive) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(archive)).readAllBytes();
    }

    @Test
    void theArchiveIsReproducibleAndCarriesTheTimeOfTheRelease() throws IOException {
        Chart.Packed packed = Chart.pack(source());

        assertThat(Chart.pack(source()).archive()).isEqualTo(packed.archive());
        assertThat(packed.bundle().digest()).isEqualTo(Sha256.hex(packed.archive()));
        assertThat(packed.bundle().contentDigest()).isEqualTo(Sha256.hex(untarred(packed.archive())));
        List<String> entries = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ByteArrayInputStream(untarred(packed.archive())), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry.getName() + " " + Integer.toOctalString(entry.getMode()) + " " + entry.getLongUserId()
                        + " " + entry.getLastModifiedTime());
            }
        }
        assertThat(entries)
                .containsExactly(
                        "git/Chart.yaml 100644 0 2026-03-14T09:26:53Z",
                        "git/README.md 100644 0 2026-03-14T09:26:53Z",
                        "git/files/documents/examples/clone.yaml 100644 0 2026-03-14T09:26:53Z",
                        "git/files/manifests/sub/config.yaml 100644 0 2026-03-14T09:26:53Z",
                        "git/files/manifests/workflow-template.yaml 100644 0 2026-03-14T09:26:53Z",
                        "git/templates/manifests.yaml 100644 0 2026-03-14T09:26:53Z",
                        "git/values.yaml 100644 0 2026-03-14T09:26:53Z");
    }

    @Test
    void helmPrintsTheManifestsUntouched(@TempDir Path folder) throws IOException {
        Path archive = folder.resolve("git-1.2.0.tgz");
        Files.write(archive, Chart.pack(source()).archive());

        String printed = new Helm(archive).template().withName("x").call();

        assertThat(printed).contains(HOSTILE.strip()).contains("kind: ConfigMap\nmetadata:\n  name: git-v1.2.0");
        assertThat(new Helm(archive).show().readme().call()).contains("# Git");
        assertThat(new Helm(archive).show().chart().call())
                .contains("name: git", "version: 1.2.0", "chandlery.dev/dependencies: slack@2.0.0");
        assertThat(new Helm(archive).lint().call().isFailed()).isFalse();
    }

    @Test
    void twoReadmesThatDifferInCaseAreBothKept() throws IOException {
        byte[] tar = untarred(Chart.pack(source(
                        files("workflow-template.yaml", HOSTILE),
                        files("README.md", "# Git\n", "Readme.md", "# Other\n")))
                .archive());

        assertThat(new String(tar, StandardCharsets.UTF_8))
                .contains("git/README.md", "# Git\n", "git/files/documents/Readme.md", "# Other\n");
    }

    @Test
    void anUndatedReleaseCarriesTheEpoch() throws IOException {
        ChartSource undated = new ChartSource(
                Definitions.of("git", "1.2.0"),
                "git",
                "",
                Optional.empty(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>());

        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new ByteArrayInputStream(untarred(Chart.pack(undated).archive())), "UTF-8")) {
            assertThat(tar.getNextEntry().getLastModifiedTime().toInstant()).isEqualTo(Instant.EPOCH);
        }
    }
}
