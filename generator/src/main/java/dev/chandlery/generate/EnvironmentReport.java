package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import java.util.List;
import java.util.Optional;

/**
 * How a wish to change the files of an environment ended.
 *
 * @param findings why it was not done; empty when it was
 * @param radius what the change does to what runs
 * @param file the file that changed, or would have; empty when there was nothing to do
 * @param commit full id of the commit, when one was asked for and made
 * @param notes what else there is to say, as sentences
 */
public record EnvironmentReport(
        List<Finding> findings, BlastRadius radius, String file, Optional<String> commit, List<String> notes) {
    /** Copies the lists. */
    public EnvironmentReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** Returns what is said when there is nothing to do. */
    static EnvironmentReport nothing(List<String> notes) {
        return new EnvironmentReport(List.of(), BlastRadius.NONE, "", Optional.empty(), notes);
    }

    /** Says whether the change was refused. */
    public boolean isRefused() {
        return !findings.isEmpty();
    }
}
