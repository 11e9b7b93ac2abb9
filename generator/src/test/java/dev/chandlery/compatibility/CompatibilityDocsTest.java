package dev.chandlery.compatibility;

import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The table of docs/compatibility.md is made from the list that the code follows. */
class CompatibilityDocsTest {
    private static final String TABLE = "<!-- the table of changes -->\n";

    @Test
    void thePageListsWhatTheCodeKnows() throws IOException {
        String page = Files.readString(Golden.projectRoot().resolve("docs/compatibility.md"));
        int start = page.indexOf(TABLE) + TABLE.length();
        int end = page.indexOf("\n## ", start);

        Golden.assertEqualPage(
                "docs/compatibility.md", page.substring(0, start) + table() + (end < 0 ? "" : page.substring(end)));
    }

    private static String table() {
        StringBuilder out =
                new StringBuilder("\n| change | class | what it is | why | lint sees it |\n|---|---|---|---|---|\n");
        for (ChangeKind kind : ChangeKinds.ALL) {
            out.append("| `")
                    .append(kind.id())
                    .append("` | ")
                    .append(kind.changeClass().word())
                    .append(" | ")
                    .append(kind.summary())
                    .append(" | ")
                    .append(kind.reason())
                    .append(" | ")
                    .append(kind.seenByLint() ? "yes" : "")
                    .append(" |\n");
        }
        return out.toString();
    }
}
