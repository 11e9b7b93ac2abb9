package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintFixture;
import dev.chandlery.lint.LintSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpressionRulesTest {
    private static final Set<String> RULES =
            Set.of("expression-invalid", "expression-function", "expression-variable", "expression-hyphen");

    @Test
    void looksAtTagsAndAtFields() {
        assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  when: "{{= cronworkflow.failed > }}" # finding: expression-invalid
                  stopStrategy: {expression: cronworkflow.failed >= } # finding: expression-invalid
                  workflowSpec:
                    arguments: {parameters: [{name: a, value: "{{=1 +}}"}]} # finding: expression-invalid
                    hooks:
                      running: {template: main, expression: workflow.status = "Running"} # finding: expression-invalid
                    workflowMetadata:
                      labelsFrom: {a: {expression: "workflow.parameters."}} # finding: expression-invalid
                    templateDefaults:
                      retryStrategy: {expression: "asInt(lastRetry.exitCode"} # finding: expression-invalid
                    podSpecPatch: "{{=inputs.parameters.x}} {{=(}}" # finding: expression-invalid
                    templates:
                      - name: leaf
                        retryStrategy: {expression: "lastRetry.exitCode == )"} # finding: expression-invalid
                        http: {url: a, successCondition: "response.statusCode >"} # finding: expression-invalid
                      - name: data
                        data:
                          transformation: [{expression: "filter(data, {#)"}] # finding: expression-invalid
                      - name: main
                        steps:
                          - - name: a
                              template: leaf
                              hooks:
                                running: {template: leaf, expression: 'steps.a.status == "'} # finding: expression-invalid
                              arguments:
                                artifacts: [{name: a, fromExpression: "true ? b"}] # finding: expression-invalid
                              when: "{{= true && }}" # finding: expression-invalid
                          - - name: b
                              inline:
                                retryStrategy: {expression: "1 +"} # finding: expression-invalid
                                container: {image: "{{='}}"} # finding: expression-invalid
                        outputs:
                          parameters: [{name: a, valueFrom: {expression: "1 ? 2"}}] # finding: expression-invalid
                          artifacts: [{name: a, fromExpression: "[1"}] # finding: expression-invalid
                ---
                kind: WorkflowEventBinding
                spec:
                  event: {selector: "payload.message == "} # finding: expression-invalid
                  submit:
                    workflowTemplateRef: {name: external-x}
                    arguments:
                      parameters:
                        - {name: a, valueFrom: {event: "payload.a ? 1"}} # finding: expression-invalid
                        - {name: b, valueFrom: {event: "upcase(payload.b)"}} # finding: expression-function
                """);
    }

    @Test
    void knowsTheFunctions() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  templates:
                    - name: main
                      container:
                        image: busybox
                        args:
                          - "{{=asInt('1') + len(sprig.list(1, 2)) + jsonpath('{}', '$.a') + toJson(now().Unix())}}"
                          - "{{=asInteger('1')}}" # finding: expression-function
                          - "{{=sprig.tirm(' a ')}}" # finding: expression-function
                          - "{{=asInt('1', 2)}}" # finding: expression-function
                          - "{{=sprig.env('HOME')}}" # finding: expression-function
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .containsExactly(
                        "There is no function asInteger. Use a function of Expr, one of Sprig as sprig.name, asInt,"
                                + " asFloat, jsonpath or toJson.",
                        "There is no function sprig.tirm. Did you mean sprig.trim?",
                        "The function asInt takes 1 argument and is called with 2. Give it what it takes.",
                        "There is no function sprig.env. Did you mean sprig.any?");
    }

    @Test
    void knowsTheVariables() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: env}]}
                  templates:
                    - name: main
                      inputs: {parameters: [{name: count, value: 1}]}
                      steps:
                        - - name: first
                            template: leaf
                            withItems: [{a: 1}]
                            when: "{{=item.a == 1 && item.a.b == nil && item != nil}}"
                        - - name: second
                            template: leaf
                            hooks:
                              running: {template: leaf, expression: 'steps.second.status == "Running"'}
                            arguments:
                              parameters:
                                - {name: a, value: "{{=steps.first.outputs.result ?? 'a'}}"}
                                - {name: a, value: "{{=toJson(steps.first)}} {{=toJson(inputs)}} {{=workflow.parameters}}"}
                                - {name: a, value: "{{=steps['first'].outputs.parameters}}"}
                                - {name: a, value: "{{=steps[workflow.parameters.env].status}}"}
                                - {name: a, value: "{{=steps.frist.outputs.result}}"} # finding: expression-variable
                                - {name: a, value: "{{=steps.first.outputs.resutl}}"} # finding: expression-variable
                                - {name: a, value: "{{=steps.third.status}}"} # finding: expression-variable
                                - {name: a, value: "{{=inputs.parameters.cuont}}"} # finding: expression-variable
                                - {name: a, value: "{{=input.parameters.count}}"} # finding: expression-variable
                                - {name: a, value: "{{=workflow.parameters.evn}}"} # finding: expression-variable
                                - {name: a, value: "{{=workflow.failures}}"} # finding: expression-variable
                                - {name: a, value: "{{=tasks.first.status}}"} # finding: expression-variable
                                - {name: a, value: "{{=heads}}"} # finding: expression-variable
                                - {name: a, value: "{{=let x = 'a'; x + workflow.name + workflow.creationTimestamp}}"}
                                - {name: a, value: "{{=filter([1, 2], {# > 1})}} {{=map(item.a, {.b})}}"}
                        - - {name: third, template: leaf}
                      outputs:
                        parameters:
                          - {name: a, valueFrom: {expression: "steps.third.outputs.result + steps.second.id"}}
                          # finding: expression-variable
                          - {name: b, valueFrom: {expression: "steps.fourth.outputs.result"}}
                    - name: again
                      retryStrategy: {expression: "asInt(lastRetry.exitCod) > 1"} # finding: expression-variable
                      suspend: {}
                    - name: leaf
                      inputs: {parameters: [{name: a}]}
                      retryStrategy: {expression: "asInt(lastRetry.exitCode) > 1 || lastRetry['status'] == 'Error'"}
                      container: {image: busybox, args: ["{{=pod.name + retries}}", "{{=item}}"]} # finding: expression-variable
                      metrics: {prometheus: [{name: a, help: a, when: "{{=status == 'Failed'}}", gauge: {value: "{{=duration}}"}}]}
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains(
                        "There is no variable inputs.parameters.cuont: template main declares no inputs.parameters.cuont."
                                + " Did you mean inputs.parameters.count?",
                        "There is no variable lastRetry.exitCod. Did you mean exitCode?",
                        "There is no variable input. Did you mean inputs?",
                        "There is no variable steps.third.status: step third runs later. Correct the name, or add what"
                                + " it names.");
    }

    @Test
    void aNameWithAHyphenIsNoDifference() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      inputs: {parameters: [{name: my-name}, {name: num-1}, {name: a}]}
                      container:
                        image: busybox
                        args:
                          - "{{=inputs.parameters.my-name}}" # finding: expression-hyphen
                          - "{{=asInt(inputs.parameters.num-1)}}" # finding: expression-hyphen
                          - "{{=inputs.parameters.not-here}}" # finding: expression-hyphen
                          - "{{=inputs.parameters['my-name'] + (asInt(inputs.parameters.a)-1)}}"
                          - "{{=inputs.parameters.a-inputs.parameters.a}}"
                """))
                .extracting(f -> f.message() + " " + f.remedy())
                .contains("inputs.parameters.my-name means a difference here, not the variable of that name. Write"
                        + " inputs.parameters['my-name'].");
    }

    @Test
    void aHyphenIsMendedInTheFile() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  templates:
                    - name: main
                      inputs: {parameters: [{name: my-name}]}
                      retryStrategy: {expression: inputs.parameters.my-name == 'a'} # finding: expression-hyphen
                      container:
                        image: busybox
                        args:
                          - '{{=inputs.parameters.my-name}}' # finding: expression-hyphen
                          # finding: expression-hyphen
                          - "\\x41 {{=inputs.parameters.my-name}}"
                """))
                .extracting(finding -> finding.fixes().stream()
                        .flatMap(fix -> fix.edits().stream())
                        .map(edit -> edit.start().line() + ":" + edit.start().column() + "-"
                                + edit.end().column() + " " + edit.replacement())
                        .toList())
                .containsExactly(
                        List.of("6:35-60 inputs.parameters['my-name']"),
                        List.of("10:17-42 inputs.parameters[\"my-name\"]"),
                        List.of());
    }

    @Test
    void underlinesWhatItIsAbout() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  templates:
                    - name: main
                      script:
                        image: busybox
                        source: |
                          first
                          # finding: expression-function
                          echo {{= foo(1) }}
                """))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.place().mark()).hasToString("Mark[line=10, column=20, width=3]"));
    }

    @Test
    void hostileTextsEndSoon() {
        StringBuilder yaml = new StringBuilder("""
                kind: Workflow
                spec:
                  templates:
                    - name: main
                      container:
                        args:
                """);
        for (String unit : new String[] {"(", "a.", "a-", "inputs.parameters.a-", "!", "{a:"}) {
            yaml.append("          - \"{{=").append(unit.repeat(20_000)).append("}}\"\n");
        }
        assertThat(LintFixture.lint(LintSettings.DEFAULT, yaml.toString())).isNotEmpty();
    }

    @Test
    void aCronWorkflowHasItsOwnVariables() {
        assertFindings(Set.of("expression-variable"), """
                kind: CronWorkflow
                spec:
                  when: "{{= cronworkflow.lastScheduledTime == nil || cronworkflow.labels['a'] == 'b' }}"
                  stopStrategy: {expression: "cronworkflow.succeded > 1 && cronworkflow.failed > 1"} # finding: expression-variable
                  workflowSpec: {}
                """);
    }
}
