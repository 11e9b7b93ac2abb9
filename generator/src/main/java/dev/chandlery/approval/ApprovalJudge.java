package dev.chandlery.approval;

import dev.chandlery.approval.Keyring.Owner;
import dev.chandlery.registry.Approval;
import dev.chandlery.registry.Approvers;
import dev.chandlery.registry.Approvers.Approver;
import dev.chandlery.registry.Environment.ApprovalPolicy;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.signature.SshSignature;
import dev.chandlery.source.CommitSignature;
import dev.chandlery.source.FileChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Judges single approvals. */
final class ApprovalJudge {
    /** How far clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private static final String AGAIN = "Remove the file, and let an approver approve again.";

    private final ApprovalEvidence evidence;
    private final Keyring before;
    private final Keyring after;

    /** What is wrong with an approval, and what to do. */
    private record Problem(String sentence, String remedy) {}

    ApprovalJudge(ApprovalEvidence evidence) {
        this.evidence = evidence;
        this.before = new Keyring(evidence.before());
        this.after = new Keyring(evidence.after());
    }

    Keyring keyring() {
        return before;
    }

    /**
     * Judges an approval.
     *
     * @param policy what the environment asks for
     * @param digest the digest of the release; empty when there is no such release
     * @param promoters who makes the promotion that it is for, if there is one
     */
    Judgement judge(Approval approval, ApprovalPolicy policy, String digest, Optional<Promoters> promoters) {
        return subject(approval, digest)
                .or(() -> approver(approval))
                .or(() -> proof(approval))
                .or(() -> time(approval, policy))
                .or(() -> right(approval, policy, promoters))
                .map(problem -> new Judgement(approval, problem.sentence(), problem.remedy()))
                .orElseGet(() -> new Judgement(approval, "", ""));
    }

    private Optional<Problem> subject(Approval approval, String digest) {
        String folder = folder(approval);
        if (!folder.equals(approval.environment().value())) {
            return problem(
                    "This approval is for " + approval.environment() + ", and lies in the folder of " + folder + ".",
                    "Remove the file: an approval counts for the environment that it names.");
        }
        if (digest.isEmpty()) {
            return problem(
                    "This approval is for " + approval.release() + ", which is not a release of this registry.",
                    "Remove the file, or correct the version and approve again.");
        }
        if (!digest.equals(approval.digest())) {
            return problem(
                    "This approval is for another content of " + approval.release() + ": sha256:" + approval.digest()
                            + ", and it has sha256:" + digest + ".",
                    AGAIN);
        }
        return Optional.empty();
    }

    /** {@code environments/<name>/approvals/<file>}. */
    static String folder(Approval approval) {
        return approval.place().path().split("/")[1];
    }

    private Optional<Problem> approver(Approval approval) {
        String name = approval.approver();
        if (evidence.before().find(name).isPresent()) {
            return Optional.empty();
        }
        return evidence.after().find(name).isPresent()
                ? problem(
                        name + " is made an approver by this change, and so cannot approve it.",
                        "Add approvers in a change of its own, and merge that first.")
                : problem(
                        name + " is not an approver: approvers.yaml does not name them.",
                        "Remove the file, or add the approver in a change of its own.");
    }

    private Optional<Problem> proof(Approval approval) {
        return approval.signature().isEmpty() ? commit(approval) : statement(approval);
    }

    private Optional<Problem> statement(Approval approval) {
        Optional<SshSignature> read = SshSignature.parse(approval.signature()).value();
        if (read.isEmpty()) {
            return problem("The signature of this approval cannot be read.", AGAIN);
        }
        SshSignature signature = read.get();
        byte[] statement = approval.statement(evidence.registry()).getBytes(StandardCharsets.UTF_8);
        if (!signature.isOf(statement, Approval.NAMESPACE)) {
            return problem(
                    "The signature of this approval is of another statement: one of its values was changed, or the signature"
                            + " was made for something else.",
                    AGAIN);
        }
        Optional<Owner> owner = before.find(signature.publicKey());
        if (owner.isEmpty()) {
            return after.find(signature.publicKey()).isPresent()
                    ? problem(
                            "This approval is signed by the key " + signature.publicKey()
                                    + ", which this change adds to approvers.yaml.",
                            "Add keys in a change of its own, and merge that first.")
                    : problem(
                            "This approval is signed by the key " + signature.publicKey() + ", which no approver has.",
                            "Sign it with a key that approvers.yaml names.");
        }
        return key(approval, owner.get());
    }

