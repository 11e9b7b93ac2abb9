package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.SourceLines;
import dev.chandlery.output.Changes;
import dev.chandlery.registry.ReleaseId;
import java.util.List;

/**
 * What a run of generate did.
 *
 * @param findings the findings in order of place
 * @param lines gives the source lines of findings
 * @param commit full id of the commit that was generated, or empty for a plain folder
 * @param packages how many packages the output holds
 * @param releases how many releases the output holds
 * @param published the releases that the earlier output did not hold
 * @param left the releases that were left out for their errors
 * @param changes what was written, or would be
 * @param refused whether errors kept it from being written
 */
public record GenerateReport(
        List<Finding> findings,
        SourceLines lines,
        String commit,
        int packages,
        int releases,
        List<ReleaseId> published,
        List<ReleaseId> left,
        Changes changes,
        boolean refused) {
    /** Copies the lists. */
    public GenerateReport {
        findings = List.copyOf(findings);
        published = List.copyOf(published);
        left = List.copyOf(left);
    }

    /** Says whether there are errors among the findings. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
