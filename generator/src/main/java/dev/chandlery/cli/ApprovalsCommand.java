package dev.chandlery.cli;

import dev.chandlery.approval.Review;
import dev.chandlery.generate.ApprovalProof;
import dev.chandlery.generate.PendingApprovals;
import dev.chandlery.generate.Progress;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.EnvironmentName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery approvals}: what promotions have of approvals, and what they lack. */
@Command(
        name = "approvals",
        description =
                "Explain what each pending promotion to an environment has of approvals, and what it lacks. Pending is"
                        + " what the folder promotes and the base does not. Ends with 1 while something is missing.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery approvals prod",
            "  chandlery approvals prod --base origin/main --output json",
            "  chandlery approvals --allowed-signers",
            "  chandlery approvals --statement environments/prod/approvals/FILE.yaml"
        })
final class ApprovalsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ENVIRONMENT", arity = "0..1", description = "The environment.")
    private @Nullable String environment;

    @Option(
            names = "--base",
            paramLabel = "REF",
            defaultValue = "main",
            description = "The branch that the promotions are for; it says who may approve. Default: main.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String base;

    @Option(
            names = "--allowed-signers",
            description = "Print the keys of approvers.yaml as a file of allowed signers for ssh-keygen.")
    private boolean allowedSigners;

    @Option(
            names = "--statement",
            paramLabel = "FILE",
            description = "Print the text that the signature of an approval is of.")
    private @Nullable String statement;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    ApprovalsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (allowedSigners) {
            ApprovalProof.allowedSigners(repo.in(console)).forEach(console.out()::println);
            return ExitCode.OK;
        }
        if (statement != null) {
            console.out().print(ApprovalProof.statement(repo.in(console), statement));
            return ExitCode.OK;
        }
        List<Review> reviews = PendingApprovals.run(
                new PendingApprovals.Request(repo.in(console), environment(), base, console.now()), Progress.NONE);
        if (output.isJson()) {
            console.out().print(ApprovalsOutput.json(reviews));
        } else if (reviews.isEmpty()) {
            console.err().println("Nothing is promoted to " + environment() + " that needs approvals.");
        } else {
            console.out().print(ApprovalsOutput.text(reviews));
        }
        return reviews.stream().allMatch(Review::isComplete) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private EnvironmentName environment() {
        return Optional.ofNullable(environment)
                .map(Asked::environment)
                .orElseThrow(() -> new WrongRequestException("Name an environment, such as prod."));
    }
}
