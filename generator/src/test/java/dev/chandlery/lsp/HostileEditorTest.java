package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Damage;
import dev.chandlery.testing.Samples;
import dev.chandlery.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a text holds and wherever is asked, there is an answer; {@link Editor#close} finds what went wrong. */
class HostileEditorTest {
    private static final String TEXT = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: w, annotations: {a: &x "😀"}}
            spec:
              entrypoint: main
              arguments: {parameters: [{name: day, value: 1, enum: [1, 2]}]}
              templates:
                - name: main
                  inputs: {parameters: [{name: a-b, default: *x}]}
                  dag:
                    tasks:
                      - {name: get, templateRef: {name: w, template: run}}
                      - name: use
                        depends: "get.Succeeded || !get"
                        inline: {steps: [[{name: s, template: run, arguments: {parameters: [{name: a, value: "{{inputs.parameters.a-b}}"}]}}]]}
                - name: run
                  inputs: {parameters: [{name: a, description: "# `no`"}]}
                  script:
                    source: |
                      echo {{inputs.parameters.a}} {{=workflow.parameters.day + "😀"}}
            """;

    /** The text above more often than others: the places asked for are in its first lines. */
    private static final List<byte[]> SAMPLES = Stream.concat(
                    Collections.nCopies(100, TEXT.getBytes(StandardCharsets.UTF_8)).stream(),
                    Samples.ofExample(".yaml").stream())
            .toList();

    @TempDir
    private Path folder;

    @Test
    void everyQuestionAboutEveryTextIsAnswered() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("w.yaml", TEXT);
            int[] version = {1};
            Seeded.check(150, random -> {
                String text = new String(Damage.of(random, SAMPLES), StandardCharsets.UTF_8);
                editor.send("w.yaml", ++version[0], Editor.whole(text));
                for (int i = 0; i < 3; i++) {
                    ask(editor, editor.document("w.yaml"), new Position(random.below(24) - 1, random.below(90) - 1));
                }
            });
        }
    }

    @Test
    void unknownDocumentsHaveNothing() {
        try (Editor editor = Editor.on(folder)) {
            for (String uri : List.of("file:///nowhere.yaml", "untitled:1", "no uri at all", "", "file://host/%00")) {
                ask(editor, new TextDocumentIdentifier(uri), new Position(3, 7));
            }
        }
    }

    @Test
    void aDeepOrLongLineIsNoHazard() {
        try (Editor editor = Editor.on(folder)) {
            String deep = TEXT + "  x: " + "[".repeat(50_000);
            editor.open("w.yaml", deep);
            ask(editor, editor.document("w.yaml"), new Position(20, 50_005));
            editor.change("w.yaml", 2, Editor.whole(TEXT + "  x" + " ".repeat(50_000) + ": \"" + "{{".repeat(50_000)));
            ask(editor, editor.document("w.yaml"), new Position(20, 150_004));
            editor.change("w.yaml", 3, Editor.whole(TEXT + "  x: [" + "a, ".repeat(300_000)));
            ask(editor, editor.document("w.yaml"), new Position(20, 900_006));
        }
    }

    private static void ask(Editor editor, TextDocumentIdentifier document, Position position) {
        TextDocumentService documents = editor.server().getTextDocumentService();
        Editor.await(documents.hover(new HoverParams(document, position)));
        Editor.await(documents.definition(new DefinitionParams(document, position)));
        Editor.await(documents.references(new ReferenceParams(document, position, new ReferenceContext(false))));
        Editor.await(documents.completion(new CompletionParams(document, position)));
        Editor.await(documents.codeAction(
                new CodeActionParams(document, new Range(position, position), new CodeActionContext(List.of()))));
        Editor.await(documents.documentSymbol(new DocumentSymbolParams(document)))
                .forEach(symbol -> assertInside(symbol.getRight()));
    }

    /** What the protocol demands of symbols. */
    private static void assertInside(DocumentSymbol symbol) {
        assertThat(Places.contains(symbol.getRange(), symbol.getSelectionRange()))
                .as("%s", symbol)
                .isTrue();
        assertThat(symbol.getName()).isNotBlank();
        symbol.getChildren().forEach(HostileEditorTest::assertInside);
    }
}
