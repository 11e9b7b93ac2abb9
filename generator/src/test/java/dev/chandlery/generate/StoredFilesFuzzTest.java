package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.generate.DefinitionStore.Basis;
import dev.chandlery.source.SourceException;
import dev.chandlery.testing.Fuzz;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What an output holds for later runs and for other registries is read, or refused in one way, whatever became of it. */
class StoredFilesFuzzTest {
    private static final String PACKAGES = "registry/api/v1/packages.json";
    private static final String RELEASES = "registry/api/v1/packages/outer/releases.jsonl";
    private static final String DETAIL = "registry/api/v1/packages/outer/1.0.0.json";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void generate() throws IOException {
        write("repo/templates/team/outer/package.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: outer}
                spec: {version: 1.0.0, description: A package., dependencies: [{name: inner, version: ^1.0.0}]}
                """.getBytes(StandardCharsets.UTF_8));
        write("repo/templates/team/inner/package.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: inner}
                spec: {version: 1.1.0, description: Another., keywords: [a]}
                """.getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("outer", "inner")) {
            write("repo/templates/team/" + name + "/a.yaml", """
                    apiVersion: argoproj.io/v1alpha1
                    kind: WorkflowTemplate
                    metadata: {name: %s}
                    spec: {templates: [{name: greet, suspend: {}}]}
                    """.formatted(name).getBytes(StandardCharsets.UTF_8));
        }
        Generate.run(
                new GenerateRequest(folder.resolve("repo"), Optional.empty(), folder.resolve("public"), false, false),
                "1.0.0",
                Progress.NONE);
        write("caller.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: a-}
                spec: {workflowTemplateRef: {name: outer-v1.0.0}}
                """.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void releasesForALaterRun() {
        Fuzz.bytes(500, List.of(stored(RELEASES)), bytes -> {
            try {
                ReleaseStore.read(bytes);
            } catch (IllegalArgumentException e) {
                // What it is documented for.
                assertThat(e).hasMessageNotContaining("Exception");
            }
        });
    }

    @Test
    void definitionsForALaterRun() {
        byte[] stored = stored(DefinitionStore.PATH);
        String first =
                new String(stored, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        Basis basis = JsonMapper.shared().readValue(first, Basis.class);
        Fuzz.bytes(500, List.of(stored), bytes -> DefinitionStore.read(bytes, basis));
    }

    @Test
    void filesOfAnotherRegistry() {
        CheckFiles.Request request =
                new CheckFiles.Request(List.of("caller.yaml"), folder, "", List.of(), Optional.of("public"));
        for (String path : List.of(PACKAGES, RELEASES, DETAIL)) {
            byte[] sound = stored(path);
            Fuzz.bytes(50, List.of(sound), bytes -> {
                write("public/" + path, bytes);
                try {
                    CheckFiles.run(request, InputStream.nullInputStream(), Progress.NONE);
                } catch (SourceException e) {
                    // What it is documented for.
                    assertThat(e).hasMessageNotContaining("Exception");
                }
            });
            write("public/" + path, sound);
        }
    }

    private static byte[] stored(String path) {
        try {
            return Files.readAllBytes(folder.resolve("public").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
