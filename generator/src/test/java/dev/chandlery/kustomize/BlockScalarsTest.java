package dev.chandlery.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.chandlery.kustomize.KustomizeBuilder.Built;
import dev.chandlery.source.DiskLookup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What becomes of texts by the way in which they are written, in the object and in the patch. Expectations are what {@code kubectl
 * kustomize} prints, found with random overlays.
 */
class BlockScalarsTest {
    private static final String FOLDED = """
            apiVersion: v1
            kind: Foo
            metadata: {name: a}
            data:
              k: >
                a
                  more
                b
            """;

    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
    private final Path folder = disk.getPath("/work");

    @Test
    void aFoldedBlockIsChangedWhenItStaysABlock() throws IOException {
        assertThat(merged("data:\n  z: 1\n", FOLDED)).contains("\n  k: |-\n    a\n\n      more\n    b\n");
    }

    @Test
    void aFoldedBlockKeepsItsTextInBraces() throws IOException {
        String kept = "\n  k: |-\n    a\n      more\n    b\n";
        assertThat(merged("data: {z: 1}\n", FOLDED)).contains(kept);
        assertThat(merged("data: {z: 1, k: v}\n", FOLDED)).contains(kept);
        // Empty braces are not kept.
        assertThat(merged("data: {}\n", FOLDED)).contains("\n  k: |-\n    a\n\n      more\n    b\n");
    }

    @Test
    void aBlockMustNotBeginWithATab() throws IOException {
        String block = "k: |2-\n  \tx\n";
        assertThat(build(block, ""))
                .isEqualTo("The object has a block that begins with a tab, which Kustomize cannot copy.");
        assertThat(merged("k: |-\n  v\n", patch("k: \"\\tx\"\n"))).startsWith("The object has a block");
        assertThat(merged("k: \"v\"\n", patch("k: \"\\tx\\ny\"\n"))).contains("\nk: \"\\tx\\ny\"\n");
        assertThat(merged("k: v\n", patch("k: \"\\tx\\ny\"\n"))).startsWith("The object has a block");
    }

    @Test
    void textsInBracesMayBeginWithATab() throws IOException {
        String object = "apiVersion: v1\nkind: Foo\nmetadata: {name: a, annotations: {k: %s}}\n";
        String patch = "metadata:\n  name: a\n  annotations:\n    k: \"\\tx\\ny\"\n";
        String expected = "\n    k: \"\\tx\\ny\"\n";
        String merge = "patches:\n- patch: |\n" + ("apiVersion: v1\nkind: Foo\n" + patch).indent(4);
        for (String set :
                List.of("", "labels: [{pairs: {app: b}}]\n", "commonAnnotations: {note: b}\n", "namespace: b\n")) {
            assertThat(layers(object.formatted("\"\\tx\\ny\""), set, "")).contains(expected);
            assertThat(layers(object.formatted("v"), set, merge)).contains(expected);
        }
        // Without the braces of the metadata, those of the annotations are lost.
        assertThat(layers(
                        "apiVersion: v1\nkind: Foo\nmetadata:\n  name: a\n  annotations: {k: \"\\tx\\ny\"}\n", "", ""))
                .startsWith("The object has a block");
    }

    @Test
    void metadataInBracesStayThereWhenFieldsAreSet() throws IOException {
        String object = "apiVersion: v1\nkind: Foo\nmetadata: {name: a, annotations: {k: v}}\n";
        String merge = "patches:\n- patch: |\n" + """
                apiVersion: v1
                kind: Foo
                metadata:
                  name: a
                  labels:
                    q: >
                      a
                        more
                      b
                """.indent(4);
        for (String set :
                List.of("", "labels: [{pairs: {app: b}}]\n", "commonAnnotations: {note: b}\n", "namespace: b\n")) {
            assertThat(layers(object, set, merge)).contains("q: |-\n      a\n        more\n      b\n");
        }
    }

