package dev.chandlery.lint.reference;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintFixture;
import dev.chandlery.lint.LintSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecursionEndlessTest {
    private static final Set<String> RULES = Set.of("recursion-endless");

    @Test
    void findsACircleOfCallsThatNothingEnds() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: circles}
                spec:
                  templates:
                    - name: self
                      steps:
                        - - {name: work, template: leaf}
                        - - {name: again, template: self} # finding: recursion-endless
                    - name: one
                      dag:
                        tasks:
                          - {name: a, template: leaf}
                          # finding: recursion-endless
                          - {name: b, template: two, depends: a, withItems: [1, 2]}
                    - name: two
                      steps:
                        - - name: held
                            inline:
                              steps:
                                - - {name: back, template: one}
                    - name: into
                      steps:
                        - - {name: circle, template: one}
                    - name: leaf
                      suspend: {}
                """))
                .extracting(f -> f.message())
                .containsExactly(
                        "The step again of template self runs template self again, and nothing ends that.",
                        "Templates run each other without an end: template one runs template two runs an inline template"
                                + " runs template one.");
    }

    @Test
    void reportsACircleThroughSeveralObjectsOnce() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: second}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - {name: over, templateRef: {name: first, template: main}}
                ---
                kind: WorkflowTemplate
                metadata: {name: first}
                spec:
                  templates:
                    - name: main
                      steps:
                        # finding: recursion-endless
                        - - {name: over, templateRef: {name: second, template: main}}
                """);
    }

    @Test
    void aConditionEndsIt() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: ending}
                spec:
                  templates:
                    - name: by-when
                      steps:
                        - - {name: again, template: by-when, when: "{{steps.flip.outputs.result}} == tails"}
                    - name: by-list
                      steps:
                        - - {name: again, template: by-list, withParam: "{{inputs.parameters.list}}"}
                    - name: by-count
                      steps:
                        - - {name: again, template: by-count, withSequence: {count: "{{inputs.parameters.n}}"}}
                    - name: by-failure
                      dag:
                        tasks:
                          - {name: try, template: leaf}
                          - {name: mend, template: leaf, depends: try.Failed}
                          - {name: again, template: by-failure, depends: mend}
                    - name: by-cache
                      memoize: {key: "{{inputs.parameters.n}}", maxAge: 1h, cache: {configMap: {name: cache}}}
                      steps:
                        - - {name: again, template: by-cache}
                    - name: by-target
                      dag:
                        target: first
                        tasks:
                          - {name: first, template: leaf}
                          - {name: again, template: by-target}
                    - name: by-hook
                      steps:
                        - - name: work
                            template: leaf
                            hooks:
                              running: {template: by-hook, expression: steps.work.status == "Running"}
                    - name: leaf
                      suspend: {}
                """);
    }

    @Test
    void anExitHookAlwaysRuns() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: exits}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - name: work
                            template: leaf
                            hooks:
                              # finding: recursion-endless
                              exit: {template: main}
                    - name: leaf
                      suspend: {}
                """);
    }

    @Test
    void aLongChainAndAWideWebEndSoon() {
        StringBuilder yaml =
                new StringBuilder("kind: WorkflowTemplate\nmetadata: {name: large}\nspec:\n  templates:\n");
        for (int i = 0; i < 2000; i++) {
            yaml.append("    - {name: t%d, steps: [[{name: a, template: t%d}, {name: b, template: t%d}]]}\n"
                    .formatted(i, i + 1, (i * 7) % 2000));
        }
        assertThat(LintFixture.lint(LintSettings.DEFAULT, yaml.toString())).isNotEmpty();
    }
}
