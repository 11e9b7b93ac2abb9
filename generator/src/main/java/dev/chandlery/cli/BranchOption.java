package dev.chandlery.cli;

import dev.chandlery.generate.BlastRadius;
import dev.chandlery.generate.EnvironmentReport;
import dev.chandlery.generate.EnvironmentRequest;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.BranchCommit;
import dev.chandlery.source.GitIdentity;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that change an environment: to commit on a new branch; and what they say in the end. */
final class BranchOption {
    /** So many lines of a commit's message are read by people. */
    private static final int MAX_LINES = 200;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description =
                    "Commit the change on a new branch of this name, from the commit that is checked out; the message tells"
                            + " what the change does. The files on disk stay as they are. Default: write the files.")
    private @Nullable String branch;

    /** Returns a request for an environment. */
    EnvironmentRequest request(Console console, RegistryFolder repo, String environment) {
        Path folder = repo.in(console);
        return new EnvironmentRequest(
                folder,
                Asked.environment(environment),
                console.now(),
                Optional.ofNullable(branch)
                        .map(name ->
                                new BranchCommit(name, GitIdentity.of(folder, console.environment()), console.now())));
    }

    /** Returns the message of a commit. */
    static String message(String subject, BlastRadius radius) {
        StringBuilder message = new StringBuilder(subject).append("\n\n");
        String text = BlastText.render(radius);
        text.lines().limit(MAX_LINES).forEach(line -> message.append(line).append('\n'));
        long more = text.lines().count() - MAX_LINES;
        return more > 0
                ? message.append("and ").append(more).append(" more lines.\n").toString()
                : message.toString();
    }

    /** Prints how it ended, and returns the exit code. */
    int finish(Console console, EnvironmentReport report) {
        report.notes().forEach(note -> console.err().println(Quoted.printable(note)));
        report.findings().forEach(finding -> {
            console.err()
                    .println(finding.place().path()
                            + (finding.place().mark().line() > 0
                                    ? ":" + finding.place().mark().line()
                                    : "")
                            + ": error[" + finding.rule().id() + "]: " + Quoted.printable(finding.message()));
            console.err().println("  " + Quoted.printable(finding.remedy()));
        });
        if (report.isRefused()) {
            console.err().println("Nothing was written.");
            return ExitCode.FINDINGS;
        }
        if (!report.radius().impacts().isEmpty()) {
            console.out().print(BlastText.render(report.radius()));
        }
        if (!report.file().isEmpty()) {
            console.out()
                    .println(report.commit()
                            .map(id -> "Committed " + id + " on the branch " + branch + ".")
                            .orElse(report.file() + " is changed; commit it."));
        }
        return ExitCode.OK;
    }
}
