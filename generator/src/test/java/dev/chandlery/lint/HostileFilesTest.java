package dev.chandlery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of many parts are linted in a time that grows with their size; with its square, each would take minutes. */
@Timeout(30)
class HostileFilesTest {
    private static final String START = "kind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: main\n";
    private static final String LEAF = "    - {name: leaf, container: {image: 'busybox:1'}}\n";

    private static void endsSoon(String... parts) {
        assertThat(LintFixture.lint(LintSettings.DEFAULT, START + String.join("", parts)))
                .isNotEmpty()
                .allMatch(finding -> !finding.rule().id().startsWith("yaml-"));
    }

    private static String repeated(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    @Test
    void manyTasksAndOutputs() {
        endsSoon(
                "  templates:\n",
                LEAF,
                "    - name: main\n      outputs:\n        parameters:\n",
                repeated(
                        8_000,
                        i -> "        - {name: o%d, valueFrom: {parameter: '{{tasks.t%d.outputs.result}}'}}\n"
                                .formatted(i, i)),
                "      dag:\n        tasks:\n",
                repeated(8_000, i -> "        - {name: t%d, template: leaf}\n".formatted(i)));
    }

    @Test
    void manyItemsAndSteps() {
        endsSoon(
                "  templates:\n",
                LEAF,
                "    - name: main\n      steps:\n",
                "        - - {name: a, template: leaf, withItems: [{" + repeated(30_000, i -> "k" + i + ": 1, ")
                        + "}]}\n",
                repeated(10_000, i -> "        - - {name: s%d, template: leaf}\n".formatted(i)));
    }

    @Test
    void manyUnknownFields() {
        endsSoon("  templates:\n", LEAF, "    - name: other\n", repeated(50_000, i -> "      unknown" + i + ": 1\n"));
    }

    @Test
    void manyWrongNames() {
        endsSoon(
                "  templates:\n",
                LEAF,
                "    - name: main\n      steps:\n",
                repeated(
                        8_000,
                        i -> "        - - {name: s%d, template: leaf, when: '{{steps.other%d.status}} == a'}\n"
                                .formatted(i, i)));
    }

    @Test
    void aLongPatchAndManyTemplates() {
        endsSoon(
                "  podSpecPatch: |\n    containers:\n",
                repeated(8_000, i -> "    - {name: c%d, image: 'busybox:1'}\n".formatted(i)),
                "  templates:\n",
                repeated(2_000, i -> "    - {name: t%d, container: {image: 'busybox:1'}}\n".formatted(i)));
    }

    @Test
    void longDefaultsAndManyInputs() {
        endsSoon(
                "  templateDefaults:\n    container:\n      args:\n",
                repeated(15_000, i -> "      - inputs.parameters.x%d\n".formatted(i)),
                "  templates:\n",
                repeated(
                        5_000,
                        i -> "    - {name: t%d, inputs: {parameters: [{name: a}]}, http: {url: a}}\n".formatted(i)));
    }

    @Test
    void longTexts() {
        endsSoon(
                "  templates:\n    - name: main\n      inputs: {parameters: [{name: a}]}\n      script:\n",
                "        image: busybox:1\n        command: [sh]\n        args: ['{{inputs.parameters",
                " ".repeat(300_000),
                "}}']\n        source: \"{{steps.a",
                ".outputs.x".repeat(30_000),
                "\\n.y}}\"\n");
    }
}
