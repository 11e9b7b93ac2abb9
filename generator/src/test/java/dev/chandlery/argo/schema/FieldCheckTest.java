package dev.chandlery.argo.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.schema.FieldProblem.Measure;
import dev.chandlery.testing.Tools;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCheckTest {
    private static final ArgoSchema NEWEST = ArgoSchema.newest();

    @Test
    void findsUnknownFieldsInsideSteps() {
        List<FieldProblem> problems = check("""
                kind: WorkflowTemplate
                metadata: {name: a}
                spec:
                  templates:
                  - name: main
                    steps:
                    - - name: hello
                        template: say
                        argumentss: {}
                      - name: inline
                        inline:
                          container: {image: a, comand: [b]}
                """);
        assertThat(problems)
                .extracting(FieldProblem::message)
                .containsExactly(
                        "spec.templates[0].steps[0][0].argumentss is no field: WorkflowStep has no field argumentss.",
                        "spec.templates[0].steps[0][1].inline.container.comand is no field: Container has no field"
                                + " comand.");
        assertThat(problems).extracting(FieldProblem::enforcer).containsOnly(Enforcer.ARGO);
        assertThat(problems.get(0).mark()).isEqualTo(new Mark(9, 9, 10));
        assertThat(((FieldProblem.Unknown) problems.get(0)).fields())
                .contains("arguments", "withItems")
                .doesNotContain("argumentss");
    }

    @Test
    void findsTheWrongCaseAndLooksBelow() {
        List<FieldProblem> problems = check("{kind: Workflow, metadata: {}, spec: {Templates: [{nam: a}]}}");
        assertThat(problems)
                .extracting(FieldProblem::message)
                .containsExactly(
                        "spec.Templates is no field: it is written templates.",
                        "spec.Templates[0].nam is no field: Template has no field nam.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            podGC: OnPodSuccess                  | spec.podGC has to be a mapping and is the text "OnPodSuccess".
            templates: {}                        | spec.templates has to be a list and is a mapping.
            templates: [{steps: [{name: a}]}]    | spec.templates[0].steps[0] has to be a list and is a mapping.
            entrypoint: 5                        | spec.entrypoint has to be text and is the number 5.
            entrypoint: [a]                      | spec.entrypoint has to be text and is a list.
            suspend: "true"                      | spec.suspend has to be true or false and is the text "true".
            parallelism: "{{inputs.parameters.a}}" | spec.parallelism has to be a whole number and is the text "{{inputs.parameters.a}}".
            priority: 3000000000                 | spec.priority has to be a whole number from -2147483648 to 2147483647 and is the number 3000000000.
            activeDeadlineSeconds: 1.5           | spec.activeDeadlineSeconds has to be a whole number and is the number 1.5.
            nodeSelector: {a: 1}                 | spec.nodeSelector.a has to be text and is the number 1.
            imagePullSecrets: [a]                | spec.imagePullSecrets[0] has to be a mapping and is the text "a".
            retryStrategy: {limit: true}         | spec.retryStrategy.limit has to be a whole number or text and is true.
            templates: [{plugin: {a: 1, b: 2}}]  | spec.templates[0].plugin has to be a mapping with the name of the plugin as its only key and has 2.
            templates: [{container: {resources: {limits: {cpu: lots}}}}] | spec.templates[0].container.resources.limits.cpu has to be a quantity such as 500m or 1Gi and is the text "lots".
            templates: [{http: {url: a, bodyFrom: {bytes: "*"}}}] | spec.templates[0].http.bodyFrom.bytes has to be bytes in base64 and is the text "*".
            """)
    void findsWrongTypes(String spec, String message) {
        List<FieldProblem> problems = checkSpec(spec);
        assertThat(problems).extracting(FieldProblem::message).containsExactly(message);
        assertThat(problems).extracting(FieldProblem::enforcer).containsOnly(Enforcer.ARGO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arguments: {parameters: [{name: a, value: 1, default: true, enum: [1.5, b, null]}]}",
                "templates: [{steps: [[{name: a, withItems: [1, a, {b: c}, [d], null]}]]}]",
                "templates: [{plugin: {slack: {any: [thing]}}}]",
                "templates: [{activeDeadlineSeconds: \"{{inputs.parameters.a}}\"}, {activeDeadlineSeconds: 5}]",
                "templates: [{container: {resources: {limits: {cpu: 1, memory: 0.5Gi, x: 1e3, y: \"-.5\"}}}}]",
                "suspend: yes",
                "templates: null",
                "podDisruptionBudget: {minAvailable: 9999}",
                "volumeClaimTemplates: [{metadata: {name: a, creationTimestamp: 2026-01-01T00:00:00Z}}]",
                "templates: [{container: {readinessProbe: {httpGet: {port: http}}}}]",
                "templates: [{container: {imagePullPolicy: \"{{inputs.parameters.a}}\"}}]"
            })
    void takesWhatArgoTakes(String spec) {
        assertThat(checkSpec(spec)).extracting(FieldProblem::message).isEmpty();
    }

    @Test
    void knowsWhatArgoDropsWithoutAWord() {
        List<FieldProblem> problems = checkSpec("arguments: {parameters: [{name: a, value: [1, 2]}]}");
        assertThat(problems)
                .extracting(FieldProblem::message)
                .containsExactly(
                        "spec.arguments.parameters[0].value has to be text, a number or a boolean and is a list.");
        assertThat(problems).extracting(FieldProblem::enforcer).containsOnly(Enforcer.API_SERVER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            templates: [{name: a, dag: {}}]                | API_SERVER | spec.templates[0].dag.tasks is missing: DAGTemplate requires it.
            templates: [{name: a.b}]                       | API_SERVER | spec.templates[0].name is "a.b", which is not of the form required.
            parallelism: 0                                 | API_SERVER | spec.parallelism is 0 and has to be at least 1.
            templates: [{steps: []}]                       | API_SERVER | spec.templates[0].steps has 0 items and has to have at least 1.
            podGC: {strategy: Never}                       | API_SERVER | spec.podGC.strategy cannot be "Never".
            arguments: {artifacts: [{name: a, mode: 512}]} | API_SERVER | spec.arguments.artifacts[0].mode is 512 and has to be from 0 to 511.
            templates: [{container: {imagePullPolicy: No}}] | KUBERNETES | spec.templates[0].container.imagePullPolicy cannot be "No".
            """)
    void findsWhatOthersThanArgoRefuse(String spec, Enforcer enforcer, String message) {
        List<FieldProblem> problems = checkSpec(spec);
        assertThat(problems).extracting(FieldProblem::message).containsExactly(message);
        assertThat(problems).extracting(FieldProblem::enforcer).containsExactly(enforcer);
    }

    @Test
    void checksEachScheduleOfACronWorkflow() {
        String spec = "spec: {workflowSpec: {}, schedules: ['0 3 * * *', '@daily', '@every 1h', 'TZ=UTC 0 3 * * *']}";
        List<FieldProblem> problems = check("{kind: CronWorkflow, metadata: {}, " + spec + "}");
        assertThat(problems).singleElement().isInstanceOfSatisfying(FieldProblem.OutsideLimit.class, problem -> {
            assertThat(problem.path()).isEqualTo("spec.schedules[3]");
            assertThat(problem.measure()).isEqualTo(Measure.FORM);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.6 | {}                                                  |
            3.6 | synchronization: {mutexes: [{name: a}]}             |
            3.7 | synchronization: {mutex: {name: a}}                 | spec.synchronization.mutex is out of date: mutexes replaces it.
            3.7 | podPriority: 5                                      | spec.podPriority is no field of Argo 3.7: the last version with it is 3.6.
            4.0 | synchronization: {mutex: {name: a}}                 | spec.synchronization.mutex is no field of Argo 4.0: the last version with it is 3.7.
            4.0 | podResources: {}                                    | spec.podResources is no field of Argo 4.0: it came with 4.1.
            4.1 | podResources: {}                                    |
            4.1 | ttlSecondsAfterFinished: 5                          | spec.ttlSecondsAfterFinished is no field of Argo 4.1: the last version with it is 2.12.
            """)
    void knowsTheFieldsOfEachVersion(String version, String spec, String message) {
        ArgoSchema schema = ArgoSchema.forVersion(ArgoVersion.parse(version).orElseThrow());
        String manifest = "kind: Workflow\nmetadata: {}\nspec: " + (spec.equals("{}") ? spec : "{" + spec + "}");
        assertThat(FieldCheck.check(read(manifest), schema))
                .extracting(FieldProblem::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void aLegacyFieldStandsForTheOneThatReplacesIt() {
        YamlMapping cron = read("{kind: CronWorkflow, metadata: {}, spec: {schedule: '* * * * *', workflowSpec: {}}}");
        assertThat(FieldCheck.check(cron, ArgoSchema.forVersion(new ArgoVersion(3, 7))))
                .extracting(FieldProblem::enforcer)
                .containsExactly(Enforcer.NOBODY);
        assertThat(FieldCheck.check(cron, NEWEST))
                .extracting(FieldProblem::message)
                .containsExactly("spec.schedule is no field of Argo 4.1: the last version with it is 3.7.");
        FieldProblem.Unavailable problem =
                (FieldProblem.Unavailable) FieldCheck.check(cron, NEWEST).get(0);
        assertThat(problem.field().replacement()).isEqualTo("schedules");
    }

    @Test
    void saysNothingOfOtherKinds() {
        assertThat(check("{kind: ConfigMap, x: y}")).isEmpty();
        assertThat(check("{x: y}")).isEmpty();
    }

    @Test
    void endsAfterAThousandProblems() {
        StringBuilder manifest = new StringBuilder("kind: Workflow\nmetadata: {}\nspec:\n");
        for (int i = 0; i < 5000; i++) {
            manifest.append("  x").append(i).append(": 1\n");
        }
        assertThat(check(manifest.toString())).hasSize(FieldCheck.MAX_PROBLEMS);
    }

    @ParameterizedTest
    @CsvSource({
        "argo-examples,",
        "understack,",
        "lint-vectors/valid,spec.templates[0].resource.action spec.templates[1].steps[0][0].name spec.templates[1].steps[1][0].name"
    })
    void findsNothingInManifestsThatArgoReads(String corpus, String refusedByServer) throws IOException {
        List<String> byArgo = new ArrayList<>();
        List<String> byOthers = new ArrayList<>();
        for (YamlMapping object : objects(Tools.requireCorpus(corpus))) {
            for (FieldProblem problem : FieldCheck.check(object, NEWEST)) {
                if (problem.enforcer() == Enforcer.NOBODY) {
                    continue;
                }
                boolean lint = problem.enforcer() == Enforcer.ARGO || problem instanceof FieldProblem.Missing;
                (lint ? byArgo : byOthers).add(problem.path());
            }
        }
        assertThat(byArgo).isEmpty();
        assertThat(String.join(" ", byOthers)).isEqualTo(refusedByServer == null ? "" : refusedByServer);
    }

    private static List<YamlMapping> objects(Path folder) throws IOException {
        List<YamlMapping> objects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                for (YamlDocument document :
                        YamlReader.read(Files.readAllBytes(file)).documents()) {
                    document.root().asMapping().ifPresent(objects::add);
                }
            }
        }
        assertThat(objects).isNotEmpty();
        return objects;
    }

    private static List<FieldProblem> checkSpec(String spec) {
        return check("{kind: Workflow, metadata: {}, spec: {" + spec + "}}");
    }

    private static List<FieldProblem> check(String manifest) {
        return FieldCheck.check(read(manifest), NEWEST);
    }

    private static YamlMapping read(String manifest) {
        YamlStream stream = YamlReader.read(manifest.getBytes(UTF_8));
        assertThat(stream.problems()).isEmpty();
        return (YamlMapping) stream.documents().get(0).root();
    }
}