    private Optional<Problem> commit(Approval approval) {
        Optional<FileChange> commit = evidence.addedBy(approval);
        if (commit.isEmpty()) {
            return problem(
                    "This approval has no signature, and is not committed.",
                    "Commit it, and sign the commit (git commit -S); or let chandlery approve --key sign it.");
        }
        Optional<CommitSignature> signature = commit.get().signature();
        if (signature.isEmpty()) {
            return problem(
                    "This approval has no signature, and neither has the commit that adds it.",
                    "Sign the commit (git commit -S); or let chandlery approve --key sign the approval.");
        }
        Optional<Owner> owner = signature.flatMap(before::signerOf);
        return owner.isEmpty()
                ? problem(
                        "This approval has no signature, and the commit that adds it is signed by no key that an approver"
                                + " has.",
                        "Sign the commit with a key that approvers.yaml names.")
                : key(approval, owner.get());
    }

    private Optional<Problem> key(Approval approval, Owner owner) {
        Approver signer = owner.approver();
        Approvers.Key key = owner.key();
        if (!signer.name().equals(approval.approver())) {
            return problem(
                    "This approval says that " + approval.approver() + " approves, and is signed by " + signer.name()
                            + ".",
                    "Let each approver sign an approval of their own.");
        }
        String which = "the key in line " + key.place().mark().line() + " of approvers.yaml";
        if (!key.revoked().isEmpty()) {
            return problem(
                    "This approval is signed by a key of " + signer.name() + " that is revoked (" + which + "): "
                            + ended(key.revoked()),
                    AGAIN);
        }
        // Who signs says when; so a key that is over by now could still sign with an older date.
        if (!key.isValidAt(approval.time()) || !key.isValidAt(evidence.now())) {
            return problem(
                    "This approval is signed by a key of " + signer.name() + " that is not valid "
                            + (key.isValidAt(evidence.now()) ? "at the time of the approval" : "any more, or not yet")
                            + " (" + which + ").",
                    AGAIN);
        }
        return Optional.empty();
    }

    private Optional<Problem> time(Approval approval, ApprovalPolicy policy) {
        if (approval.time().isAfter(evidence.now().plus(SKEW))) {
            return problem(
                    "This approval is of " + approval.time() + ", which is yet to come.",
                    "Set the clock, and approve again.");
        }
        Instant end = approval.time().plus(policy.validFor());
        if (!evidence.now().isBefore(end)) {
            return problem(
                    "This approval has expired: it is of " + day(approval.time()) + ", and " + approval.environment()
                            + " takes them for " + policy.validFor().toDays() + " days.",
                    AGAIN);
        }
        return evidence.lastRun(approval.environment(), approval.release())
                .filter(last -> approval.time().isBefore(last))
                .flatMap(last -> problem(
                        "This approval is of " + approval.time() + ", and was for an earlier promotion: "
                                + approval.environment() + " ran " + approval.release() + " until " + last + ".",
                        AGAIN));
    }

    private Optional<Problem> right(Approval approval, ApprovalPolicy policy, Optional<Promoters> promoters) {
        Approver approver = evidence.before().find(approval.approver()).orElseThrow();
        if (!approver.isIn(policy.from())) {
            return problem(
                    approver.name() + " is not in " + String.join(" or ", policy.from()) + ", whose approvals "
                            + approval.environment() + " asks for.",
                    "Ask somebody of that group.");
        }
        return promoters
                .filter(those -> those.include(approver))
                .flatMap(those -> problem(
                        approver.name() + " promotes " + approval.release() + " to " + approval.environment()
                                + ", and so cannot approve it, too.",
                        "Ask another approver."));
    }

    private static Optional<Problem> problem(String sentence, String remedy) {
        return Optional.of(new Problem(sentence, remedy));
    }

    private static String day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String ended(String text) {
        String line = Quoted.printable(text.strip().replaceAll("\\s+", " "));
        return line.endsWith(".") ? line : line + ".";
    }
}
