package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The severities that a registry chose for rules. Those of gates stay as they are.
 *
 * @param rules severities by rule id; an empty value switches the rule off
 */
record ChosenSeverities(SortedMap<String, Optional<Severity>> rules) {
    /** Returns a finding with the severity that was chosen for its rule; empty when the rule is off. */
    Optional<Finding> of(Finding finding) {
        Optional<Severity> severity = rules.get(finding.rule().id());
        return severity == null || Rules.GATES.contains(finding.rule().id())
                ? Optional.of(finding)
                : severity.map(finding::withSeverity);
    }

    /** Returns the findings of the rules that are on, in their order. */
    List<Finding> of(List<Finding> findings) {
        return findings.stream().flatMap(finding -> of(finding).stream()).toList();
    }
}
