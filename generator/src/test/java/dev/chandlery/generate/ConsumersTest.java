package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Monorepo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests below examples/ and tests/ are checked as what uses the package. */
class ConsumersTest {
    private static final String TEMPLATE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: %s, annotations: {workflows.argoproj.io/description: Loads.}}
            spec:
              templates:
                - name: load
                  inputs: {parameters: [{name: table, description: What to load.}]}
                  suspend: {}
            """;

    private static final String USE = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {generateName: use-}
            spec:
              entrypoint: main
              serviceAccountName: user
              ttlStrategy: {secondsAfterCompletion: 60}
              podGC: {strategy: OnPodSuccess}
              templates:
                - name: main
                  steps:
                    - - name: one
                        templateRef: {name: %s, template: load}
                        arguments: {parameters: [{name: %s, value: orders}]}
            """;

    @TempDir
    private Path folder;

    private Monorepo monorepo() {
        Monorepo repo = Monorepo.create(folder.resolve("repo"));
        for (String name : List.of("etl", "other")) {
            repo.write("templates/data/" + name + "/package.yaml", """
            apiVersion: chandlery.dev/v1
            kind: Package
            metadata: {name: %s}
            spec: {version: 1.0.0}
            """.formatted(name));
            repo.write("templates/data/" + name + "/template.yaml", TEMPLATE.formatted(name));
        }
        return repo;
    }

    private List<String> check() {
        return Check.run(CheckRequest.of(folder.resolve("repo")), Progress.NONE).findings().stream()
                .map(f -> f.rule().id() + " " + f.place().path().replaceFirst("templates/data/", "") + ":"
                        + f.place().mark().line())
                .toList();
    }

    private GenerateReport generate() {
        return Generate.run(
                new GenerateRequest(folder.resolve("repo"), Optional.empty(), folder.resolve("out"), false, true),
                "1",
                Progress.NONE);
    }

    @Test
    void theyMayUseThePackageAnotherOneAndReleases() {
        try (Monorepo repo = monorepo()) {
            repo.write("templates/data/etl/examples/own.yaml", USE.formatted("etl", "table"));
            repo.write("templates/data/etl/examples/deep/other.yaml", USE.formatted("other", "table"));
            repo.write("templates/data/etl/tests/released.yaml", USE.formatted("etl-v1.0.0", "anything"));
            repo.commit("etl 1.0.0");

            assertThat(check()).isEmpty();
        }
    }

    @Test
    void aWrongUseIsFoundAndKeepsNoReleaseBack() {
        try (Monorepo repo = monorepo()) {
            repo.write("templates/data/etl/examples/own.yaml", USE.formatted("etl", "tabel"));
            repo.write("templates/data/etl/examples/gone.yaml", USE.formatted("gone", "table"));
            repo.write("templates/data/etl/tests/broken.yaml", "spec: [");
            repo.commit("etl 1.0.0");

            assertThat(check())
                    .containsExactly(
                            "reference-unresolved etl/examples/gone.yaml:13",
                            "argument-missing etl/examples/own.yaml:12",
                            "argument-undeclared etl/examples/own.yaml:14",
                            "yaml-syntax etl/tests/broken.yaml:1");
            GenerateReport report = generate();
            assertThat(report.published()).hasSize(2);
            assertThat(report.findings()).hasSize(4);
        }
    }

    @Test
    void theyMeanTheTemplatesAsTheyAreNow() {
        try (Monorepo repo = monorepo()) {
            repo.write("templates/data/etl/examples/own.yaml", USE.formatted("etl", "table"));
            repo.commit("etl 1.0.0");
            generate();
            repo.write(
                    "templates/data/etl/template.yaml",
                    TEMPLATE.formatted("etl").replace("name: table", "name: into"));

            assertThat(check())
                    .contains(
                            "argument-missing etl/examples/own.yaml:12",
                            "argument-undeclared etl/examples/own.yaml:14");
        }
    }

    @Test
    void commentsInThemCount() {
        try (Monorepo repo = monorepo()) {
            repo.write(
                    "templates/data/etl/examples/own.yaml",
                    "# chandlery:ignore-file argument-missing, argument-undeclared: shows a mistake\n"
                            + USE.formatted("etl", "tabel"));
            repo.write(
                    "templates/data/etl/examples/fine.yaml",
                    "# chandlery:ignore-file argument-missing: not needed\n" + USE.formatted("etl", "table"));
            repo.commit("etl 1.0.0");

            assertThat(check()).containsExactly("suppression-unused etl/examples/fine.yaml:1");
        }
    }
}
