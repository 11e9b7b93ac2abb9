package dev.chandlery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The allowed-dependency table of docs/architecture.md: a package may use those that stand before it. */
class ArchitectureTest {
    /** In order of knowing: each may know those before it and none after it. */
    private static final List<String> ORDER = List.of(
            "yaml",
            "signature",
            "openpgp",
            "argo",
            "diagnostic",
            "source",
            "output",
            "kustomize",
            "registry",
            "manifest",
            "compatibility",
            "lint",
            "bundle",
            "index",
            "environment",
            "usage",
            "promotion",
            "approval",
            "overlay",
            "catalogue",
            "generate",
            "lsp",
            "cli");

    /** Narrower than the order: these know nothing of ours but what is listed. */
    private static final Map<String, List<String>> ONLY = Map.of(
            "yaml", List.of(),
            "output", List.of("source"),
            "openpgp", List.of(),
            "signature", List.of(),
            "argo", List.of("yaml"),
            "diagnostic", List.of("yaml"),
            "source", List.of("yaml", "diagnostic"),
            "kustomize", List.of("yaml", "diagnostic", "source"),
            "registry", List.of("yaml", "diagnostic", "source", "signature"),
            "compatibility", List.of("yaml", "argo", "diagnostic", "source", "registry", "manifest"));

    /** A row of the table of packages: three columns, the first of them one name of small letters. */
    private static final Pattern TABLE_ROW = Pattern.compile("\\| `(?<name>[a-z]+)` \\| [^|]+ \\| (?<uses>[^|]+) \\|");

    /** The parsers inside {@code argo}, and which of them each may know; besides, they know the JDK. */
    private static final Map<String, List<String>> PARSERS = Map.of(
            "argo.parsing", List.of(),
            "argo.tag", List.of("argo.parsing"),
            "argo.depends", List.of("argo.parsing"),
            "argo.expression", List.of("argo.parsing", "argo.tag"),
            "argo.duration", List.of("argo.parsing"),
            "argo.schedule", List.of("argo.parsing", "argo.duration"));

    /** As {@link #TABLE_ROW}, in the table of parsers. */
    private static final Pattern PARSER_ROW =
            Pattern.compile("\\| `(?<name>argo\\.[a-z]+)` \\| [^|]+ \\| (?<uses>[^|]+) \\|");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.chandlery");
    }

    @Test
    void arrowsPointOnlyDownTheTable() {
        for (int i = 0; i < ORDER.size(); i++) {
            List<String> forbidden = new ArrayList<>(ORDER.subList(i + 1, ORDER.size()));
            List<String> only = ONLY.get(ORDER.get(i));
            if (only != null) {
                forbidden = new ArrayList<>(ORDER);
                forbidden.removeAll(only);
                forbidden.remove(ORDER.get(i));
            }
            if (!forbidden.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAPackage(packageOf(ORDER.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                forbidden.stream().map(this::packageOf).toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }
    }

    @Test
    void everyPackageIsInTheTable() {
        noClasses()
                .that()
                .resideInAPackage("dev.chandlery..")
                .should()
                .resideOutsideOfPackages(ORDER.stream().map(this::packageOf).toArray(String[]::new))
                .check(classes);
    }

    @Test
    void theDocumentationShowsThisTable() throws IOException {
        List<String> expected = new ArrayList<>();
        for (String name : ORDER) {
            expected.add(name + ": " + mayUse(name));
        }
        List<String> documented = new ArrayList<>();
        for (String line : Files.readAllLines(Golden.projectRoot().resolve("docs/architecture.md"))) {
            Matcher row = TABLE_ROW.matcher(line);
            if (row.matches()) {
                documented.add(row.group("name") + ": " + row.group("uses").replace("`", ""));
            }
        }
        assertThat(documented).containsExactlyElementsOf(expected);
    }

    @Test
    void parsersKnowTheJdkAndEachOtherOnly() {
        PARSERS.forEach((name, uses) -> {
            List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", packageOf(name)));
            uses.forEach(use -> allowed.add(packageOf(use)));
            classes()
                    .that()
                    .resideInAPackage(packageOf(name))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .check(classes);
        });
    }

    @Test
    void theDocumentationShowsTheParsers() throws IOException {
        Map<String, List<String>> documented = new TreeMap<>();
        for (String line : Files.readAllLines(Golden.projectRoot().resolve("docs/architecture.md"))) {
            Matcher row = PARSER_ROW.matcher(line);
            if (row.matches()) {
                String uses = row.group("uses").replace("`", "");
                documented.put(row.group("name"), uses.equals("nothing") ? List.of() : List.of(uses.split(", ")));
            }
        }
        assertThat(documented).isEqualTo(PARSERS);
    }

    private static String mayUse(String name) {
        List<String> only = ONLY.get(name);
        if (only == null) {
            return "those above";
        }
        return only.isEmpty() ? "nothing" : String.join(", ", only);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.chandlery.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void librariesStayBehindTheirDoor() {
        onlyIn("org.eclipse.jgit..", "source", "output");
        onlyIn("org.snakeyaml..", "yaml");
        onlyIn("com.github.mustachejava..", "catalogue");
        onlyIn("org.commonmark..", "catalogue");
        onlyIn("picocli..", "cli");
        onlyIn("org.bouncycastle..", "openpgp");
        onlyIn("org.eclipse.lsp4j..", "lsp");
        onlyIn("org.semver4j..", "registry");
        onlyIn("com.google.re2j..", "kustomize", "lint");
        onlyIn("com.github.difflib..", "compatibility");
        onlyIn("org.apache.commons.compress..", "bundle");
    }

    @Test
    void theModelOfArgoIsForUsersOfTheLibraryOnly() {
        onlyIn("io.fabric8..", "argo.model");
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("argo.model"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packageOf("argo.model"))
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(packageOf("argo.schema"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", packageOf("argo.schema"), packageOf("yaml"))
                .check(classes);
    }

    @Test
    void onlyTheEdgesTouchTheWorld() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("source"), packageOf("output"), packageOf("cli"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    private void onlyIn(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        List.of(homes).stream().map(this::packageOf).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    private String packageOf(String name) {
        return "dev.chandlery." + name + "..";
    }
}
