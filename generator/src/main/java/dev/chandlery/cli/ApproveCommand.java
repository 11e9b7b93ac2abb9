package dev.chandlery.cli;

import dev.chandlery.generate.Approve;
import dev.chandlery.generate.Approve.Approved;
import dev.chandlery.generate.Progress;
import dev.chandlery.generate.StatementSigner;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.Approval;
import dev.chandlery.registry.schema.Quoted;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery approve}: a signed statement that a release may run in an environment. */
@Command(
        name = "approve",
        description =
                "Approve of a release for an environment: writes a signed statement for the next commit. What would not"
                        + " count, by approvers.yaml as it stands here, is refused.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery approve git@1.2.0 --for prod --key ~/.ssh/id_ed25519",
            "  chandlery approve git@1.2.0 --for prod --key agent.pub   by an agent",
            "  chandlery approve git@1.2.0 --for prod --as ada          by a commit"
        })
final class ApproveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PACKAGE@VERSION", description = "The release.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(names = "--for", paramLabel = "ENVIRONMENT", required = true, description = "The environment.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String environment;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "The SSH key to sign with: a private key, or a .pub file whose private key an agent holds. Keys with a"
                            + " passphrase, and those in an agent, sign through ssh-keygen.")
    private @Nullable Path key;

    @Option(
            names = "--as",
            paramLabel = "APPROVER",
            description =
                    "Who approves. Default: whose key it is. Without --key the statement is not signed; then the commit"
                            + " that adds it must be, with a key of this approver.")
    private @Nullable String approver;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "Approved.",
            description = "Why, for those who read it later. Default: Approved.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    ApproveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (key == null && approver == null) {
            throw new WrongRequestException(
                    "Give a key to sign with (--key FILE), or say who approves (--as APPROVER) and"
                            + " sign the commit.");
        }
        if (reason.isBlank()) {
            throw new WrongRequestException("Give a reason that is not empty, or leave --reason out.");
        }
        Optional<StatementSigner> signer =
                Optional.ofNullable(key).map(file -> KeySigners.of(console.resolve(file), console));
        Approved approved = Approve.run(
                new Approve.Request(
                        repo.in(console),
                        Asked.release(name),
                        Asked.environment(environment),
                        reason.strip(),
                        signer,
                        Optional.ofNullable(approver),
                        console.now()),
                Progress.NONE);
        Approval approval = approved.approval();
        console.out()
                .println(approval.approver() + " approves of " + approval.release() + " for " + approval.environment()
                        + " in " + Quoted.printable(approval.place().path()) + "; commit it"
                        + (signer.isEmpty() ? " with git commit -S." : "."));
        return ExitCode.OK;
    }
}
