package dev.chandlery.cli;

import dev.chandlery.generate.PlanReport;
import dev.chandlery.registry.schema.Quoted;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chandlery plan}: what a change does to what runs. */
@Command(
        name = "plan",
        description =
                "Show what a change does to what runs: on which cluster, in which namespace, which package appears,"
                        + " changes or disappears, and what that means for its callers.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery plan --base origin/main",
            "  chandlery plan --base HEAD~1 --output json",
            "  chandlery plan --base origin/main --output markdown   for a pull request"
        })
final class PlanCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--base",
            paramLabel = "REF",
            defaultValue = "main",
            description =
                    "The branch or commit that the change is for; compared is the commit at which the two part. Default:"
                            + " main.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String base;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or markdown. Default: text.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DocumentFormat output;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    /** The formats of a result that may go into a comment, in small letters on the command line. */
    enum DocumentFormat {
        text,
        json,
        markdown
    }

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PlanReport report = PlanReport.of(repo.in(console), base);
        console.out().print(render(report));
        report.findings()
                .forEach(finding -> console.err()
                        .println(finding.place().path() + ": error["
                                + finding.rule().id() + "]: " + Quoted.printable(finding.message())));
        if (!report.findings().isEmpty()) {
            console.err().println("What is not sound is left out; chandlery check says more.");
            return ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }

    private String render(PlanReport report) {
        return switch (output) {
            case text -> BlastText.render(report.radius());
            case json -> BlastJson.render(report);
            case markdown -> BlastMarkdown.render(report.radius());
        };
    }
}
