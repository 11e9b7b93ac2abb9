package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Severity;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Monorepo;
import dev.chandlery.testing.Seeded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output is a function of the history: many runs on the way give what one run at the end gives. */
class IncrementalGenerateTest {
    private static final String REGISTRY = """
            apiVersion: chandlery.dev/v1
            kind: Registry
            metadata: {name: acme}
            spec: {packages: ["templates/{team}/{package}"]}
            """;

    private static final String DEV = """
            apiVersion: chandlery.dev/v1
            kind: Environment
            metadata: {name: dev}
            spec:
              clusters: [{name: dev-1, server: "https://dev.acme.example:6443"}]
              track: [{packages: ["*"], versions: ">=0", keep: 2}]
            """;

    private static final String BROKEN = "kind: [";

    @TempDir
    private Path folder;

    @Test
    void manyRunsGiveWhatOneRunGives() {
        Seeded.check(15, seeded -> {
            Path story = folder.resolve("story" + seeded.below(Integer.MAX_VALUE));
            try (Monorepo repo = Monorepo.create(story.resolve("repo"))) {
                repo.write("chandlery.yaml", REGISTRY).write("environments/dev/environment.yaml", DEV);
                Story packages = new Story(repo, seeded);
                List<String> told = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    told.add(packages.change());
                    repo.commit("Change " + i);
                    if (seeded.below(3) > 0) {
                        told.add("generate");
                        generate(repo, story.resolve("many"), seeded.oneIn(2));
                    }
                }
                generate(repo, story.resolve("many"), true);
                generate(repo, story.resolve("one"), true);
                SortedMap<String, String> expected = output(story.resolve("one"));
                SortedMap<String, String> actual = output(story.resolve("many"));
                assertThat(actual.keySet()).as(told.toString()).isEqualTo(expected.keySet());
                expected.forEach((path, text) ->
                        assertThat(actual.get(path)).as(told + path).isEqualTo(text));
            }
        });
    }

    @Test
    void aReleaseThatWasLeftOutIsNotForgotten() {
        try (Monorepo repo = Monorepo.create(folder.resolve("repo"))) {
            repo.write("chandlery.yaml", REGISTRY)
                    .write("templates/a/git/package.yaml", Story.packageYaml("git", 1, 0, ""))
                    .write("templates/a/git/template.yaml", BROKEN)
                    .commit("git 1.0.0, broken");
            assertThat(generate(repo, folder.resolve("many"), true).left()).hasSize(1);
            repo.write("templates/a/git/package.yaml", Story.packageYaml("git", 1, 1, ""))
                    .write("templates/a/git/template.yaml", Story.template("git", 1))
                    .commit("git 1.1.0, mended");

            GenerateReport report = generate(repo, folder.resolve("many"), false);

            assertThat(report.published()).extracting(Object::toString).containsExactly("git@1.0.0", "git@1.1.0");
            assertThat(report.findings())
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("release-flawed");
        }
    }

    @Test
    void aSecretThatAnOperatorMakesIsNamedAsItsRelease() {
        try (Monorepo repo = Monorepo.create(folder.resolve("repo"))) {
            repo.write("chandlery.yaml", REGISTRY)
                    .write("environments/dev/environment.yaml", DEV)
                    .write("templates/a/storage/package.yaml", Story.packageYaml("storage", 1, 0, ""))
                    .write("templates/a/storage/secret.yaml", """
                            apiVersion: external-secrets.io/v1
                            kind: ExternalSecret
                            metadata: {name: storage}
                            spec: {secretStoreRef: {name: vault, kind: ClusterSecretStore}, target: {name: s3-creds}}
                            """)
                    .commit("storage 1.0.0");
            generate(repo, folder.resolve("out"), false);
            repo.write(
                            "templates/a/etl/package.yaml",
                            Story.packageYaml("etl", 1, 0, "  dependencies: [{name: storage, version: ^1.0.0}]\n"))
                    .write("templates/a/etl/template.yaml", """
                            apiVersion: argoproj.io/v1alpha1
                            kind: WorkflowTemplate
                            metadata: {name: etl}
                            spec:
                              templates:
                              - name: main
                                container:
                                  image: acme/etl:1
                                  envFrom: [{secretRef: {name: s3-creds}}, {secretRef: {name: of-the-cluster}}]
                            """)
                    .commit("etl 1.0.0");

            generate(repo, folder.resolve("out"), false);

            assertThat(output(folder.resolve("out")).entrySet().stream()
                            .filter(file -> file.getKey().startsWith("gitops/packages/"))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.joining()))
                    .contains("target:\n    name: s3-creds-v1.0.0", "secretRef:\n          name: s3-creds-v1.0.0")
                    .contains("name: of-the-cluster\n");
        }
    }

    @Test
    void aFolderThatBecomesARepositoryIsReadAgain() {
        try (Monorepo repo = Monorepo.create(folder.resolve("repo"))) {
            repo.write("chandlery.yaml", REGISTRY)
                    .write("templates/a/git/package.yaml", Story.packageYaml("git", 1, 0, ""))
                    .write("templates/a/git/template.yaml", Story.template("git", 1))
                    .commit("git 1.0.0")
                    .write("templates/a/git/package.yaml", Story.packageYaml("git", 1, 1, ""))
                    .commit("git 1.1.0");
            Path plain = folder.resolve("plain");
            Folders.copy(repo.path().resolve("templates"), plain.resolve("templates"));
            Folders.copy(repo.path().resolve("environments"), plain.resolve("environments"));
            Generate.run(request(plain, folder.resolve("out"), false), "1", Progress.NONE);

            GenerateReport report = generate(repo, folder.resolve("out"), false);

            assertThat(report.releases()).isEqualTo(2);
        }
    }

    @Test
    void whatWasChangedInTheIndexIsNotCopiedIntoTheNext() throws IOException {
        try (Monorepo repo = Monorepo.create(folder.resolve("repo"))) {
            repo.write("chandlery.yaml", REGISTRY);
            for (String name : List.of("etl", "git", "slack")) {
                repo.write("templates/a/" + name + "/package.yaml", Story.packageYaml(name, 1, 0, ""))
                        .write("templates/a/" + name + "/template.yaml", Story.template(name, 1));
            }
            repo.commit("First releases");
            Path many = folder.resolve("many");
            generate(repo, many, false);
            changeUnseen(many.resolve("registry/index.yaml"), "name: git", "name: gut");
            changeUnseen(many.resolve("registry/index.json"), "\"name\":\"slack\"", "\"name\":\"slick\"");
            repo.write("templates/a/etl/package.yaml", Story.packageYaml("etl", 1, 1, ""))
                    .commit("etl 1.1.0");

            generate(repo, many, false);

            generate(repo, folder.resolve("one"), false);
            assertThat(output(many)).isEqualTo(output(folder.resolve("one")));
        }
    }

    @Test
    void anIndexWhosePlacesAreLostIsMadeAnew() throws IOException {
        try (Monorepo repo = Monorepo.create(folder.resolve("repo"))) {
            repo.write("chandlery.yaml", REGISTRY)
                    .write("templates/a/git/package.yaml", Story.packageYaml("git", 1, 0, ""))
                    .write("templates/a/git/template.yaml", Story.template("git", 1))
                    .commit("git 1.0.0");
            Path many = folder.resolve("many");
            for (String garbage : List.of("", "git", "git a 5 b 999999999 c\n", "git a 99999999999 b 5 c\n\n\u0000")) {
                generate(repo, many, false);
                Path parts = many.resolve("registry/api/v1/index-parts.txt");
                assertThat(parts).isNotEmptyFile();
                FileTime time = Files.getLastModifiedTime(parts);
                Files.writeString(parts, garbage);
                Files.setLastModifiedTime(parts, time);
                repo.write("templates/a/git/package.yaml", Story.packageYaml("git", 1, garbage.length() + 1, ""))
                        .commit("git, again");

                generate(repo, many, false);

                generate(repo, folder.resolve("one" + garbage.length()), false);
                assertThat(output(many)).isEqualTo(output(folder.resolve("one" + garbage.length())));
            }
        }
    }

    /** Changes a file so that a look at it shows nothing. */
    private static void changeUnseen(Path file, String from, String to) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        Files.setLastModifiedTime(file, time);
    }

    private static GenerateReport generate(Monorepo repo, Path out, boolean keepGoing) {
        return Generate.run(request(repo.path(), out, keepGoing), "1", Progress.NONE);
    }

    private static GenerateRequest request(Path repo, Path out, boolean keepGoing) {
        return new GenerateRequest(repo, Optional.empty(), out, false, keepGoing, Optional.empty(), false, true);
    }

    /** The whole output, the record of it too, as text so that a difference can be read. */
    private static SortedMap<String, String> output(Path out) {
        SortedMap<String, String> files = new TreeMap<>();
        Folders.read(out).forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        return files;
    }

    /** Three packages that change at random. */
    private static final class Story {
        private static final List<String> NAMES = List.of("git", "etl", "slack");

        private final Monorepo repo;
        private final Seeded seeded;
        private final Set<String> deleted = new TreeSet<>();
        private final SortedMap<String, int[]> versions = new TreeMap<>();

        Story(Monorepo repo, Seeded seeded) {
            this.repo = repo;
            this.seeded = seeded;
        }

        String change() {
            String name = seeded.pick(NAMES);
            String directory = "templates/a/" + name;
            int[] version = versions.computeIfAbsent(name, n -> new int[] {1, -1});
            int choice = version[1] < 0 || deleted.remove(name) ? 0 : seeded.below(9);
            switch (choice) {
                case 0, 1, 2 -> {
                    version[1]++;
                    repo.write(directory + "/package.yaml", packageYaml(name, version[0], version[1], more(name)));
                    repo.write(directory + "/template.yaml", template(name, seeded.below(1000)));
                    return name + " " + version[0] + "." + version[1];
                }
                case 3 -> {
                    version[0]++;
                    version[1] = 0;
                    repo.write(directory + "/package.yaml", packageYaml(name, version[0], 0, ""));
                    repo.write(directory + "/template.yaml", BROKEN);
                    return name + " " + version[0] + ".0 broken";
                }
                case 4 -> {
                    repo.write(directory + "/template.yaml", template(name, seeded.below(1000)));
                    return name + " without bump";
                }
                case 5 -> {
                    repo.write(
                            directory + "/package.yaml",
                            packageYaml(
                                    name, version[0], version[1], "  yanked: [{version: 1.0.0, reason: a mistake}]\n"));
                    return name + " yanks 1.0.0";
                }
                case 6 -> {
                    repo.write(directory + "/versions/0.9.0/template.yaml", template(name, seeded.below(1000)));
                    return name + " versions/0.9.0";
                }
                case 7 -> {
                    repo.write(directory + "/package.yaml", "spec: {}");
                    return name + " without version";
                }
                default -> {
                    repo.delete(directory);
                    deleted.add(name);
                    return name + " deleted";
                }
            }
        }

        private String more(String name) {
            String other = seeded.pick(NAMES);
            return other.equals(name) || !versions.containsKey(other)
                    ? ""
                    : "  dependencies: [{name: " + other + ", version: \">=0\"}]\n";
        }

        static String packageYaml(String name, int major, int minor, String more) {
            return "apiVersion: chandlery.dev/v1\nkind: Package\nmetadata: {name: " + name + "}\nspec:\n  version: "
                    + major + "." + minor + ".0\n" + more;
        }

        static String template(String name, int content) {
            return "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: {name: " + name
                    + "}\nspec:\n  templates:\n  - name: main\n    container: {image: \"alpine:3." + content + "\"}\n";
        }
    }
}
