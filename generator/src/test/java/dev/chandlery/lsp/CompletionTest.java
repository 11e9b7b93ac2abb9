package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion where a bar (¦) marks the cursor in a text that is being written. */
class CompletionTest {
    private static final String CURSOR = "¦";

    private static final String GIT = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: git}
            spec:
              templates:
                - name: clone
                  inputs:
                    parameters: [{name: depth, default: "1"}, {name: repo, description: Which one.}]
                    artifacts: [{name: key, path: /key}]
                  outputs:
                    parameters: [{name: commit, valueFrom: {path: /tmp/commit}}]
                  script: {image: "alpine/git:2.45", source: git clone}
                - name: fetch
                  suspend: {}
            """;

    private static final String HEAD = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {generateName: etl-}
            spec:
              arguments:
                parameters: [{name: day, value: "2026-01-01"}]
              entrypoint: main
              templates:
                - name: use-it
                  inputs: {parameters: [{name: commit-id, default: x}]}
                  suspend: {}
            """;

    private static final String DAG = HEAD + """
                - name: main
                  dag:
                    tasks:
                      - name: get
                        templateRef: {name: git, template: clone}
                      - name: use
            """;

    @TempDir
    private Path folder;

    private Editor editor;
    private int version;

    @BeforeEach
    void start() {
        Editor.write(folder, "git.yaml", GIT);
        Editor.write(
                folder, "cluster.yaml", GIT.replace("kind: W", "kind: ClusterW").replace("name: git", "name: shared"));
        editor = Editor.on(folder);
        editor.open("w.yaml", DAG);
        version = 1;
    }

    @AfterEach
    void end() {
        editor.close();
    }

    private List<CompletionItem> items(String text) {
        Position cursor = DocumentText.of(text).position(text.indexOf(CURSOR));
        editor.change("w.yaml", ++version, Editor.whole(text.replace(CURSOR, "")));
        CompletionList list = Editor.await(editor.server()
                        .getTextDocumentService()
                        .completion(new CompletionParams(editor.document("w.yaml"), cursor)))
                .getRight();
        return list.getItems();
    }

    private List<String> labels(String text) {
        return items(text).stream().map(CompletionItem::getLabel).toList();
    }

    /** Returns the text after an item was taken. */
    private String taken(String text, String label) {
        CompletionItem item = items(text).stream()
                .filter(each -> each.getLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label));
        return DocumentText.of(text.replace(CURSOR, ""))
                .edit(
                        item.getTextEdit().getLeft().getRange(),
                        item.getTextEdit().getLeft().getNewText())
                .text();
    }

    @Test
    void namesOfTemplatesOfTheObject() {
        assertThat(labels(DAG + "            template: ¦\n")).containsExactly("use-it", "main");
        assertThat(labels(DAG + "            template: us¦")).containsExactly("use-it");
        assertThat(labels(DAG.replace("entrypoint: main", "entrypoint: ¦"))).containsExactly("use-it", "main");
        assertThat(labels(DAG.replace("- name: use\n", "- {name: use, template: \"¦\n")))
                .containsExactly("use-it", "main");
    }

    @Test
    void namesAndTemplatesOfATemplateRef() {
        assertThat(labels(DAG + "            templateRef:\n              name: ¦"))
                .containsExactly("git");
        assertThat(labels(DAG + "            templateRef:\n              clusterScope: true\n              name: s¦"))
                .containsExactly("shared");
        assertThat(labels(DAG + "            templateRef: {name: git, template: ¦}\n"))
                .containsExactly("clone", "fetch");
        assertThat(labels(DAG + "            templateRef:\n              name: git\n              template: cl¦"))
                .containsExactly("clone");
        assertThat(labels(DAG + "            templateRef: {name: g¦")).containsExactly("git");
    }

    @Test
    void namesOfArgumentsThatAreNotGivenYet() {
        String call = DAG + """
                            templateRef: {name: git, template: clone}
                            arguments:
                              parameters:
                                - {name: depth, value: "0"}
                """;

        assertThat(labels(call + "                - name: ¦")).containsExactly("repo");
        assertThat(labels(call + "                - {name: ¦}")).containsExactly("repo");
        assertThat(labels(call + "              artifacts:\n              - name: ¦"))
                .containsExactly("key");
        assertThat(items(call + "                - name: r¦")
                        .get(0)
                        .getDocumentation()
                        .getRight()
                        .getValue())
                .contains("Which one.");
    }

    @Test
    void variablesInTags() {
        String value =
                DAG + "            template: use-it\n            arguments: {parameters: [{name: commit-id, value: ";

        assertThat(labels(value + "\"{{¦"))
                .startsWith("tasks.get.outputs.parameters.commit", "tasks.get.outputs.result")
                .contains("workflow.parameters.day", "workflow.name")
                .doesNotContain("item", "inputs.parameters.commit-id");
        assertThat(labels(value + "\"{{tasks.get.outputs.¦}}\"}]}"))
                .containsExactly("tasks.get.outputs.parameters.commit", "tasks.get.outputs.result");
        assertThat(taken(value + "\"x-{{tasks.get.outputs.¦\"}]}", "tasks.get.outputs.result"))
                .endsWith("value: \"x-{{tasks.get.outputs.result}}\"}]}");
        assertThat(taken(value + "\"{{ tasks.get.outputs.¦ }}\"}]}", "tasks.get.outputs.result"))
                .endsWith("value: \"{{ tasks.get.outputs.result }}\"}]}");
    }

    @Test
    void variablesInTextsAndExpressions() {
        String script = HEAD.replace(
                "suspend: {}\n", "script:\n        image: bash:5.2\n        source: |\n          for x in a: do\n");

        assertThat(labels(script + "              echo 🚀 {{inputs.¦")).containsExactly("inputs.parameters.commit-id");
        assertThat(taken(script + "              echo {{=upper(inp¦)}}", "inputs.parameters['commit-id']"))
                .endsWith("echo {{=upper(inputs.parameters['commit-id'])}}");
        assertThat(labels(script + "          imag¦")).isEmpty();
    }

    @Test
    void lintKnowsEveryVariableThatIsOffered() {
        String dag = DAG + "            depends: get\n            template: use-it\n"
                + "            withItems: [{key: a}]\n"
                + "            arguments: {parameters: [{name: commit-id, value: \"";
        String steps = HEAD
                + "    - name: main\n      steps:\n"
                + "        - - {name: get, templateRef: {name: git, template: clone}, arguments: {parameters: [{name: repo, value: x}]}}\n"
                + "        - - name: use\n            template: use-it\n"
                + "            arguments: {parameters: [{name: commit-id, value: \"";
        String script = HEAD.replace(
                "suspend: {}\n",
                "retryStrategy: {limit: 1}\n      script:\n        image: bash:5.2\n        source: \"");
        String exit = script.replace("entrypoint: main", "entrypoint: main\n  onExit: use-it");
        for (String before : List.of(dag, steps, script, exit)) {
            String after = before.equals(script) || before.equals(exit) ? "\"\n" : "\"}]}\n";
            List<String> names = labels(before + "{{" + CURSOR + "}}" + after);
            assertThat(names).hasSizeGreaterThan(10);
            assertThat(names.contains("workflow.failures")).isEqualTo(before.equals(exit));
            for (String name : names) {
                assertThat(editor.change("w.yaml", ++version, Editor.whole(before + "{{" + name + "}}" + after)))
                        .as(name)
                        .noneMatch(d -> d.getCode().getLeft().startsWith("variable-")
                                || d.getCode().getLeft().startsWith("yaml-"));
            }
        }
    }

    @Test
    void tasksOfADag() {
        assertThat(labels(DAG + "            depends: ¦")).containsExactly("get");
        assertThat(labels(DAG + "            depends: get.Succeeded && g¦")).containsExactly("get");
        assertThat(labels(DAG + "            dependencies: [¦")).containsExactly("get");
        assertThat(labels(DAG + "            dependencies:\n            - ¦")).containsExactly("get");
    }

    @Test
    void fieldsByTheirPlace() {
        assertThat(labels(DAG + "            dep¦"))
                .contains("depends", "dependencies")
                .doesNotContain("name");
        assertThat(labels(DAG + "            templateRef: {¦")).containsExactly("clusterScope", "name", "template");
        assertThat(labels(DAG + "        fail¦")).containsExactly("failFast");
        assertThat(labels(DAG + "  - na¦")).contains("name");
        assertThat(labels(DAG + "  ttl¦")).contains("ttlStrategy");
        assertThat(taken(DAG + "  ttl¦", "ttlStrategy")).endsWith("\n  ttlStrategy:");
        assertThat(taken(DAG + "            whe¦", "when")).endsWith("            when: ");
        assertThat(labels("ki¦\n")).containsExactly("kind");
    }

    @Test
    void fieldsAndValuesOfKubernetes() {
        String container = HEAD.replace("suspend: {}\n", "container:\n        image: bash:5.2\n");

        assertThat(labels(container + "        imagePullP¦")).containsExactly("imagePullPolicy");
        assertThat(labels(container + "        imagePullPolicy: ¦")).contains("Always", "IfNotPresent", "Never");
        assertThat(labels(container + "        securityContext:\n          privileged: ¦"))
                .containsExactly("true", "false");
        assertThat(labels("apiVersion: argoproj.io/v1alpha1\nkind: Cron¦")).containsExactly("CronWorkflow");
    }

    @Test
    void aFileThatIsBrokenElsewhereStillCompletesNames() {
        assertThat(labels(DAG + "            template: ¦\n  x: [\n")).contains("use-it", "main");
        assertThat(labels(DAG + "            whe¦\n  x: [\n")).contains("when");
    }

    @Test
    void nowhereIsAnythingRaised() {
        for (int at = 0; at <= DAG.length(); at += 3) {
            items(DAG.substring(0, at) + CURSOR + DAG.substring(at));
            items(DAG.substring(0, at) + CURSOR);
        }
    }
}
