package dev.chandlery.approval;

import dev.chandlery.registry.Approval;
import dev.chandlery.registry.Approvers;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.FileChange;
import java.time.Instant;
import java.util.Optional;

/**
 * What approvals are judged by. The cut is that of a change: what may be trusted is from before it, what is judged is from
 * after it.
 */
public interface ApprovalEvidence {
    /** Returns the name of the registry, which statements name. */
    String registry();

    /** Returns who may approve, as the branch that the change is for says. */
    Approvers before();

    /** Returns who may approve, as the change says. */
    Approvers after();

    /** Returns the moment that is now. */
    Instant now();

    /** Returns the digest of the content of a release, 64 hexadecimal digits; empty when there is no such release. */
    String digest(ReleaseId release);

    /**
     * Returns the commit that adds the file of an approval as it is; empty when no commit does.
     */
    Optional<FileChange> addedBy(Approval approval);

    /** Returns the moment until which an environment last ran a release before the change; empty when it never did. */
    Optional<Instant> lastRun(EnvironmentName environment, ReleaseId release);

    /** Returns who makes the promotions to an environment. */
    Promoters promoters(EnvironmentName environment, Keyring keyring);

    /** Says whether the file of an approval comes with the change. */
    boolean isNew(Approval approval);
}
