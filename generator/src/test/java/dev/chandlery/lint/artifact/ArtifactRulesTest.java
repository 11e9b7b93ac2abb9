package dev.chandlery.lint.artifact;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArtifactRulesTest {
    private static final Set<String> RULES = ArtifactChecks.ALL.stream()
            .map(LintRule::rule)
            .map(rule -> rule.id())
            .collect(Collectors.toSet());

    @Test
    void anArtifactIsKeptAtOnePlace() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: places}
                spec:
                  arguments:
                    artifacts:
                      - name: a
                        s3: {key: a}
                        raw: {data: a} # finding: artifact-location-ambiguous
                  templateDefaults:
                    archiveLocation:
                      s3: {key: a}
                      gcs: {key: a} # finding: artifact-location-ambiguous
                  templates:
                    - name: main
                      archiveLocation: {archiveLogs: true, s3: {key: a}}
                      inputs:
                        artifacts:
                          - {name: a, path: /a, s3: {key: a}}
                          - name: b
                            path: /b
                            oss: {key: a}
                            http: {url: "https://example.org"} # finding: artifact-location-ambiguous
                      outputs:
                        artifacts:
                          - {name: a, path: /a, s3: null, gcs: {key: a}}
                      container: {image: alpine}
                    - name: data
                      data:
                        source:
                          artifactPaths:
                            name: files
                            s3: {key: a}
                            gcs: {key: a} # finding: artifact-location-ambiguous
                        transformation: []
                    - name: calls
                      steps:
                        - - name: one
                            template: main
                            arguments:
                              artifacts:
                                - name: a
                                  azure: {blob: a}
                                  plugin: {key: a} # finding: artifact-location-ambiguous
                """))
                .extracting(f -> f.message())
                .contains(
                        "The artifact a of WorkflowTemplate places has locations of more than one kind: s3, raw.",
                        "The input artifact b of template main has locations of more than one kind: oss, http.",
                        "The archive location in templateDefaults of WorkflowTemplate places has locations of more than one"
                                + " kind: s3, gcs.");
    }

    @Test
    void whatIsReadIsReachable() {
        assertThat(assertFindings(RULES, """
                kind: WorkflowTemplate
                spec:
                  templates:
                    - name: main
                      archiveLocation:
                        # finding: artifact-location-incomplete
                        hdfs: {addresses: ["a:8020"], path: /a}
                      inputs:
                        artifacts:
                          - {name: a, path: /a, git: {repo: "https://example.org/a.git"}}
                          - {name: b, path: /b, git: {revision: main}} # finding: artifact-location-incomplete
                          - {name: c, path: /c, hdfs: {addresses: ["a:8020"], path: /c, hdfsUser: root}}
                          - {name: d, path: /d, hdfs: {path: /c, hdfsUser: root}} # finding: artifact-location-incomplete
                          - {name: e, path: /e, hdfs: {addresses: ["a:8020"], hdfsUser: root}} # finding: artifact-location-incomplete
                          # finding: artifact-location-incomplete
                          - {name: f, path: /f, hdfs: {addresses: ["a:8020"], path: c, hdfsUser: root}}
                          - name: g
                            path: /g
                            # finding: artifact-location-incomplete
                            hdfs: {addresses: ["a:8020"], path: /c, krbCCacheSecret: {name: s, key: k}}
                          - name: h
                            path: /h
                            hdfs:
                              addresses: ["a:8020"]
                              path: /c
                              krbCCacheSecret: {name: s, key: k}
                              krbServicePrincipalName: hdfs/_HOST
                              krbConfigConfigMap: {name: c, key: k}
                          - name: i
                            path: /i
                            # finding: artifact-location-incomplete
                            hdfs:
                              addresses: ["a:8020"]
                              path: /c
                              krbKeytabSecret: {name: s, key: k}
                              krbUsername: hdfs
                              krbServicePrincipalName: hdfs/_HOST
                              krbConfigConfigMap: {name: c, key: k}
                      outputs:
                        artifacts:
                          - {name: a, path: /a, hdfs: {path: /c}}
                      container: {image: alpine}
                """))
                .extracting(f -> f.message())
                .contains(
                        "The git location of input artifact b of template main has no repo.",
                        "The hdfs location of input artifact f of template main has the path c, which is not absolute.",
                        "The hdfs location of input artifact i of template main lacks krbRealm.",
                        "The hdfs location of archive location of template main lacks one of hdfsUser, krbCCacheSecret and"
                                + " krbKeytabSecret.");
    }
}
