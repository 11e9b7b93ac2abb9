package dev.chandlery.lint.task;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.yaml.Mark;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskRulesTest {
    @Test
    void aDagHasTasksAndTargetsAmongThem() {
        List<Finding> findings = assertFindings(Set.of("dag-empty", "target-undefined"), """
                kind: WorkflowTemplate
                metadata: {name: targets}
                spec:
                  templates:
                    - name: none
                      # finding: dag-empty
                      dag: {}
                    - name: empty
                      # finding: dag-empty
                      dag: {tasks: []}
                    - name: main
                      inputs: {parameters: [{name: which}]}
                      dag:
                        target: a build {{inputs.parameters.which}} bulid # finding: target-undefined, target-undefined
                        tasks: [{name: a, template: leaf}, {name: build, template: leaf}]
                    - name: all
                      dag:
                        target: ""
                        tasks: [{name: a, template: leaf}]
                    - name: dynamic
                      dag:
                        target: "a-{{inputs.parameters.which}} x"
                        tasks: [{name: "a-{{inputs.parameters.which}}", template: leaf}]
                    - {name: leaf, suspend: {}}
                """);
        assertThat(findings.get(3).place().mark()).isEqualTo(new Mark(14, 53, 5));
        assertThat(findings.get(3).remedy()).isEqualTo("Did you mean build?");
    }

    @Test
    void aTaskThatWaitsDoesNotBeginWithADigit() {
        assertFindings(Set.of("task-name-digit"), """
                kind: WorkflowTemplate
                metadata: {name: digits}
                spec:
                  templates:
                    - name: alone
                      dag:
                        tasks:
                          - {name: 1a, template: leaf}
                          - {name: 2a, template: leaf} # finding: task-name-digit
                          - {name: 3a, template: leaf, dependencies: []}
                          - {name: b, template: leaf, dependencies: [2a]}
                          - {name: 4a, template: leaf, dependencies: [b]} # finding: task-name-digit
                    - name: depends
                      dag:
                        tasks:
                          - {name: 1a, template: leaf} # finding: task-name-digit
                          - {name: a, template: leaf}
                          - {name: b, template: leaf, depends: a}
                    - {name: leaf, suspend: {}}
                """);
    }

    @Test
    void aDagUsesOneWayToWait() {
        assertFindings(Set.of("depends-beside-dependencies", "depends-beside-continue-on"), """
                kind: WorkflowTemplate
                metadata: {name: ways}
                spec:
                  templates:
                    - name: older
                      dag:
                        tasks:
                          - {name: a, template: leaf, continueOn: {failed: true}, depends: ""}
                          - {name: b, template: leaf, dependencies: [a]}
                    - name: both
                      dag:
                        tasks:
                          - name: a
                            template: leaf
                            continueOn: {failed: true} # finding: depends-beside-continue-on
                          - {name: b, template: leaf, dependencies: []}
                          - {name: c, template: leaf, dependencies: [a]} # finding: depends-beside-dependencies
                          - {name: d, template: leaf, depends: a}
                    - {name: leaf, suspend: {}}
                """);
    }

    @Test
    void dependsIsACondition() {
        List<Finding> findings =
                assertFindings(Set.of("depends-invalid", "depends-without-loop", "task-undefined"), """
                kind: WorkflowTemplate
                metadata: {name: conditions}
                spec:
                  templates:
                    - name: main
                      dag:
                        tasks:
                          - {name: a, template: leaf}
                          - {name: loop, template: leaf, withItems: [1, 2]}
                          - {name: fine, template: leaf, depends: "(a.Succeeded || !a.Failed) && loop.AnySucceeded"}
                          - {name: word, template: leaf, depends: a and loop} # finding: depends-invalid
                          - {name: open, template: leaf, depends: "(a && loop"} # finding: depends-invalid
                          - {name: result, template: leaf, depends: a.succeeded} # finding: depends-invalid
                          - {name: any, template: leaf, depends: a.AnySucceeded} # finding: depends-without-loop
                          - {name: all, template: leaf, depends: loop.AllFailed || a.AllFailed} # finding: depends-without-loop
                          - {name: unknown, template: leaf, depends: a && looop} # finding: task-undefined
                          - name: several
                            template: leaf
                            depends: |
                              a &&
                              nobody.AnySucceeded # finding: depends-invalid, task-undefined
                          - {name: tag, template: leaf, depends: "{{inputs.parameters.other}}.Succeeded"}
                          - {name: task, template: leaf, depends: "{{tasks.a}}"} # finding: depends-invalid
                    - name: older
                      dag:
                        tasks:
                          - {name: a, template: leaf}
                          - {name: b, template: leaf, dependencies: [a, c]} # finding: task-undefined
                          - {name: d, template: leaf, dependencies: ["{{inputs.parameters.other}}"]}
                    - {name: leaf, suspend: {}}
                """);
        assertThat(findings.get(0).message())
                .isEqualTo("In depends of the task word of template main:"
                        + " \"and\" stands where an operator should stand.");
        assertThat(findings.get(0).place().mark()).isEqualTo(new Mark(11, 53, 3));
        assertThat(findings.get(5).message())
                .isEqualTo("The task unknown of template main waits for looop, which is no task of template main.");
        assertThat(findings.get(5).place().mark()).isEqualTo(new Mark(16, 59, 5));
        assertThat(findings.get(5).remedy()).isEqualTo("Did you mean loop?");
    }

    @Test
    void tasksDoNotWaitForEachOtherInACircle() {
        List<Finding> findings = assertFindings(Set.of("task-cycle"), """
                kind: WorkflowTemplate
                metadata: {name: circles}
                spec:
                  templates:
                    - name: main
                      dag:
                        tasks:
                          - {name: before, template: leaf, dependencies: [a]}
                          - {name: a, template: leaf, dependencies: [fine, b]} # finding: task-cycle
                          - {name: b, template: leaf, dependencies: [c]}
                          - {name: c, template: leaf, dependencies: [a, b]}
                          - {name: d, template: leaf, dependencies: [d]} # finding: task-cycle
                          - {name: fine, template: leaf}
                          - {name: after, template: leaf, dependencies: [fine, before]}
                    - {name: leaf, suspend: {}}
                """);
        assertThat(findings.get(0).message())
                .isEqualTo("The task a of template main waits for itself:"
                        + " a, which waits for b, which waits for c, which waits for a.");
        assertThat(findings.get(0).place().mark()).isEqualTo(new Mark(9, 60, 1));
        assertThat(findings.get(1).message()).isEqualTo("The task d of template main waits for itself.");
    }

    @Test
    void aLongCircleIsNamedInPart() {
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            tasks.append("          - {name: t").append(i).append(", template: leaf, dependencies: [t");
            tasks.append((i + 1) % 5_000).append("]}").append(i == 0 ? " # finding: task-cycle\n" : "\n");
        }
        List<Finding> findings = assertFindings(Set.of("task-cycle"), """
                kind: WorkflowTemplate
                metadata: {name: long}
                spec:
                  templates:
                    - name: main
                      dag:
                        tasks:
                """ + tasks);
        assertThat(findings.get(0).message()).endsWith("which waits for t11, and so on for 4988 more tasks up to t0.");
    }

    @Test
    void ofManyWrongTargetsTheFirstAreReported() {
        String target = IntStream.rangeClosed(1, 105).mapToObj(i -> "t" + i).collect(Collectors.joining(" "));
        assertFindings(Set.of("target-undefined"), """
                kind: WorkflowTemplate
                metadata: {name: targets}
                spec:
                  templates:
                    - name: main
                      dag:
                        target: %s # finding: %s
                        tasks: [{name: a, template: leaf}]
                """.formatted(
                        target, String.join(", ", Collections.nCopies(100, "target-undefined"))));
    }

    @Test
    void whatIsMeantIsLookedForForTheFirstWrongNamesOnly() {
        int tasks = 1_500;
        StringBuilder text = new StringBuilder("""
                kind: WorkflowTemplate
                metadata: {name: wrong}
                spec:
                  templates:
                    - name: main
                      dag:
                        tasks:
                """);
        for (int i = 1; i <= tasks; i++) {
            text.append("          - {name: compile-").append(i).append(", template: leaf}\n");
        }
        for (int i = 1; i <= tasks; i++) {
            text.append("          - {name: t").append(i).append(", template: leaf, depends: conpile-");
            text.append(i).append("} # finding: task-undefined\n");
        }
        List<Finding> findings = assertFindings(Set.of("task-undefined"), text.toString());
        assertThat(findings.get(0).remedy()).isEqualTo("Did you mean compile-1?");
        assertThat(findings.get(tasks - 1).remedy()).isEqualTo("Name one of its tasks, or add it.");
    }

    @Test
    void aTaskWaitsForThoseWhoseResultsItUses() {
        List<Finding> findings = assertFindings(Set.of("task-not-awaited", "task-used-early"), """
                kind: WorkflowTemplate
                metadata: {name: results}
                spec:
                  templates:
                    - name: main
                      dag:
                        tasks:
                          - {name: a, template: leaf}
                          - {name: b, template: leaf, depends: a}
                          - {name: other, template: leaf}
                          - name: c
                            template: leaf
                            depends: b.Failed
                            arguments:
                              parameters:
                                - {name: direct, value: "{{tasks.b.outputs.result}}"}
                                - {name: through, value: "{{tasks.a.outputs.result}}"}
                                - {name: no, value: "{{tasks.other.outputs.result}}"} # finding: task-not-awaited
                                - {name: again, value: "{{tasks.other.outputs.result}}"}
                                - {name: unknown, value: "{{tasks.nobody.outputs.result}}"}
                                - {name: text, value: "as {{tasks.other.id}}"} # finding: task-used-early
                              artifacts:
                                - {name: own, from: "{{tasks.c.outputs.artifacts.x}}"} # finding: task-not-awaited
                          - name: d
                            template: leaf
                            when: "{{tasks.a.exitCode}} == 0" # finding: task-used-early
                            withParam: "{{=toJson(tasks['other'].outputs.result)}}" # finding: task-used-early
                            hooks:
                              exit: {template: leaf, expression: "tasks.d.status == 'Failed'"}
                            arguments:
                              parameters:
                                - {name: space, value: "{{ tasks.b.outputs.result }}"} # finding: task-used-early
                          - name: e
                            template: leaf
                            depends: b and
                            arguments: {parameters: [{name: unclear, value: "{{tasks.other.outputs.result}}"}]}
                          - name: f
                            template: leaf
                            depends: e
                            arguments: {parameters: [{name: unclear, value: "{{tasks.other.outputs.result}}"}]}
                          - {name: g, template: leaf, depends: nobody}
                          - name: h
                            template: leaf
                            depends: a && g
                            arguments: {parameters: [{name: unclear, value: "{{tasks.other.outputs.result}}"}]}
                    - {name: leaf, suspend: {}}
                """);
        assertThat(findings.get(0).message())
                .isEqualTo("The task c of template main uses results of other and does not wait for it.");
        assertThat(findings.get(0).remedy()).isEqualTo("Add other to its depends.");
        assertThat(findings.get(0).place().mark()).isEqualTo(new Mark(18, 46, 5));
    }

    @Test
    void looksForTargetsWithTheValuesThatArgoKnows() {
        assertFindings(Set.of("target-undefined"), """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: targets}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: both, value: a b}, {name: wrong, value: a c}, {name: open}]}
                  templates:
                    - {name: main, dag: {target: "{{workflow.parameters.both}}", tasks: [{name: a, template: x}, {name: b, template: x}]}}
                    - {name: wrong, dag: {target: "{{workflow.parameters.wrong}}", tasks: [{name: a, template: x}]}} # finding: target-undefined
                    - {name: open, dag: {target: "{{workflow.parameters.open}}", tasks: [{name: a, template: x}]}} # finding: target-undefined
                    - {name: input, inputs: {parameters: [{name: t}]}, dag: {target: "{{inputs.parameters.t}}", tasks: [{name: a, template: x}]}} # finding: target-undefined
                    - {name: spaces, dag: {target: a  b, tasks: [{name: a, template: x}, {name: b, template: x}]}} # finding: target-undefined
                    - {name: x, suspend: {}}
                """);
    }
}
