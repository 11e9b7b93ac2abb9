package dev.chandlery.lint.security;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretRulesTest {
    private static final String GITHUB = "ghp_" + "a1B2c3D4".repeat(5);

    @Test
    void secretsStandNowhereInPlainText() {
        List<Finding> findings =
                assertFindings(Set.of("secret-in-env", "secret-in-parameter", "secret-in-code"), """
                kind: WorkflowTemplate
                metadata: {name: secrets}
                spec:
                  arguments:
                    parameters:
                      - name: db-password # finding: secret-in-parameter
                        value: Tr0ub4dor
                  templateDefaults:
                    container:
                      env:
                        - name: GITHUB # finding: secret-in-env
                          value: GITHUB_TOKEN_VALUE
                  templates:
                    - name: main
                      inputs:
                        parameters:
                          - name: api-key # finding: secret-in-parameter
                            default: 9f8a7b6c5d4e3f2a1b0c
                          - name: config # finding: secret-in-parameter
                            valueFrom: {configMapKeyRef: {name: a, key: b}, default: GITHUB_TOKEN_VALUE}
                          - {name: password}
                          - {name: token, value: "{{workflow.parameters.token}}"}
                      script:
                        image: alpine:3
                        command: [sh]
                        # finding: secret-in-code
                        source: |
                          curl -H "Authorization: Bearer GITHUB_TOKEN_VALUE" https://api.example
                        env:
                          - name: PASSWORD
                            valueFrom: {secretKeyRef: {name: a, key: b}}
                      sidecars:
                        - name: database
                          env:
                            - name: POSTGRES_PASSWORD # finding: secret-in-env
                              value: postgres
                    - name: caller
                      dag:
                        tasks:
                          - name: task
                            template: main
                            arguments:
                              parameters:
                                - name: password # finding: secret-in-parameter
                                  value: Tr0ub4dor
                """.replace(
                                "GITHUB_TOKEN_VALUE", GITHUB));

        assertThat(findings)
                .extracting(Finding::message)
                .contains(
                        "The variable GITHUB of templateDefaults of WorkflowTemplate secrets holds what looks like a GitHub"
                                + " token.")
                .noneMatch(message -> message.contains(GITHUB) || message.contains("Tr0ub4dor"));
    }

    @ParameterizedTest
    @CsvSource({
        "anything, AKIAABCDEFGHIJKLMNOP",
        "url, postgres://app:hunter2@db:5432/app",
        "key, -----BEGIN OPENSSH PRIVATE KEY-----",
        "jwt, eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghijkl",
        "DB_PASSWD, s3cr3t",
        "adminPassword, admin",
        "PASSWORD_2, hunter22",
        "SLACK_TOKEN, 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
        "clientSecret, Zx8Q~kf93mNv_20aLqWe7",
        "access-key, 9f8a7b6c5d4e3f2a1b0c"
    })
    void knowsASecretByItsFormOrItsName(String name, String value) {
        assertThat(SecretText.kind(name, value)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "commit, 9f8a7b6c5d4e3f2a1b0c9f8a7b6c5d4e3f2a1b0c",
        "password, change-me",
        "password, <password>",
        "password, ''",
        "password, $DB_PASSWORD",
        "password, /etc/secrets/password",
        "password, db-credentials",
        "password-file, secret1234567890",
        "reset-password, true",
        "secret, git-deploy-key",
        "secret, platform-github-app-v2",
        "token, https://idp.example/oauth2/v2/token",
        "api-key, X-Api-Key",
        "url, https://db.example:5432/app",
        "url, ssh://git@git.example:22/a.git",
        "url, https://user:PASSWORD@example.org",
        "aws, AKIAIOSFODNN7EXAMPLE",
        "key, models/churn/2026-01-01/model.bin",
        "tokens, 512",
        "sort-key, 9f8a7b6c5d4e3f2a1b0c"
    })
    void takesNothingElseForASecret(String name, String value) {
        assertThat(SecretText.kind(name, value)).isEmpty();
    }
}
