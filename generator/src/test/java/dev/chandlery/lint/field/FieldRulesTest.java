package dev.chandlery.lint.field;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.lint.LintFixture;
import dev.chandlery.lint.LintRule;
import dev.chandlery.lint.LintSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {
    private static final Set<String> RULES =
            FieldChecks.ALL.stream().map(LintRule::rule).map(rule -> rule.id()).collect(Collectors.toSet());

    @Test
    void findsFieldsThatDoNotExist() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: library}
                spec:
                  Entrypoint: main # finding: field-unknown
                  templates:
                    - name: main
                      image: alpine # finding: field-unknown
                      steps:
                        - - name: build
                            template: build
                            # finding: field-unknown
                            argumentss: {parameters: [{name: a, value: b}]}
                            inline:
                              container:
                                image: alpine
                                comand: [a] # finding: field-unknown
                                env:
                                  - name: A
                                    nonsense: a # finding: field-unknown
                    - name: full
                      container: {image: a, command: [b], commands: [c]} # finding: field-unknown
                """))
                .extracting(finding -> finding.message() + " " + finding.remedy())
                .containsExactly(
                        "spec.Entrypoint is no field: it is written entrypoint. Write entrypoint.",
                        "spec.templates[0].image is no field: Template has no field image."
                                + " Move it into container or script.",
                        "spec.templates[0].steps[0][0].argumentss is no field: WorkflowStep has no field argumentss."
                                + " Did you mean arguments?",
                        "spec.templates[0].steps[0][0].inline.container.comand is no field: Container has no field"
                                + " comand. Did you mean command?",
                        "spec.templates[0].steps[0][0].inline.container.env[0].nonsense is no field: EnvVar has no"
                                + " field nonsense. Remove it, or correct its name.",
                        "spec.templates[1].container.commands is no field: Container has no field commands."
                                + " Remove it, or correct its name.");
    }

    @Test
    void findsValuesOfAnotherType() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata:
                  name: a
                  labels: {a: true} # finding: field-type
                spec:
                  podGC: OnPodSuccess # finding: field-type
                  parallelism: "{{workflow.parameters.a}}" # finding: field-type
                  entrypoint: [main] # finding: field-type
                  templates:
                    - name: main
                      container: {image: 3.10, command: sh} # finding: field-type, field-type
                    - name: steps
                      steps:
                        - name: a # finding: field-type
                          template: main
                    - name: plugged
                      plugin: {a: 1, b: 2} # finding: field-type
                """))
                .extracting(Finding::remedy)
                .containsExactly(
                        "Put it in quotes.",
                        "Write a mapping, with fields such as deleteDelayDuration, labelSelector, strategy.",
                        "Write the value itself: Argo reads this field before it fills in tags.",
                        "Remove the dash or the brackets: there is one, not a list.",
                        "Put it in quotes.",
                        "Make it a list: write it in brackets, or after a dash.",
                        "Begin it with another dash: each item is a list itself.",
                        "Write the name of the plugin, and below it what the plugin is given.");
    }

    @Test
    void findsWhatIsMissingOrNotAllowed() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: a}
                spec:
                  podGC: {strategy: onpodsuccess} # finding: field-value
                  parallelism: 0 # finding: field-value
                  templates:
                    - name: main
                      resource:
                        action: "{{inputs.parameters.action}}" # finding: field-tagged
                    - name: paths
                      data: {source: {artifactPaths: {name: a b}}, transformation: []} # finding: field-value
                    - name: "1-2"
                      # finding: field-missing
                      memoize: {key: a, cache: {configMap: {name: a}}}
                      steps: [] # finding: field-value
                """))
                .extracting(Finding::remedy)
                .containsExactly(
                        "Write OnPodSuccess.",
                        "Write a number that is at least 1, or remove the field.",
                        "Write the value itself, or make sure that the clusters have the minimal resource definitions.",
                        "Use letters, digits, dashes, underscores and dots.",
                        "Add maxAge: it has to be text.",
                        "Add an item, or remove the field.");
    }

    @Test
    void saysHowAModeIsWritten() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: a}
                spec:
                  templates:
                    - name: main
                      container: {image: a}
                      outputs: {artifacts: [{name: a, path: /a, mode: 644}]} # finding: field-value
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy())
                        .isEqualTo("Write it in octal, such as 0644; the largest is 0777."));
    }

    @Test
    void heedsTheDefaultsOfAllTemplates() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: a}
                spec:
                  schedules: ["@daily"]
                  workflowSpec:
                    templateDefaults: {script: {source: a}, http: {}}
                    templates:
                      - name: supplied
                        script: {image: a}
                      - name: missing
                        http: {} # finding: field-missing
                """);
    }

    @Test
    void warnsOfWhatArgoCanDoWithout() {
        String workflow = """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: a}
                spec:
                  metrics:
                    prometheus:
                      - {name: a, help: a, gauge: {value: a}} # finding: field-missing-on-server
                """;
        assertFindings(RULES, workflow);
        assertFindings(RULES, new LintSettings("3.7", Set.of()), workflow.replaceAll(" # finding.*", ""));
    }

    @Test
    void checksLimitsSinceTheVersionThatHasThem() {
        assertFindings(RULES, new LintSettings("3.7", Set.of()), """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: a}
                spec:
                  podGC: {strategy: Never} # finding: field-value
                  parallelism: 0
                  podResources: {} # finding: field-version
                  synchronization: {mutex: {name: a}} # finding: field-deprecated
                """);
    }

    @Test
    void namesTheSuccessorOfALegacyField() {
        assertThat(assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: a}
                spec:
                  schedule: "0 3 * * *" # finding: field-legacy
                  workflowSpec:
                    ttlSecondsAfterFinished: 5 # finding: field-legacy
                    templates:
                      - name: main
                        resubmitPendingPods: true # finding: field-version
                        steps: [[{name: a, template: b, onExit: c}]] # finding: field-deprecated
                """))
                .extracting(Finding::remedy)
                .contains(
                        "Use schedules instead.",
                        "Use ttlStrategy.secondsAfterCompletion instead.",
                        "Remove it: nothing replaces it.",
                        "Use hooks.exit instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.7", "4.1"})
    void warnsOfAnObjectWithoutMetadata(String version) {
        assertFindings(RULES, new LintSettings(version, Set.of()), """
                # finding: field-missing-on-server
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                spec: {}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            parallelsim: 5                         | parallelism: 5
            hostNetwrk: true                       | hostNetwork: true
            suspend: "true"                        | suspend: true
            priority: '5'                          | priority: 5
            entrypoint: 5                          | entrypoint: "5"
            nodeSelector: {a: true}                | nodeSelector: {a: "true"}
            podGC: {strategy: OnPodSucces}         | podGC: {strategy: OnPodSuccess}
            synchronization: {mutex: {name: a}}    | synchronization: {mutexes: [{name: a}]}
            synchronization: {semaphore: {configMapKeyRef: {name: a, key: b}}} | synchronization: {semaphores: [{configMapKeyRef: {name: a, key: b}}]}
            """)
    void mends(String wrong, String right) {
        String head = "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: ü}\nspec:\n  ";
        assertThat(mend(head + wrong + "\n")).isEqualTo(head + right + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schedule: "0 3 * * *"     | schedules: ["0 3 * * *"]
            schedule: 0 3 * * *       | schedules: ["0 3 * * *"]
            schedule: 0 3,4 * * *     | schedules: ["0 3,4 * * *"]
            schedule: '0 3 * * *' # a | schedules: ['0 3 * * *'] # a
            """)
    void mendsSchedules(String wrong, String right) {
        String head = "kind: CronWorkflow\nmetadata: {name: a}\nspec:\n  workflowSpec: {}\n  ";
        assertThat(mend(head + wrong + "\n")).isEqualTo(head + right + "\n");
    }

    @Test
    void mendsBlocks() {
        assertThat(mend("""
                kind: Workflow
                metadata: {name: a}
                spec:
                  synchronization:
                    mutex: # one
                      # two
                      name: a
                      namespace: b
                """)).isEqualTo("""
                kind: Workflow
                metadata: {name: a}
                spec:
                  synchronization:
                    mutexes: # one
                      # two
                    - name: a
                      namespace: b
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            synchronization: {mutex: {name: a}, mutexes: []}
            synchronization: {mutex: {name: "}"}}
            synchronization: {"mutex": {name: a}}
            synchronization: {mutex: &m {name: a}}
            suspend: &s "true"
            hostAlias: []
            Entrypoint: a, entrypoint: a
            """)
    void leavesToPeopleWhatIsNotClear(String wrong) {
        List<Finding> findings = lint("{kind: Workflow, metadata: {name: a}, spec: {" + wrong + "}}");
        assertThat(findings).isNotEmpty();
        assertThat(findings)
                .filteredOn(f -> f.onlyFix().isPresent() && !wrong.startsWith("hostAlias"))
                .isEmpty();
    }

    @Test
    void leavesTagsToWhatFillsThemIn() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: outer}
                spec:
                  templates:
                    - name: make
                      resource:
                        action: create
                        manifest: |
                          apiVersion: argoproj.io/v1alpha1
                          kind: Workflow
                          metadata: {generateName: a-}
                          spec:
                            parallelism: {{inputs.parameters.parallelism}}
                            podGC: {strategy: "{{inputs.parameters.strategy}}"}
                            # finding: field-unknown
                            entrypont: main
                """);
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                kind: Sensor
                metadata: {name: a}
                spec:
                  nonsense: a
                  triggers:
                    - template:
                        argoWorkflow:
                          operation: submit
                          parameters: [{dest: spec.entrypoint}, {dest: spec.templates.0.memoize.maxAge}]
                          source:
                            resource:
                              kind: Workflow
                              metadata: {generateName: a-}
                              spec:
                                arguments: {artifacts: [{name: a, git: {}}]} # finding: field-missing
                                templates: [{memoize: {key: a, cache: {configMap: {name: a}}}}]
                """);
    }

    @Test
    void findsAnApiVersionThatArgoDoesNotHave() {
        assertFindings(RULES, """
                kind: Workflow # finding: api-version-missing
                metadata: {name: a}
                spec: {}
                ---
                apiVersion: 1 # finding: api-version-unknown
                kind: Workflow
                metadata: {name: a}
                spec: {}
                ---
                apiVersion: argoproj.io/v1 # finding: api-version-unknown
                kind: CronWorkflow
                metadata: {name: a}
                spec: {schedules: ["@daily"], workflowSpec: {}}
                ---
                apiVersion: argoprj.io/v1alpha1 # finding: api-version-unknown
                kind: Workflow
                metadata: {name: a}
                spec: {x: y} # finding: field-unknown
                ---
                apiVersion: workflows.example/v1
                kind: Workflow
                spec: {x: y}
                """);
        assertThat(mend("apiVersion: argoproj.io/v1alpha2\nkind: Workflow\nmetadata: {name: a}\nspec: {}\n"))
                .startsWith("apiVersion: argoproj.io/v1alpha1\n");
    }

    @Test
    void findsAKindThatIsMissingOrMisspelt() {
        assertFindings(RULES, """
                apiVersion: argoproj.io/v1alpha1
                knid: Workflow # finding: kind-missing
                ---
                apiVersion: argoproj.io/v1alpha1 # finding: kind-missing
                metadata: {name: a}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplates # finding: kind-unknown
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: 12 # finding: kind-unknown
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: [Workflow] # finding: kind-unknown
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: # finding: kind-missing
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Rollout
                ---
                apiVersion: example.io/v1
                kind: Workflows
                ---
                knid: Workflow
                """);
        assertThat(mend("apiVersion: argoproj.io/v1alpha1\nknid: ClusterWorkflowTemplate\n"))
                .isEqualTo("apiVersion: argoproj.io/v1alpha1\nkind: ClusterWorkflowTemplate\n");
        assertThat(mend("apiVersion: argoproj.io/v1alpha1\nkind: CronWorkfow\n"))
                .isEqualTo("apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\n");
    }

    private static List<Finding> lint(String yaml) {
        return LintFixture.lint(LintSettings.DEFAULT, yaml).stream()
                .filter(finding -> RULES.contains(finding.rule().id()))
                .toList();
    }

    /** Makes the edits of all fixes that are the right answer, last first. */
    private static String mend(String yaml) {
        List<TextEdit> edits = new ArrayList<>();
        for (Finding finding : lint(yaml)) {
            finding.onlyFix().map(Fix::edits).ifPresent(edits::addAll);
        }
        edits.sort(Comparator.comparing(TextEdit::start));
        Collections.reverse(edits);
        List<String> lines = new ArrayList<>(List.of(yaml.split("\n", -1)));
        for (TextEdit edit : edits) {
            String line = lines.get(edit.start().line() - 1);
            int from = line.offsetByCodePoints(0, edit.start().column() - 1);
            int to = line.offsetByCodePoints(0, edit.end().column() - 1);
            lines.set(edit.start().line() - 1, line.substring(0, from) + edit.replacement() + line.substring(to));
        }
        return String.join("\n", lines);
    }
}
