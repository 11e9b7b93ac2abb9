package dev.chandlery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The templates of the site module and the views agree. */
class TemplatesTest {
    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?([#^/>]?)([^}]*)}}}?");

    /** Fills a template. */
    record View(Page page) {}

    @Test
    void aNameThatTheViewDoesNotHaveIsAnError() {
        assertThatThrownBy(() -> new Templates().render("home", new View(page())))
                .hasStackTraceContaining("counts");
        assertThat(new String(new Templates().render("missing", new View(page())), StandardCharsets.UTF_8))
                .contains("<title>T · R</title>");
    }

    @Test
    void everyNameInATemplateIsAMethodOfAView() {
        Set<String> methods = new ClassFileImporter()
                .importPackages("dev.chandlery.catalogue").stream()
                        .flatMap(c -> c.getMethods().stream())
                        .map(JavaMethod::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (String template : Templates.NAMES) {
            Matcher tags = TAG.matcher(text(template));
            while (tags.find()) {
                String name = tags.group(2);
                if (tags.group(1).equals(">")) {
                    assertThat(Templates.NAMES).contains(name);
                } else if (!name.equals(".")) {
                    assertThat(methods).as(template).contains(name.split("\\."));
                }
            }
        }
    }

    @Test
    void onlyTextsNamedHtmlAreShownUnescaped() {
        for (String template : Templates.NAMES) {
            Matcher raw = Pattern.compile("\\{\\{(\\{|&)([^}]*)}}").matcher(text(template));
            while (raw.find()) {
                assertThat(raw.group(2)).as(template).endsWith("Html");
            }
        }
    }

    @Test
    void theListsOfTemplatesAndAssetsAreWhole() throws IOException {
        Path site = Golden.projectRoot().resolve("site/src/main/resources/site");
        assertThat(names(site.resolve("templates")))
                .containsExactlyInAnyOrderElementsOf(
                        Templates.NAMES.stream().map(n -> n + ".mustache").toList());
        assertThat(names(site.resolve("assets"))).containsExactlyInAnyOrderElementsOf(Assets.NAMES);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(String template) {
        return new String(Templates.resource("/site/templates/" + template + ".mustache"), StandardCharsets.UTF_8);
    }

    private static Page page() {
        return new Page("T", "D", "R", "", "missing", "1", "api", java.util.List.of());
    }
}
