package dev.chandlery.approval;

import dev.chandlery.openpgp.DetachedSignatures;
import dev.chandlery.registry.Approvers;
import dev.chandlery.registry.Approvers.Approver;
import dev.chandlery.signature.SshPublicKey;
import dev.chandlery.signature.SshSignature;
import dev.chandlery.source.CommitSignature;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of approvers, and whose they are. */
public final class Keyring {
    /** The namespace in which git signs commits with keys of SSH (git-config, gpg.format). */
    private static final String GIT = "git";

    private final Approvers approvers;
    private final Map<SshPublicKey, Owner> owners = new HashMap<>();

    /**
     * A key and whose it is.
     *
     * @param approver the approver
     * @param key their key
     */
    public record Owner(Approver approver, Approvers.Key key) {}

    /** Reads the keys of approvers. */
    public Keyring(Approvers approvers) {
        this.approvers = approvers;
        for (Approver approver : approvers.approvers()) {
            for (Approvers.Key key : approver.keys()) {
                SshPublicKey.parse(key.text())
                        .value()
                        .ifPresent(read -> owners.putIfAbsent(read, new Owner(approver, key)));
            }
        }
    }

    /** Returns whose a key of SSH is. */
    public Optional<Owner> find(SshPublicKey key) {
        return Optional.ofNullable(owners.get(key));
    }

    /** Returns who signed a commit; empty when it was none of the approvers, or the signature is not of this commit. */
    Optional<Owner> signerOf(CommitSignature signature) {
        if (!DetachedSignatures.isSignature(signature.armored())) {
            return SshSignature.parse(signature.armored())
                    .value()
                    .filter(read -> read.isOf(signature.signed(), GIT))
                    .flatMap(read -> find(read.publicKey()));
        }
        for (Approver approver : approvers.approvers()) {
            for (Approvers.Key key : approver.keys()) {
                if (key.text().startsWith("-")
                        && DetachedSignatures.signed(key.text(), signature.armored(), signature.signed())
                                .isPresent()) {
                    return Optional.of(new Owner(approver, key));
                }
            }
        }
        return Optional.empty();
    }
}
