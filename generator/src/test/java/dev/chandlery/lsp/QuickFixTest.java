package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickFixTest {
    private static final String MISSPELT = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: "🚀", labels: {a: "🚀🚀"}}
            spec: {entrypont: main, templates: [{name: main, suspend: {}}]}
            """;

    @TempDir
    private Path folder;

    private static List<CodeAction> actions(Editor editor, int line, int column, List<String> only) {
        Position cursor = new Position(line, column);
        CodeActionContext context = new CodeActionContext(List.of());
        context.setOnly(only);
        return Editor.await(editor.server()
                        .getTextDocumentService()
                        .codeAction(
                                new CodeActionParams(editor.document("w.yaml"), new Range(cursor, cursor), context)))
                .stream()
                .map(action -> action.getRight())
                .toList();
    }

    @Test
    void theFixOfAFindingMendsTheText() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("w.yaml", MISSPELT);

            CodeAction fix = actions(editor, 3, 9, null).get(0);

            assertThat(fix.getKind()).isEqualTo("quickfix");
            assertThat(fix.getIsPreferred()).isTrue();
            assertThat(fix.getDiagnostics())
                    .extracting(d -> d.getCode().getLeft())
                    .containsExactly("field-unknown");
            TextEdit edit = fix.getEdit().getChanges().get(editor.uri("w.yaml")).get(0);
            assertThat(DocumentText.of(MISSPELT)
                            .edit(edit.getRange(), edit.getNewText())
                            .text())
                    .isEqualTo(MISSPELT.replace("entrypont", "entrypoint"));
        }
    }

    @Test
    void aFixIsForTheTextAsItIsNow() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("w.yaml", MISSPELT);

            editor.send("w.yaml", 2, Editor.edit(0, 0, 0, "# one more line\n"));

            assertThat(actions(editor, 3, 9, null)).isEmpty();
            assertThat(actions(editor, 4, 9, null)).hasSize(1);
        }
    }

    @Test
    void onlyWhatIsAskedForIsOffered() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("w.yaml", MISSPELT);

            assertThat(actions(editor, 3, 9, List.of("refactor"))).isEmpty();
            assertThat(actions(editor, 3, 9, List.of("quickfix"))).hasSize(1);
            assertThat(actions(editor, 0, 3, null)).isEmpty();
        }
    }
}
