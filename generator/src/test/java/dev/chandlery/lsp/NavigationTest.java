package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hover, definition, references and outline. */
class NavigationTest {
    private static final String GIT = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: git
              annotations: {workflows.argoproj.io/description: "Works with [git](https://evil.example)."}
            spec:
              templates:
                - name: clone
                  inputs:
                    parameters:
                      - name: depth
                        description: How much history, "0" for *all*.
                        default: "1"
                        enum: ["0", "1"]
                  outputs:
                    parameters:
                      - name: commit
                        valueFrom: {path: /tmp/commit}
                  script:
                    image: alpine/git:2.45
                    source: |
                      # 🚀 first
                      git clone --depth {{inputs.parameters.depth}} x
            """;

    private static final String ETL = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: etl}
            spec:
              arguments:
                parameters: [{name: day, value: "2026-01-01"}]
              entrypoint: main
              templates:
                - name: main
                  dag:
                    tasks:
                      - name: get
                        templateRef: {name: git, template: clone}
                        arguments: {parameters: [{name: depth, value: "0"}]}
                      - name: use
                        depends: "get.Succeeded"
                        template: use
                        arguments:
                          parameters:
                            - {name: commit, value: "🚀{{tasks.get.outputs.parameters.commit}} {{=workflow.parameters.day + tasks['get'].status}}"}
                - name: use
                  inputs: {parameters: [{name: commit}]}
                  suspend: {}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() {
        Editor.write(folder, "git.yaml", GIT);
    }

    /** Returns the position right after the n-th occurrence of a text in another. */
    private static Position after(String text, String part, int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = text.indexOf(part, at + 1);
            assertThat(at).as(part).isNotNegative();
        }
        return DocumentText.of(text).position(at + part.length());
    }

    private static String hover(Editor editor, String file, Position position) {
        Hover hover = Editor.await(
                editor.server().getTextDocumentService().hover(new HoverParams(editor.document(file), position)));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    private static List<String> definition(Editor editor, String file, Position position) {
        return Editor.await(editor.server()
                        .getTextDocumentService()
                        .definition(new DefinitionParams(editor.document(file), position)))
                .getLeft()
                .stream()
                .map(NavigationTest::shown)
                .toList();
    }

    private static List<String> references(Editor editor, String file, Position position) {
        return Editor.await(editor.server()
                        .getTextDocumentService()
                        .references(new ReferenceParams(editor.document(file), position, new ReferenceContext(true))))
                .stream()
                .map(NavigationTest::shown)
                .toList();
    }

    private static String shown(Location location) {
        return location.getUri().replaceFirst(".*/", "")
                + ":" + location.getRange().getStart().getLine()
                + ":" + location.getRange().getStart().getCharacter()
                + "-" + location.getRange().getEnd().getCharacter();
    }

    @Test
    void hoverOnAParameterShowsItsDescriptionDefaultAndChoices() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("git.yaml", GIT);
            editor.open("etl.yaml", ETL);

            String variable = hover(editor, "git.yaml", after(GIT, "{{inputs.parameters.de", 1));
            assertThat(variable)
                    .contains("**depth**: input parameter of template clone")
                    .contains("How much history", "for \\*all\\*")
                    .contains("Default: `1`", "One of: `0`, `1`");
            assertThat(hover(editor, "etl.yaml", after(ETL, "{name: dep", 1))).isEqualTo(variable);
        }
    }

    @Test
    void hoverOnATemplateRefShowsWhatItLeadsToAsPlainWords() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);

            assertThat(hover(editor, "etl.yaml", after(ETL, "{name: gi", 1)))
                    .contains("WorkflowTemplate git", "Works with \\[git\\](https:", "Templates: `clone`");
            assertThat(hover(editor, "etl.yaml", after(ETL, "template: clo", 1)))
                    .contains("**template clone** of WorkflowTemplate git, `script`", "- `depth` = `1`", "- `commit`");
        }
    }

    @Test
    void hoverOnAFieldShowsWhatItIsFor() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);

            assertThat(hover(editor, "etl.yaml", after(ETL, "entryp", 1))).startsWith("**entrypoint**: text");
            assertThat(hover(editor, "etl.yaml", after(ETL, "        depe", 1))).startsWith("**depends**: text");
            assertThat(hover(editor, "etl.yaml", new Position(0, 30))).isEmpty();
        }
    }

    @Test
    void hoverOnAFindingExplainsItsRule() {
        String broken = ETL.replace("entrypoint: main", "entrypoint: mian");
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", broken);

            assertThat(hover(editor, "etl.yaml", after(broken, "mia", 1)))
                    .contains("**entrypoint-undefined**", "#### What to do");
        }
    }

    /** Asks for the definition at the end of a piece of the open file. */
    private static void assertDefinition(Editor editor, String before, String... places) {
        assertThat(definition(editor, "etl.yaml", after(ETL, before, 1)))
                .as(before)
                .containsExactly(places);
    }

    @Test
    void definitionLeadsToTheOtherFile() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);

            assertDefinition(editor, "{name: gi", "git.yaml:3:8-11");
            assertDefinition(editor, "template: clo", "git.yaml:7:12-17");
            assertDefinition(editor, "{name: dep", "git.yaml:10:18-23");
            assertDefinition(editor, "outputs.parameters.comm", "git.yaml:16:18-24");
        }
    }

    @Test
    void definitionLeadsToTemplatesVariablesAndTasksOfTheFile() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);

            assertDefinition(editor, "entrypoint: ma", "etl.yaml:8:12-16");
            assertDefinition(editor, "template: us", "etl.yaml:20:12-15");
            assertDefinition(editor, "depends: \"ge", "etl.yaml:11:18-21");
            assertDefinition(editor, "{{tasks.ge", "etl.yaml:11:18-21");
            assertDefinition(editor, "tasks['ge", "etl.yaml:11:18-21");
            assertDefinition(editor, "workflow.parameters.da", "etl.yaml:5:24-27");
            assertDefinition(editor, "apiVer");
        }
    }

    @Test
    void referencesAreFoundInAllFiles() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);

            assertThat(references(editor, "etl.yaml", after(ETL, "template: clo", 1)))
                    .containsExactly("etl.yaml:12:47-52", "git.yaml:7:12-17");
            assertThat(references(editor, "git.yaml", after(GIT, "name: dep", 1)))
                    .containsExactly("etl.yaml:13:44-49", "git.yaml:10:18-23", "git.yaml:22:30-53");
        }
    }

    @Test
    void theOutlineHasObjectsTemplatesAndTasks() {
        try (Editor editor = Editor.on(folder)) {
            editor.open("etl.yaml", ETL);

            DocumentSymbol object = Editor.await(editor.server()
                            .getTextDocumentService()
                            .documentSymbol(new DocumentSymbolParams(editor.document("etl.yaml"))))
                    .get(0)
                    .getRight();

            assertThat(object.getName()).isEqualTo("etl");
            assertThat(object.getRange().getEnd().getLine()).isEqualTo(22);
            assertThat(object.getChildren()).extracting(DocumentSymbol::getName).containsExactly("day", "main", "use");
            DocumentSymbol main = object.getChildren().get(1);
            assertThat(main.getRange().getStart().getLine()).isEqualTo(8);
            assertThat(main.getRange().getEnd().getLine()).isEqualTo(19);
            assertThat(main.getChildren()).extracting(DocumentSymbol::getName).containsExactly("get", "use");
        }
    }

    @Test
    void unknownDocumentsHaveNothing() {
        try (Editor editor = Editor.on(folder)) {
            assertThat(hover(editor, "nowhere.yaml", new Position(0, 0))).isEmpty();
            assertThat(definition(editor, "nowhere.yaml", new Position(3, 3))).isEmpty();
            assertThat(references(editor, "nowhere.yaml", new Position(3, 3))).isEmpty();
            assertThat(Editor.await(editor.server()
                            .getTextDocumentService()
                            .documentSymbol(new DocumentSymbolParams(editor.document("nowhere.yaml")))))
                    .isEmpty();
        }
    }
}