    @Test
    void aKeyThatReadsAsATruthValueNeedsQuotes() throws IOException {
        for (String field : List.of("commonAnnotations: {%s: x}\n", "labels:\n- pairs:\n    %s: x\n")) {
            assertThat(layers(patch(""), field.formatted("n"), ""))
                    .isEqualTo("The key \"n\" is a truth value to a part of Kustomize, which then builds nothing.");
            assertThat(layers(patch(""), field.formatted("\"n\""), "")).contains("\"n\": x\n");
            assertThat(layers(patch(""), field.formatted("'on'"), "")).contains("\"on\": x\n");
        }
    }

    @Test
    void afterAJsonPatchTextsStandInTheirOwnStyle() throws IOException {
        String json = "- {target: {kind: Foo}, patch: \"- {op: add, path: /q, value: 1}\"}\n";
        String merge = "- target: {kind: Foo}\n  patch: |\n" + patch("k: .5\n").indent(4);
        assertThat(build("k: 'v'\n", "patches:\n" + json + merge)).contains("\nk: 0.5\n");
        assertThat(build("k: \"\\tx\"\n", "patches:\n" + json + merge)).contains("\nk: \".5\"\n");
        assertThat(build("k: v\n", "patches:\n" + json + merge)).contains("\nk: 0.5\n");
    }

    @Test
    void aJsonPatchKeepsTheSignOfZeroInAnnotations() throws IOException {
        String json = "patches:\n- {target: {kind: Foo}, patch: \"- {op: add, path: /metadata/annotations,"
                + " value: {a: -0.0, b: -0}}\"}\n";
        assertThat(build("", json)).contains("\n    a: \"-0\"\n    b: \"0\"\n");
    }

    /** Builds an object, what is set in it, and what then is done to it in a directory of its own. */
    private String layers(String object, String set, String then) throws IOException {
        Files.createDirectories(folder.resolve("base"));
        Files.writeString(folder.resolve("base/r.yaml"), object);
        Files.writeString(folder.resolve("base/kustomization.yaml"), "resources: [r.yaml]\n" + set);
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [base]\n" + then);
        DiskLookup files = new DiskLookup(folder);
        Built built = new KustomizeBuilder(files).build(files.pathOf(folder));
        return built.findings().isEmpty()
                ? new String(built.manifests(), StandardCharsets.UTF_8)
                : built.findings().get(0).message();
    }

    private static String patch(String body) {
        return "apiVersion: v1\nkind: Foo\nmetadata:\n  name: a\n" + body;
    }

    @Test
    void fieldsThatAreSetInBracesLeaveThemAsTheyAre() throws IOException {
        Path base = Files.createDirectories(folder.resolve("base"));
        Files.writeString(base.resolve("a.yaml"), """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: a}
                spec: {template: {metadata: {labels: {z: y}}, spec: {restartPolicy: Never}}}
                """);
        Files.writeString(base.resolve("kustomization.yaml"), """
                resources: [a.yaml]
                commonAnnotations: {note: x}
                labels: [{pairs: {l: m}}]
                """);
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [base]
                patches:
                - target: {kind: Job}
                  patch: |
                    apiVersion: batch/v1
                    kind: Job
                    metadata: {name: a}
                    spec:
                      extra: >
                        a
                          more
                      template:
                        metadata:
                          labels:
                            k: >
                              b
                                more
                """);
        assertThat(build())
                .contains("\n  extra: |\n    a\n      more\n", "\n        k: |-\n          b\n            more\n");
    }

    private String merged(String body, String patch) throws IOException {
        return build(body, "patches:\n- target: {kind: Foo}\n  patch: |\n" + patch.indent(4));
    }

    /** Returns what is printed, or the sentence that says why nothing is. */
    private String build(String body, String patches) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("a.yaml"), patch(body));
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [a.yaml]\n" + patches);
        return build();
    }

    private String build() {
        DiskLookup files = new DiskLookup(folder);
        Built built = new KustomizeBuilder(files).build(files.pathOf(folder));
        return built.findings().isEmpty()
                ? new String(built.manifests(), StandardCharsets.UTF_8)
                : built.findings().get(0).message();
    }
}
