package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of work, without threads and streams. */
class SessionTest {
    private static final String URI = "file:///repo/w.yaml";
    private static final String TEXT = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: 😀}
            spec:
              templates:
                - {name: main, steps: [[{name: a, template: "{{x}}"}]]}
            """;

    @TempDir
    private Path folder;

    private final List<PublishDiagnosticsParams> published = new ArrayList<>();
    private final Session session = new Session(published::add);

    private void lintAll() {
        while (session.lintNext()) {
            // The next one.
        }
    }

    @Test
    void changesThatHaveComeByThenAreLintedOnce() {
        session.opened(URI, 1, TEXT);
        session.changed(URI, 2, List.of(Editor.whole(TEXT + "#")));
        session.changed(URI, 3, List.of(Editor.whole(TEXT + "##")));
        lintAll();

        assertThat(published).extracting(PublishDiagnosticsParams::getVersion).containsExactly(3);
    }

    @Test
    void whatIsOpenComesFirst() {
        for (int i = 0; i < 20; i++) {
            Editor.write(folder, "file-" + i + ".yaml", TEXT.replace("main", "main-" + i));
        }
        session.folders(List.of(folder));
        session.opened(folder.resolve("zz.yaml").toUri().toString(), 1, TEXT);
        session.lintNext();

        assertThat(published).extracting(PublishDiagnosticsParams::getVersion).containsExactly(1);
    }

    @Test
    void aDocumentIsTheSameUnderAllSpellingsOfItsUri() {
        session.opened("file:///repo/a%20b.yaml", 1, TEXT);
        session.changed("file:///repo/a%20%62.yaml", 2, List.of(Editor.whole("")));

        assertThat(session.workspace().files()).hasSize(1);
        assertThat(session.workspace()
                        .find("file:///repo/a%20b.yaml")
                        .orElseThrow()
                        .text()
                        .text())
                .isEmpty();
    }

    @Test
    void whatIsNotOpenCannotBeChanged() {
        session.changed(URI, 2, List.of(Editor.whole(TEXT)));
        session.closed(URI);
        session.changedOnDisk(List.of(URI, "untitled:1", "%%", ""));
        lintAll();

        assertThat(session.workspace().files()).isEmpty();
    }

    @Test
    void manyFilesMayChangeOnDiskAtOnce() {
        session.folders(List.of(folder));
        Editor.write(folder, "p/package.yaml", "apiVersion: chandlery.dev/v1\nkind: Package\nmetadata: {name: p}\n");
        Editor.write(folder, "p/a.yaml", TEXT);
        Editor.write(folder, "p/b.yaml", TEXT);
        session.changedOnDisk(Stream.of("p/a.yaml", "p/package.yaml", "p/b.yaml")
                .map(file -> folder.resolve(file).toUri().toString())
                .toList());
        lintAll();

        assertThat(session.workspace().files()).hasSize(2);
        assertThat(published)
                .extracting(diagnostics -> diagnostics.getUri().replaceFirst(".*/", ""))
                .containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void incrementalChangesGiveTheTextOfTheEditor() {
        Seeded.check(200, random -> {
            Session any = new Session(diagnostics -> {});
            StringBuilder expected = new StringBuilder(TEXT);
            any.opened(URI, 1, TEXT);
            for (int i = 2; i < 12; i++) {
                DocumentText now = DocumentText.of(expected.toString());
                int one = whole(expected, random.below(expected.length() + 1));
                int other = whole(expected, random.below(expected.length() + 1));
                int start = Math.min(one, other);
                int end = Math.min(Math.max(one, other), whole(expected, Math.min(expected.length(), start + 9)));
                String text = random.pick("", "x", "😀", "\n", "\r\n", "- {", "\"", "{{", ": ", "\t");
                Position from = now.position(start);
                Position to = now.position(Math.max(start, end));
                any.changed(URI, i, List.of(new TextDocumentContentChangeEvent(new Range(from, to), text)));
                expected.replace(now.offset(from), now.offset(to), text);
                any.lintNext();
            }
            assertThat(any.workspace().find(URI).orElseThrow().text().text()).isEqualTo(expected.toString());
        });
    }

    /** Returns an offset that is not inside a pair of surrogates. */
    private static int whole(CharSequence text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        return inside ? offset - 1 : offset;
    }
}
