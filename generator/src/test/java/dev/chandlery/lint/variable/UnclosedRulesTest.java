package dev.chandlery.lint.variable;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UnclosedRulesTest {
    private static final Set<String> RULES = Set.of("tag-unclosed", "braces-unclosed");

    @Test
    void findsTagsWithoutAnEnd() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  arguments:
                    parameters: [{name: a, value: "{{=1 + "}] # finding: tag-unclosed
                  templates:
                    - name: main
                      dag:
                        target: "{{inputs.parameters.x" # finding: tag-unclosed
                        tasks:
                          - {name: a, template: leaf, when: "{{ tasks.a.status} == x"} # finding: tag-unclosed
                    - name: leaf
                      script:
                        image: busybox
                        source: |
                          echo {{workflow.name}} {{ other }} }}
                          # finding: tag-unclosed
                          echo {{item }
                    - name: both
                      steps:
                        - - {name: a, template: leaf, when: "{{steps.a-{{inputs.parameters.b}}.id}} {{steps.b-{{item}}.id}}"}
                          - {name: b, template: leaf, when: "{{inputs.parameters.a == {{inputs.parameters.b}}"} # finding: tag-unclosed
                          - {name: c, template: leaf, when: "{{item.a} {{item.b}} {{item.c}}"} # finding: tag-unclosed
                """))
                .extracting(f -> f.message())
                .contains("The tag that begins with {{item has no end.", "The tag that begins with {{=1 has no end.");
    }

    @Test
    void bracesForOthersAreAWarning() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      script:
                        image: latex
                        source: '\\frac{{a}{b}' # finding: braces-unclosed
                    - name: fine
                      script: {image: latex, source: 'a { { b }} {{ c }}'}
                    - name: escaped
                      script: {image: helm, source: '{{ "{{" }}a{{ "}}" }} {{`{{`}} x'}
                """)).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.message())
                    .isEqualTo("Argo takes {{a}{b} for a tag that goes on to the next closing braces, which stand"
                            + " in another field.");
        });
    }
}
