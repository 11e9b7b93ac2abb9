package dev.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.testing.Golden;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has a page in docs/rules/, and every page there a rule. */
class DocsRulesTest {
    private static final Path PAGES = Golden.projectRoot().resolve("docs/rules");

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws Exception {
        TreeSet<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                    .filter(name -> !name.equals("README"))
                    .forEach(pages::add);
        }
        assertThat(pages).containsExactlyElementsOf(ids());
    }

    @Test
    void aPageStartsWithItsRule() throws Exception {
        for (String id : ids()) {
            assertThat(Files.readAllLines(PAGES.resolve(id + ".md")).get(0)).isEqualTo("# " + id);
        }
    }

    @Test
    void noTwoRulesShareAnId() throws Exception {
        assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleConstantIsInTheListOfItsClass() throws Exception {
        for (Class<?> owner : owners()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getType() == Rule.class) {
                    field.setAccessible(true);
                    assertThat(listOf(owner)).as(field.toString()).contains((Rule) field.get(null));
                }
            }
        }
    }

    @Test
    void theIndexListsThemAll() throws Exception {
        StringBuilder page = new StringBuilder("""
                # Rules

                What `chandlery check` and `chandlery generate` report. A rule's severity can be changed, or the rule turned off, in
                [`chandlery.yaml`](../files.md).

                | rule | severity | finds |
                |---|---|---|
                """);
        for (Rule rule : rules()) {
            page.append("| [`%s`](%s.md) | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            rule.id(),
                            rule.severity().toString().toLowerCase(Locale.ROOT),
                            rule.summary().replace("|", "\\|")));
        }
        Golden.assertEqualPage("docs/rules/README.md", page.toString());
    }

    private static List<String> ids() throws ReflectiveOperationException {
        return rules().stream().map(Rule::id).toList();
    }

    private static List<Rule> rules() throws ReflectiveOperationException {
        List<Rule> rules = new ArrayList<>();
        for (Class<?> owner : owners()) {
            listOf(owner).stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
        }
        rules.sort(Comparator.comparing(Rule::id));
        return rules;
    }

    /** The classes named after what they hold: rules. */
    private static List<Class<?>> owners() {
        List<Class<?>> owners = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.chandlery")) {
            if (found.getSimpleName().endsWith("Rules")
                    && found.tryGetField("ALL").isPresent()) {
                owners.add(found.reflect());
            }
        }
        owners.sort(Comparator.comparing(Class::getName));
        return owners;
    }

    private static List<Rule> listOf(Class<?> owner) throws ReflectiveOperationException {
        Field all = owner.getDeclaredField("ALL");
        all.setAccessible(true);
        return ((List<?>) all.get(null)).stream().map(Rule.class::cast).toList();
    }
}
