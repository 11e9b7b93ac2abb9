package dev.chandlery.argo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page docs/references.md is made from the table that the code follows. */
class ReferenceDocsTest {
    private static final String INTRO = """
            # References between objects

            A release of a package gets its version into the names of its objects, so every place where one object names
            another has to follow. This page lists all places that Chandlery follows when it renames objects, looks for
            missing ones and shows who uses what. It is made from the code; a test fails when the two differ
            (`mvn test -Dgolden.update=true` rewrites the page).

            - A name that holds a tag, such as `{{inputs.parameters.secret}}`, is known only when a workflow runs. It is
              reported as dynamic and never changed.
            - Names that stay inside one object, such as `entrypoint`, `onExit`, `template` and the names of volumes, steps
              and mutexes, are not references and are not listed.
            - An object that the package does not contain and does not depend on keeps its name everywhere.
            - A SealedSecret of strict scope can only be opened under the name that it was sealed for. Give it the scope
              `namespace-wide`, or list it as shared, so that it keeps its name.

            In paths, `[]` stands for every item of a list, `*` for every value of a mapping and `**` for every mapping below.

            """;

    private static final String TEXT = """

            A part that is *text* is YAML inside a string. Argo fills in the tags of such a text before it reads it, so tags
            may stand anywhere in it. Names in it are replaced in place; every other character stays, comments too. A text
            that cannot be read because of its tags is left as it is and reported as opaque, and so is text inside text.
            """;

    @Test
    void thePageListsWhatTheCodeFollows() throws IOException {
        Path page = Golden.projectRoot().resolve("docs/references.md");
        String text = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, text);
        }
        assertThat(page).as("-Dgolden.update=true writes it").exists();
        assertThat(text)
                .as("docs/references.md; -Dgolden.update=true rewrites it")
                .isEqualTo(Files.readString(page));
    }

    private static String page() {
        StringBuilder out = new StringBuilder(INTRO);
        out.append("## What names an object\n\n");
        out.append("| in | path | does | object | kind decided by |\n|---|---|---|---|---|\n");
        for (ReferencePath row : ArgoReferences.table()) {
            String targets = row.targets().equals(List.of("*"))
                    ? "any kind"
                    : row.targets().stream().map(t -> "`" + t + "`").collect(Collectors.joining(", "));
            boolean only = row.choice() == ReferencePath.Choice.ONLY;
            out.append("| `")
                    .append(row.part())
                    .append("` | `")
                    .append(row.path())
                    .append("` | ");
            out.append(row.use().description()).append(" | ").append(targets).append(" | ");
            out.append(only ? "" : row.choice().description()).append(" |\n");
        }
        out.append(
                "\nAn object with *creates* makes an operator create the object named. Without that field the object made has the"
                        + "\nname of its maker: ");
        out.append(new TreeMap<>(ArgoReferences.createdUnderOwnName())
                .entrySet().stream()
                        .map(e -> "`" + e.getKey() + "` → `" + e.getValue() + "`")
                        .collect(Collectors.joining(", ")));
        out.append(
                ".\nAn object with *acts on* is created, changed or read by a template when it runs.\n\n## Where the parts stand\n\n");
        out.append("| part | stands in |\n|---|---|\n");
        Map<String, StringBuilder> places = new LinkedHashMap<>();
        for (PartPath row : ArgoReferences.parts()) {
            StringBuilder cell = places.computeIfAbsent(row.part(), part -> new StringBuilder());
            cell.append(cell.isEmpty() ? "" : ", ")
                    .append('`')
                    .append(row.owner())
                    .append("` ");
            cell.append('`').append(row.path()).append('`').append(row.text() ? " (text)" : "");
        }
        places.forEach((part, cell) -> out.append("| `" + part + "` | " + cell + " |\n"));
        out.append(
                "\n`object` is an object of any kind, followed as that kind; `manifest` is one that a template acts on.\n");
        return out.append(TEXT).toString();
    }
}
