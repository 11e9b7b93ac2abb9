package dev.chandlery.lint.schedule;

import static dev.chandlery.lint.LintFixture.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.lint.LintRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleRulesTest {
    private static final Set<String> RULES = ScheduleChecks.ALL.stream()
            .map(LintRule::rule)
            .map(rule -> rule.id())
            .collect(Collectors.toSet());

    @Test
    void aCronWorkflowHasASchedule() {
        assertFindings(RULES, """
                kind: CronWorkflow
                metadata: {name: none}
                # finding: schedule-missing
                spec: {suspend: true}
                ---
                kind: CronWorkflow
                metadata: {name: empty}
                spec:
                  schedules: [] # finding: schedule-missing
                ---
                kind: CronWorkflow
                metadata: {name: older}
                spec: {schedule: "* * * * *"}
                ---
                kind: Workflow
                spec: {}
                """);
    }

    @Test
    void aScheduleIsReadAsArgoReadsIt() {
        assertThat(assertFindings(RULES, """
                kind: CronWorkflow
                metadata: {name: nightly}
                spec:
                  schedules:
                    - "0 3 * * mon-fri"
                    - "@every 1h30m"
                    - "TZ=Europe/Berlin 0 3 * * *"
                    - "0 24 * * *" # finding: schedule-invalid
                    # finding: schedule-invalid, schedule-invalid
                    - "60 0 * * 7"
                    - 0 0 3 * * * # finding: schedule-invalid
                    - "@reboot" # finding: schedule-invalid
                    - "" # finding: schedule-invalid
                    - 0 3 31 2 * # finding: schedule-never
                """))
                .extracting(f -> f.place().mark().column() + " " + f.message() + " " + f.remedy())
                .contains(
                        "10 \"24\" is out of range. An hour is a number from 0 to 23.",
                        "17 \"7\" is out of range. A day of the week is a number from 0 to 6, or a name from sun to sat.",
                        "7 The schedule 0 3 31 2 * never runs: no such day comes. Look at the day of the month and the"
                                + " month, the third and fourth field.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "Local", "Europe/Berlin", "America/Argentina/Buenos_Aires", "EST", "Etc/GMT+5", "Zulu"})
    void knowsTimeZones(String zone) {
        assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  timezone: %s
                  schedules: ["@daily"]
                """.formatted(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "CEST", "europe/berlin", "Europe/Berln", "../UTC", "SystemV/EST5"})
    void findsTimeZonesThatAreNone(String zone) {
        assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  timezone: "%s" # finding: time-zone-unknown
                  schedules: ["@daily"]
                ---
                kind: CronWorkflow
                spec:
                  schedules:
                    - "CRON_TZ=%s 0 3 * * *" # finding: time-zone-unknown
                """.formatted(zone, zone));
    }

    @Test
    void suggestsTheZoneThatWasMeant() {
        assertThat(assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  timezone: Europe/Berln # finding: time-zone-unknown
                  schedules: ["@daily"]
                """))
                .extracting(f -> f.remedy())
                .containsExactly("Did you mean Europe/Berlin?");
    }

    @Test
    void aScheduleHasOneTimeZone() {
        assertFindings(RULES, """
                kind: CronWorkflow
                spec:
                  timezone: Europe/Berlin
                  schedules:
                    - "0 3 * * *"
                    - "TZ=UTC 0 3 * * *" # finding: time-zone-twice
                """);
    }

    @Test
    void whatATriggerFillsInIsNotJudged() {
        assertFindings(RULES, """
                kind: Sensor
                spec:
                  triggers:
                    - template:
                        k8s:
                          source:
                            resource:
                              kind: CronWorkflow
                              spec: {suspend: true}
                          parameters:
                            - {src: {dataKey: body.when}, dest: spec.schedules.0}
                    - template:
                        k8s:
                          source:
                            resource:
                              kind: CronWorkflow
                              # finding: schedule-missing
                              spec: {suspend: true}
                """);
    }
}
