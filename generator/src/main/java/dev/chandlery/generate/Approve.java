package dev.chandlery.generate;

import dev.chandlery.approval.Keyring;
import dev.chandlery.approval.Keyring.Owner;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.Approval;
import dev.chandlery.registry.ApprovalFiles;
import dev.chandlery.registry.Approvers;
import dev.chandlery.registry.Approvers.Approver;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.ApprovalPolicy;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.signature.SshSignature;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import dev.chandlery.source.WorkingFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes the statement that somebody approves of a release for an environment. What would not count is refused. */
public final class Approve {
    private Approve() {}

    /**
     * What is approved, and by whom.
     *
     * @param folder the registry, a folder that can be written
     * @param release the release
     * @param environment the environment
     * @param reason why
     * @param signer signs the statement; without one the commit that adds it has to be signed
     * @param approver the name of the approver; empty to find it by the key
     * @param now the moment that is now
     */
    public record Request(
            Path folder,
            ReleaseId release,
            EnvironmentName environment,
            String reason,
            Optional<StatementSigner> signer,
            Optional<String> approver,
            Instant now) {}

    /**
     * What was written.
     *
     * @param approval the approval; its place is the file
     * @param statement the text that is signed
     */
    public record Approved(Approval approval, String statement) {}

    /**
     * Writes an approval.
     *
     * @throws WrongRequestException when something of it is not there, or it would not count
     * @throws SourceException when the registry cannot be read or written
     */
    public static Approved run(Request request, Progress progress) {
        try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
            progress.stage("reading", 0);
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            ApprovalPolicy policy =
                    policy(EnvironmentLookup.find(reading.environments(), reading.findings(), request.environment()));
            Approver approver = approver(request, approvers(repository));
            if (!approver.isIn(policy.from())) {
                throw new WrongRequestException(request.environment() + " asks for approvals of "
                        + String.join(", ", policy.from()) + ", and " + approver.name() + " is only in "
                        + String.join(", ", approver.groups()) + ".");
            }
            String digest = Optional.ofNullable(ReleaseDigests.of(reading, List.of(request.release()), progress)
                            .get(request.release()))
                    .orElseThrow(() -> new WrongRequestException("There is no release " + request.release()
                            + "; chandlery versions " + request.release().name() + " shows its versions."));
            Approval unsigned = new Approval(
                    request.environment(),
                    request.release(),
                    digest,
                    approver.name(),
                    request.now().truncatedTo(ChronoUnit.SECONDS),
                    request.reason(),
                    "",
                    Place.REGISTRY);
            return write(request, unsigned, reading.settings().name());
        }
    }

    private static Approved write(Request request, Approval unsigned, String registry) {
        String statement = unsigned.statement(registry);
        Approval approval = request.signer()
                .map(signer -> signed(unsigned, statement, signer))
                .orElse(unsigned);
        TreePath path = ApprovalFiles.path(approval);
        byte[] bytes = ApprovalFiles.bytes(approval);
        if (!ApprovalFiles.isSound(path, bytes)) {
            throw new WrongRequestException("The reason cannot be written; use plain text of at most 2000 characters.");
        }
        WorkingFiles.of(request.folder()).create(path, bytes);
        return new Approved(approval.at(Place.file(path.value())), statement);
    }

    private static Approval signed(Approval approval, String statement, StatementSigner signer) {
        byte[] message = statement.getBytes(StandardCharsets.UTF_8);
        String signature = signer.sign(message, Approval.NAMESPACE);
        boolean sound = SshSignature.parse(signature)
                .value()
                .filter(read -> read.publicKey().equals(signer.publicKey()) && read.isOf(message, Approval.NAMESPACE))
                .isPresent();
        if (!sound) {
            throw new SourceException("the key " + signer.publicKey() + " gave a signature that does not hold;"
                    + " nothing was written.");
        }
        return approval.withSignature(signature);
    }

    private static ApprovalPolicy policy(Environment environment) {
        return environment
                .gates()
                .approvals()
                .orElseThrow(() -> new WrongRequestException(
                        environment.name() + " asks for no approvals: its environment.yaml has no spec.approvals."));
    }

    private static Approvers approvers(SourceRepository repository) {
        return RegistryFiles.approvers(repository.head())
                .value()
                .orElseThrow(() -> new SourceException(
                        "approvers.yaml has errors, so nobody is known; chandlery check shows them."));
    }

    private static Approver approver(Request request, Approvers approvers) {
        if (request.signer().isEmpty()) {
            String name = request.approver().orElseThrow();
            return approvers.find(name).orElseThrow(() -> unknown(name, approvers));
        }
        Owner owner = new Keyring(approvers)
                .find(request.signer().get().publicKey())
                .orElseThrow(() -> new WrongRequestException("The key "
                        + request.signer().get().publicKey() + " is none of approvers.yaml; add it there in a change of"
                        + " its own."));
        String name = owner.approver().name();
        if (request.approver().filter(given -> !given.equals(name)).isPresent()) {
            throw new WrongRequestException("The key " + request.signer().get().publicKey() + " is one of " + name
                    + ", not of " + request.approver().get() + ".");
        }
        if (!owner.key().revoked().isEmpty()) {
            throw new WrongRequestException(
                    "This key of " + name + " is revoked in approvers.yaml, so nothing that it signs" + " counts.");
        }
        if (!owner.key().isValidAt(request.now())) {
            throw new WrongRequestException(
                    "This key of " + name + " is not valid now: see validFrom and validUntil in" + " approvers.yaml.");
        }
        return owner.approver();
    }

    private static WrongRequestException unknown(String name, Approvers approvers) {
        List<String> names = approvers.approvers().stream().map(Approver::name).toList();
        return new WrongRequestException("There is no approver " + name + ". "
                + Suggestion.didYouMean(name, names, "approvers.yaml names them."));
    }
}
