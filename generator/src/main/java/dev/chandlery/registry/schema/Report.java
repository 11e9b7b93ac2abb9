package dev.chandlery.registry.schema;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one file. The first hundred are kept: nobody reads more, and a hostile file could give millions. */
public final class Report {
    private static final int MAX_FINDINGS = 100;

    private final String path;
    private final List<Finding> findings = new ArrayList<>();
    private boolean error;

    /** Starts an empty report on the file of this path. */
    public Report(String path) {
        this.path = path;
    }

    /** Returns the path of the file. */
    public String path() {
        return path;
    }

    /** Adds a finding at a place of the file. */
    public void add(Rule rule, Mark mark, String message, String remedy) {
        add(rule.at(path, mark, message, remedy));
    }

    /** Adds a finding. */
    public void add(Finding finding) {
        error |= finding.isError();
        if (findings.size() < MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    /** Says whether one of the findings is an error. */
    public boolean hasErrors() {
        return error;
    }

    /** Returns the findings in order of place. */
    public List<Finding> findings() {
        return findings.stream().sorted().toList();
    }
}
