package dev.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Markdown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Links of the project's own pages lead somewhere: to a file that exists, and to a heading of it. */
class DocsLinksTest {
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    @TestFactory
    List<DynamicTest> everyLinkLeadsSomewhere() {
        return Markdown.pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        Golden.projectRoot().relativize(page).toString(),
                        () -> assertThat(broken(page)).isEmpty()))
                .toList();
    }

    @Test
    void everyPageOfTheDocumentationCanBeReached() {
        Path docs = Golden.projectRoot().resolve("docs");
        List<Path> reached = new ArrayList<>(List.of(docs.resolve("README.md")));
        for (int i = 0; i < reached.size(); i++) {
            Path page = reached.get(i);
            for (String link : Markdown.links(page)) {
                Path target = page.resolveSibling(fileOf(link)).normalize();
                boolean isPage =
                        !ELSEWHERE.matcher(link).matches() && target.toString().endsWith(".md") && Files.exists(target);
                if (isPage && !reached.contains(target)) {
                    reached.add(target);
                }
            }
        }
        assertThat(Markdown.pages())
                .filteredOn(page -> page.startsWith(docs))
                .as("linked from docs/README.md, or from a page that is")
                .allMatch(reached::contains);
    }

    private static List<String> broken(Path page) {
        List<String> broken = new ArrayList<>();
        for (String link : Markdown.links(page)) {
            if (ELSEWHERE.matcher(link).matches()) {
                continue;
            }
            Path target = link.startsWith("#")
                    ? page
                    : page.resolveSibling(fileOf(link)).normalize();
            int hash = link.indexOf('#');
            if (!Files.exists(target) || (hash >= 0 && !anchors(target).contains(link.substring(hash + 1)))) {
                broken.add(link);
            }
        }
        return broken;
    }

    private static String fileOf(String link) {
        return link.replaceFirst("#.*", "");
    }

    /** The anchors that code hosts give to headings: lower case, spaces as dashes, other punctuation dropped. */
    private static List<String> anchors(Path page) {
        return Markdown.headings(page).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
