package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.schema.Field;
import dev.chandlery.registry.schema.ListOf;
import dev.chandlery.registry.schema.Text;
import dev.chandlery.registry.schema.Whole;
import dev.chandlery.source.TreePath;
import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fixtures of the project's own files, and one way to read any of them. */
final class OwnFiles {
    /** Rules without options, and one that has some. */
    static final Vocabulary RULES = new Vocabulary(rules(), List.of("input-removed", "output-added"));

    private static final String BASE = """
            apiVersion: chandlery.dev/v1
            kind: Environment
            metadata: {name: base}
            spec:
              clusters: [{name: base-eu, server: https://base-eu.acme.example}]
            """;
    private static final String APPROVAL_FILE = "environments/prod/approvals/git-1.2.0-ada.yaml";
    private static final String USAGE_FILE = "environments/prod/usage/prod-eu.yaml";
    private static final String STAGING_FILE = "environments/staging/environment.yaml";
    private static final String STAGING = """
            apiVersion: chandlery.dev/v1
            kind: Environment
            metadata: {name: staging}
            spec:
              clusters: [{name: staging-eu, server: https://staging-eu.acme.example}]
            """;
    private static final String PROD = """
            apiVersion: chandlery.dev/v1
            kind: Environment
            metadata: {name: prod}
            spec:
              clusters: [{name: prod-eu, server: https://prod-eu.acme.example}]
            """;

    private OwnFiles() {}

    private static SortedMap<String, List<Field>> rules() {
        SortedMap<String, List<Field>> rules = new TreeMap<>();
        RegistryRules.ALL.forEach(rule -> rules.put(rule.id(), List.of()));
        rules.put(
                "image-registry",
                List.of(
                        Field.optional(
                                "registries",
                                ListOf.some(Text.line(100, "ghcr.io/acme")),
                                "The registries that images may come from."),
                        Field.optional("depth", new Whole(1, 9), "How deep.").or(2)));
        return rules;
    }

    /** A fixture: the folder names its kind. */
    record Fixture(String kind, String name, String text) {
        boolean schemaAccepts() {
            return !text.contains("# finding:") || text.startsWith("# schema: accepts\n");
        }

        @Override
        public String toString() {
            return kind + "/" + name;
        }
    }

    static List<Fixture> fixtures() {
        Path top = Golden.projectRoot().resolve("generator/src/test/resources/registry");
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(f -> fixture(top.relativize(f), textOf(f)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture fixture(Path path, String text) {
        return new Fixture(path.getName(0).toString(), path.getName(1).toString(), text);
    }

    /** Reads bytes as a file of a kind, among sound files. */
    static Read<?> read(String kind, byte[] bytes) {
        return switch (kind) {
            case "registry" -> RegistryFiles.settings(TextTree.of(Map.of()).with("chandlery.yaml", bytes), RULES);
            case "package" ->
                RegistryFiles.definition(
                        new TreePath("templates/platform/git/package.yaml"),
                        bytes,
                        new PackageDefaults(PackageName.parse("git"), "platform", "", ""));
            case "environment" ->
                RegistryFiles.environments(
                        TextTree.of(Map.of("environments/base/environment.yaml", BASE, STAGING_FILE, STAGING))
                                .with("environments/prod/environment.yaml", bytes));
            case "release-set" ->
                RegistryFiles.environments(TextTree.of(Map.of("environments/prod/environment.yaml", PROD))
                        .with("environments/prod/releases.yaml", bytes));
            case "freeze" ->
                RegistryFiles.environments(TextTree.of(Map.of("environments/prod/environment.yaml", PROD))
                        .with("environments/prod/freeze.yaml", bytes));
            case "approvers" -> RegistryFiles.approvers(TextTree.of(Map.of()).with("approvers.yaml", bytes));
            case "approval" -> ApprovalFiles.read(TextTree.of(Map.of()).with(APPROVAL_FILE, bytes));
            case "usage" -> UsageFiles.read(new TreePath(USAGE_FILE), bytes);
            case "baseline" -> BaselineFile.read("baseline.yaml", bytes);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static String fileOf(String kind) {
        return switch (kind) {
            case "registry" -> "chandlery.yaml";
            case "package" -> "templates/platform/git/package.yaml";
            case "environment" -> "environments/prod/environment.yaml";
            case "release-set" -> "environments/prod/releases.yaml";
            case "freeze" -> "environments/prod/freeze.yaml";
            case "approvers" -> "approvers.yaml";
            case "approval" -> APPROVAL_FILE;
            case "usage" -> USAGE_FILE;
            case "baseline" -> "baseline.yaml";
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static List<Finding> findings(Fixture fixture) {
        return read(fixture.kind(), fixture.text().getBytes(StandardCharsets.UTF_8))
                .findings();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
