package dev.chandlery.lint.security;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.Mark;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InjectionRulesTest {
    private static final Set<String> RULES = Set.of("shell-injection", "parameter-in-code");

    @Test
    void aParameterIsNoPartOfAScript() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: scripts}
                spec:
                  arguments: {parameters: [{name: stage, enum: [dev, prod]}, {name: free, value: a}]}
                  templates:
                    - name: shell
                      inputs: {parameters: [{name: message}, {name: level, enum: [low, high]}, {name: count}]}
                      script:
                        image: alpine:3
                        command: [sh, -e]
                        env:
                          - {name: MESSAGE, value: "{{inputs.parameters.message}}"}
                        source: |
                          echo "$MESSAGE" {{workflow.name}} {{inputs.parameters.level}} {{workflow.parameters.stage}}
                          # finding: shell-injection
                          echo {{inputs.parameters.message}} {{inputs.parameters.message}}
                          # finding: shell-injection
                          head -n {{ inputs.parameters.count }}
                          head -n {{=asInt(inputs.parameters.count)}}
                          # finding: shell-injection
                          echo {{=inputs.parameters['other']}}
                          cat > {{inputs.artifacts.a.path}} <<'END'
                          # finding: parameter-in-code
                          {{workflow.parameters.free}}
                          END
                    - name: jinja
                      script: {image: alpine:3, command: [sh], source: 'render {{ item }} "{{ item.name }}"'}
                    - name: loop
                      steps:
                        - - name: each
                            withItems: [a]
                            inline:
                              script: {image: alpine:3, command: [sh], source: 'echo {{item}}'} # finding: shell-injection
                    - name: other-language
                      inputs: {parameters: [{name: message}]}
                      script:
                        image: python:3.13
                        command: [python]
                        # finding: parameter-in-code
                        source: print({{inputs.parameters.message}})
                    - name: unknown-language
                      inputs: {parameters: [{name: message}]}
                      script:
                        image: tool:1
                        # finding: parameter-in-code
                        source: print {{inputs.parameters.message}}
                    - name: shebang
                      inputs: {parameters: [{name: message}]}
                      script:
                        image: alpine:3
                        source: |
                          #!/usr/bin/env bash
                          # finding: shell-injection
                          echo {{inputs.parameters.message}}
                """))
                .extracting(finding -> finding.place().mark())
                .contains(new Mark(16, 16, 29), new Mark(18, 19, 29));
    }

    @Test
    void theArgumentOfAShellIsAScript() {
        assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templateDefaults: {container: {command: [bash, -c]}}
                  templates:
                    - name: main
                      container:
                        command: [/bin/sh]
                        args:
                          - -xc
                          # finding: shell-injection
                          - echo {{inputs.parameters.a}}
                          - "{{inputs.parameters.b}}"
                    - name: options
                      container:
                        command: [env, A=b, bash, -o, pipefail, -c]
                        # finding: shell-injection, parameter-in-code
                        args: ["echo {{inputs.parameters.a}} '{{inputs.parameters.b}}'"]
                    - name: positional
                      container:
                        command: [sh, -c, 'echo "$1"', sh, "{{inputs.parameters.a}}"]
                    - name: default
                      container:
                        # finding: shell-injection
                        args: ["echo {{inputs.parameters.a}}"]
                    - name: quoted
                      container:
                        command: [sh, -c]
                        # finding: parameter-in-code
                        args: ["echo \\"{{inputs.parameters.a}}\\""]
                    - name: program
                      container:
                        command: [cowsay]
                        args: ["{{inputs.parameters.a}}"]
                    - name: python
                      container:
                        command: [python3.12, -c]
                        # finding: parameter-in-code
                        args: ["print({{inputs.parameters.a}})"]
                    - name: set
                      containerSet:
                        containers:
                          - name: main
                            # finding: shell-injection
                            command: [sh, -c, "{{inputs.parameters.a}}"]
                      sidecars:
                        - name: beside
                          command: [sh, script.sh, "{{inputs.parameters.a}}"]
                """);
    }
}
