package dev.chandlery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All rules over manifests whose verdict is known. The table {@code vectors.tsv} says which rule must find each of the
 * invalid ones: the rule that the expected message is about.
 */
class CorpusTest {
    @ParameterizedTest
    @ValueSource(strings = {"argo-examples", "understack"})
    void findsNoErrorInAFolderOfValidManifests(String name) throws IOException {
        assertThat(errors(lint(files(Tools.requireCorpus(name))))).isEmpty();
    }

    /** Each package by itself: what it needs of others is locked to a version, which need not be the newest. */
    @Test
    void findsNoErrorInTheExampleRegistry() throws IOException {
        Map<Path, List<Path>> packages = new TreeMap<>();
        for (Path file : files(Golden.projectRoot().resolve("templates-repo-example/templates"))) {
            Path folder = file;
            while (!Files.exists(folder.resolve("package.yaml"))) {
                folder = Objects.requireNonNull(folder.getParent());
            }
            packages.computeIfAbsent(folder, key -> new ArrayList<>()).add(file);
        }
        List<String> errors = new ArrayList<>();
        for (List<Path> all : packages.values()) {
            List<Path> newest = all.stream()
                    .filter(file -> !file.toString().contains("/versions/"))
                    .toList();
            errors.addAll(errors(lint(newest, LintSettings.DEFAULT.inRegistry())));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void findsNoErrorInValidVectors() throws IOException {
        Path valid = Tools.requireCorpus("lint-vectors/valid");
        List<String> errors = new ArrayList<>();
        for (Path vector : files(valid)) {
            errors.addAll(errors(lint(withDependencies(vector))));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void findsEachInvalidVectorByTheRuleOfTheTable() throws IOException {
        Path invalid = Tools.requireCorpus("lint-vectors/invalid");
        List<String> missed = new ArrayList<>();
        table().forEach((name, rule) -> {
            List<Finding> findings = lint(withDependencies(invalid.resolve(name + ".yaml")));
            if (findings.stream().noneMatch(f -> f.isError() && f.rule().id().equals(rule))) {
                missed.add(name + ": not found by " + rule + ", but " + findings);
            }
        });
        assertThat(missed).isEmpty();
    }

    /** Returns the rule of each vector that has a line in the table. */
    private static Map<String, String> table() throws IOException {
        String text = new String(
                Objects.requireNonNull(CorpusTest.class.getResourceAsStream("vectors.tsv"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Map<String, String> table = new TreeMap<>();
        text.lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .forEach(
                        columns -> assertThat(table.put(columns[0], columns[1])).isNull());
        return table;
    }

    private static List<Path> withDependencies(Path vector) {
        Path dependencies =
                vector.resolveSibling("../deps").resolve(vector.getFileName()).normalize();
        return Files.exists(dependencies) ? List.of(vector, dependencies) : List.of(vector);
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).map(Finding::toString).toList();
    }

    /**
     * Lints files as one set: each may refer to the others. One of the examples has a key twice, so Argo does not read it;
     * rules about YAML are not what this is about.
     */
    private static List<Finding> lint(List<Path> files) {
        return lint(files, LintSettings.DEFAULT);
    }

    private static List<Finding> lint(List<Path> files, LintSettings settings) {
        List<LintFile> read = files.stream()
                .map(path -> LintFile.read(path.getFileName().toString(), bytes(path)))
                .toList();
        TemplateCatalog catalog = new TemplateCatalog(
                read.stream()
                        .flatMap(file -> file.objects().stream())
                        .flatMap(object -> object.workflow().stream())
                        .toList(),
                name -> name.startsWith("legacy-"));
        Linter linter = new Linter(catalog, settings);
        return read.stream()
                .flatMap(file -> linter.lint(file).stream())
                .filter(finding -> LintRules.ALL.contains(finding.rule()))
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }
}
