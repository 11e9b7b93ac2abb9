package dev.chandlery.cli;

import dev.chandlery.diagnostic.Checked;
import dev.chandlery.diagnostic.GithubReport;
import dev.chandlery.diagnostic.JsonReport;
import dev.chandlery.diagnostic.JunitReport;
import dev.chandlery.diagnostic.SarifReport;
import dev.chandlery.diagnostic.TextReport;

/** The forms in which findings are printed; written in lower case on the command line. */
enum FindingsFormat {
    /** For people. */
    text {
        @Override
        String render(Checked checked, boolean colour) {
            return new TextReport(checked.lines(), colour).render(checked.findings());
        }
    },
    /** For programs. */
    json {
        @Override
        String render(Checked checked, boolean colour) {
            return JsonReport.render(checked.findings());
        }
    },
    /** For code scanning. */
    sarif {
        @Override
        String render(Checked checked, boolean colour) {
            return SarifReport.render(checked);
        }
    },
    /** For test reports. */
    junit {
        @Override
        String render(Checked checked, boolean colour) {
            return JunitReport.render(checked);
        }
    },
    /** For annotations of GitHub Actions. */
    github {
        @Override
        String render(Checked checked, boolean colour) {
            return GithubReport.render(checked);
        }
    };

    abstract String render(Checked checked, boolean colour);

    /** Says whether people read it, or the log in which it ends, so that a count may follow. */
    boolean forPeople() {
        return this == text || this == github;
    }
}
