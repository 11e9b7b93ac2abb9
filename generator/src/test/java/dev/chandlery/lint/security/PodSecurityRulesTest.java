package dev.chandlery.lint.security;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PodSecurityRulesTest {
    private static final Set<String> RULES = Set.of(
            "container-privileged",
            "privilege-escalation",
            "capability-dangerous",
            "container-as-root",
            "host-path",
            "host-namespace",
            "service-account-default");

    @Test
    void containersKeepToThemselves() {
        assertFindings(RULES, """
                kind: WorkflowTemplate
                metadata: {name: power}
                spec:
                  templates:
                    - name: build
                      container:
                        image: alpine:3
                        securityContext:
                          privileged: true # finding: container-privileged
                          allowPrivilegeEscalation: true
                      sidecars:
                        - name: docker
                          securityContext:
                            allowPrivilegeEscalation: true # finding: privilege-escalation
                            runAsUser: 0 # finding: container-as-root
                            capabilities:
                              add:
                                - CHOWN
                                - CAP_SYS_ADMIN # finding: capability-dangerous
                                - all # finding: capability-dangerous
                      initContainers:
                        - name: first
                          # finding: container-privileged
                          securityContext: {privileged: true}
                    - name: inline
                      dag:
                        tasks:
                          - name: task
                            inline:
                              script:
                                securityContext:
                                  runAsUser: 0 # finding: container-as-root
                    - name: quiet
                      securityContext: {runAsNonRoot: true, runAsUser: 1000}
                      containerSet:
                        containers:
                          - name: main
                            securityContext:
                              privileged: false
                              allowPrivilegeEscalation: false
                              runAsUser: 65534
                              capabilities: {drop: [ALL]}
                """);
    }

    @Test
    void podsKeepOffTheirNode() {
        assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  workflowSpec:
                    entrypoint: main
                    serviceAccountName: default # finding: service-account-default
                    hostNetwork: true # finding: host-namespace
                    securityContext:
                      runAsUser: 0 # finding: container-as-root
                    volumes:
                      - name: socket
                        hostPath: {path: /var/run/docker.sock} # finding: host-path
                      - name: work
                        emptyDir: {}
                    templateDefaults:
                      serviceAccountName: builder
                      volumes:
                        - name: logs
                          hostPath: {path: /var/log} # finding: host-path
                      container:
                        securityContext:
                          privileged: true # finding: container-privileged
                    templates:
                      - name: main
                        serviceAccountName: default # finding: service-account-default
                        securityContext:
                          runAsUser: 0 # finding: container-as-root
                        volumes:
                          - name: logs
                            hostPath: {path: /var/log} # finding: host-path
                ---
                kind: Workflow
                spec:
                  hostNetwork: false
                  serviceAccountName: "{{workflow.parameters.account}}"
                """);
    }

    @Test
    void patchesAreReadWhereTheyStand() {
        assertThat(assertFindings(RULES, """
                kind: Workflow
                spec:
                  entrypoint: main
                  # finding: host-namespace
                  podSpecPatch: '{"hostPID": true}'
                  templates:
                    - name: main
                      podSpecPatch: |
                        containers:
                          - name: main
                            resources: {limits: {cpu: {{inputs.parameters.cpu}}}}
                            securityContext:
                              privileged: true # finding: container-privileged
                      container: {image: "alpine:3"}
                    - name: open
                      podSpecPatch: "{{inputs.parameters.patch}}"
                      container: {image: "alpine:3"}
                """))
                .extracting(finding -> finding.message())
                .contains(
                        "With privileged, container main of podSpecPatch of template main has the power of root over its"
                                + " node.");
    }
}
