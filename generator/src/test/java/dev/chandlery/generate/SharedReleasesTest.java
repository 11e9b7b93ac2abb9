package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published stays the same, however much of its history is at hand later. */
class SharedReleasesTest {
    private static final String REGISTRY = """
            apiVersion: chandlery.dev/v1
            kind: Registry
            metadata: {name: acme}
            spec: {packages: ["templates/{team}/{package}"]}
            """;

    @TempDir
    private Path folder;

    private Map<String, String> published = Map.of();

    @BeforeEach
    void begin() throws IOException {
        try (Monorepo repo = Monorepo.create(folder.resolve("repo"))) {
            repo.write("chandlery.yaml", REGISTRY);
            release(repo, "git", "1.0.0", "3.19");
            release(repo, "slack", "1.0.0", "3.19");
            release(repo, "git", "1.1.0", "3.20");
            generate(repo.path(), "first");
            published = releases("first");
            assertThat(published).hasSize(3);
            repo.shallowClone(folder.resolve("shallow"), 1);
        }
    }

    @Test
    void aRewrittenHistoryAShallowCloneAndAFolderGiveTheSameIndexOfWhatTheyShare() throws IOException {
        try (Monorepo rewritten = Monorepo.create(folder.resolve("rewritten"))) {
            rewritten.at("2027-01-01T00:00:00Z").write("chandlery.yaml", REGISTRY);
            release(rewritten, "git", "1.0.0", "3.19");
            release(rewritten, "git", "1.1.0", "3.20");
            release(rewritten, "git", "1.2.0", "3.21");
            assertThat(after("rewritten").keySet()).contains("git@1.2.0").hasSize(4);
        }
        assertThat(after("shallow")).isEqualTo(published);
        try (Monorepo none = Monorepo.create(folder.resolve("none"))) {
            none.write("chandlery.yaml", REGISTRY).commit("nothing is left");
            assertThat(after("none")).isEqualTo(published);
        }
        Files.createDirectories(folder.resolve("plain"));
        Files.writeString(folder.resolve("plain/chandlery.yaml"), REGISTRY);
        assertThat(after("plain")).isEqualTo(published);
    }

    /** Generates from another repository into a copy of the first output; what was published must be as it was. */
    private Map<String, String> after(String repo) throws IOException {
        Folders.copy(folder.resolve("first"), folder.resolve(repo + "-out"));
        generate(folder.resolve(repo), repo + "-out");
        Map<String, String> now = releases(repo + "-out");
        assertThat(now).as(repo).containsAllEntriesOf(published);
        return now;
    }

    private void generate(Path repo, String out) {
        GenerateReport report = Generate.run(
                new GenerateRequest(repo, Optional.empty(), folder.resolve(out), false, false), "1", Progress.NONE);
        assertThat(report.hasErrors()).as(report.findings().toString()).isFalse();
    }

    /** Returns what the index says of each release, and with it the digest of its chart. */
    private SortedMap<String, String> releases(String out) throws IOException {
        Path registry = folder.resolve(out).resolve("registry");
        JsonNode index = JsonMapper.builder().build().readTree(Files.readAllBytes(registry.resolve("index.json")));
        SortedMap<String, String> releases = new TreeMap<>();
        index.get("entries")
                .forEach(entries -> entries.forEach(entry -> {
                    String id = entry.get("name").asString() + "@"
                            + entry.get("version").asString();
                    releases.put(id, entry.toString());
                }));
        return releases;
    }

    private static void release(Monorepo repo, String name, String version, String image) {
        repo.write("templates/a/" + name + "/package.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Package
                        metadata: {name: %s}
                        spec: {version: %s}
                        """.formatted(name, version))
                .write("templates/a/" + name + "/template.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: WorkflowTemplate
                        metadata: {name: %s}
                        spec:
                          entrypoint: main
                          templates: [{name: main, container: {image: "alpine:%s"}}]
                        """.formatted(name, image))
                .commit(name + " " + version);
    }
}
