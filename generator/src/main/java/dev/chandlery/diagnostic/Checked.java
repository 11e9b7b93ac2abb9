package dev.chandlery.diagnostic;

import java.util.List;

/**
 * What a run found, for reports.
 *
 * @param findings the findings in order of place
 * @param lines gives the source lines
 * @param folder where the registry lies in its git repository, with {@code /}; empty for the top. Code hosts name files
 *     from the top of the repository
 * @param url where the catalogue is served, without a trailing slash; empty when unknown
 * @param version the version of this program
 */
public record Checked(List<Finding> findings, SourceLines lines, String folder, String url, String version) {
    /** Copies the list. */
    public Checked {
        findings = List.copyOf(findings);
    }

    /** Returns a path from the top of the git repository; the empty path stays empty. */
    String path(String path) {
        return folder.isEmpty() || path.isEmpty() ? path : folder + "/" + path;
    }

    /** Returns the same with other findings. */
    public Checked withFindings(List<Finding> others) {
        return new Checked(others, lines, folder, url, version);
    }

    /** Says whether there is an error among the findings. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
