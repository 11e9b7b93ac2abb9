package dev.chandlery.lint.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Seeded;
import dev.chandlery.testing.Tools;
import dev.chandlery.yaml.YamlWriter;
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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The rules find at least 97 of 100 small mistakes in objects that were valid. A mistake is found when a rule finds more
 * errors or warnings than before; notes do not count. What is not found is explained in {@code misses.tsv}, by the way in
 * which the object was broken and the place.
 *
 * <p>A normal run takes a sample of each object, in about ten seconds on two slow cores. {@code -Dmutation.all=true} makes
 * every mutant, checks that the table holds no line too many, and compares the numbers with the golden file
 * {@code lint/mutants.tsv}.
 */
class MutationTest {
    private static final boolean ALL = Boolean.getBoolean("mutation.all");
    private static final double WANTED = 0.97;
    private static final Path FIXTURES =
            Golden.projectRoot().resolve("generator/src/test/resources/dev/chandlery/lint/mutation");

    /** What came of the mutants: how many there are by operator, how many of them were found, and what was not. */
    private static final class Tally {
        final Map<String, int[]> operators = new TreeMap<>();
        final List<String> unexplained = new ArrayList<>();
        final TreeSet<String> explanations = new TreeSet<>();
        int all;
        int found;

        void add(Subject subject, Mutant mutant, boolean isFound, Map<String, String> table) {
            int[] counts = operators.computeIfAbsent(mutant.operator(), key -> new int[2]);
            all++;
            counts[0]++;
            if (isFound) {
                found++;
                counts[1]++;
            } else if (table.containsKey(mutant.operator() + "\t" + mutant.place())) {
                explanations.add(mutant.operator() + "\t" + mutant.place());
            } else {
                unexplained.add(subject.name() + ": " + mutant);
            }
        }

        void assertEnough() {
            assertThat(unexplained).as("not found, and not in misses.tsv").isEmpty();
            assertThat(found).as("found of %s", all).isGreaterThanOrEqualTo((int) Math.ceil(WANTED * all));
        }
    }

    /** What is broken, made once for the tests that look at it. */
    private static final Map<String, Tally> TALLIES = new TreeMap<>();

    @Test
    void findsWhatIsBrokenInTheFixtures() {
        fixtures()
                .forEach(fixture -> assertThat(fixture.lint(YamlWriter.write(fixture.root())))
                        .as(fixture.name())
                        .isEmpty());
        ofFixtures().assertEnough();
    }

    @Test
    void findsWhatIsBrokenInTheExampleRegistry() {
        ofExample().assertEnough();
    }

    @Test
    void findsWhatIsBrokenInValidVectors() {
        int count = vectors().size();
        Tally tally = ofVectors();
        tally.assertEnough();
        if (ALL) {
            assertThat(tally.all / count).as("mutants of a vector").isGreaterThanOrEqualTo(100);
        }
    }

    /** The numbers of all mutants, and no explanation of what is found by now. */
    @Test
    void theTablesAreUpToDate() {
        Assumptions.assumeTrue(ALL, "needs -Dmutation.all=true");
        Map<String, int[]> operators = new TreeMap<>();
        TreeSet<String> explanations = new TreeSet<>();
        int[] all = new int[2];
        for (Tally tally : List.of(ofVectors(), ofFixtures(), ofExample())) {
            explanations.addAll(tally.explanations);
            tally.operators.forEach((operator, counts) -> {
                for (int[] sum : List.of(all, operators.computeIfAbsent(operator, key -> new int[2]))) {
                    sum[0] += counts[0];
                    sum[1] += counts[1];
                }
            });
        }
        StringBuilder text = new StringBuilder("how it was broken\tmutants\tfound\n");
        operators.forEach((operator, counts) -> text.append(line(operator, counts)));
        Golden.assertEqual("lint/mutants.tsv", text + line("all", all));
        assertThat(table().keySet()).isEqualTo(explanations);
    }

    private static String line(String operator, int[] counts) {
        return operator + "\t" + counts[0] + "\t" + counts[1] + "\n";
    }

    private static Tally ofVectors() {
        return TALLIES.computeIfAbsent("vectors", key -> run(vectors(), ALL ? Integer.MAX_VALUE : 15));
    }

    private static Tally ofFixtures() {
        return TALLIES.computeIfAbsent("fixtures", key -> run(fixtures(), ALL ? Integer.MAX_VALUE : 15));
    }

    private static Tally ofExample() {
        return TALLIES.computeIfAbsent("example", key -> run(example(), ALL ? 100 : 3));
    }

    private static Tally run(List<Subject> subjects, int limit) {
        Tally tally = new Tally();
        Map<String, String> table = table();
        for (Subject subject : subjects) {
            Map<String, Integer> before = subject.lint(YamlWriter.write(subject.root()));
            List<Mutant> mutants = Seeded.of(1).shuffled(subject.mutants());
            for (Mutant mutant : mutants.subList(0, Math.min(limit, mutants.size()))) {
                boolean found = subject.lint(mutant.text().get()).entrySet().stream()
                        .anyMatch(rule -> rule.getValue() > before.getOrDefault(rule.getKey(), 0));
                tally.add(subject, mutant, found, table);
            }
        }
        return tally;
    }

    /** Returns the explanations by operator and place. */
    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        text(FIXTURES.resolve("misses.tsv"))
                .lines()
                .skip(1)
                .map(line -> line.split("\t", 3))
                .forEach(columns -> {
                    assertThat(columns[2]).isNotBlank();
                    assertThat(table.put(columns[0] + "\t" + columns[1], columns[2]))
                            .isNull();
                });
        return table;
    }

    private static List<Subject> fixtures() {
        return files(FIXTURES).stream()
                .flatMap(file -> Subject.in(file.getFileName().toString(), List.of(bytes(file)), List.of()).stream())
                .toList();
    }

    private static List<Subject> vectors() {
        Path corpus = Tools.requireCorpus("lint-vectors");
        List<Subject> vectors = new ArrayList<>();
        for (Path file : files(corpus.resolve("valid"))) {
            Path dependencies = corpus.resolve("deps").resolve(file.getFileName());
            List<LintObject> known = Files.exists(dependencies) ? objects(dependencies) : List.of();
            vectors.addAll(Subject.in(file.getFileName().toString(), List.of(bytes(file)), known));
        }
        return vectors;
    }

    /** Returns the newest objects of each package, with the packages that they may refer to. */
    private static List<Subject> example() {
        Map<Path, List<byte[]>> packages = new TreeMap<>();
        List<LintObject> known = new ArrayList<>();
        for (Path file : files(Golden.projectRoot().resolve("templates-repo-example/templates"))) {
            if (!file.toString().contains("/versions/")) {
                packages.computeIfAbsent(Objects.requireNonNull(file.getParent()), key -> new ArrayList<>())
                        .add(bytes(file));
                known.addAll(objects(file));
            }
        }
        List<Subject> subjects = new ArrayList<>();
        packages.forEach((folder, contents) ->
                subjects.addAll(Subject.in(folder.getFileName().toString(), contents, known)));
        // What is locked to an older version of another package does not fit the newest.
        return subjects.stream()
                .filter(subject ->
                        subject.lint(YamlWriter.write(subject.root())).isEmpty())
                .toList();
    }

    private static List<LintObject> objects(Path file) {
        return LintFile.read(file.getFileName().toString(), bytes(file)).objects();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
