package dev.chandlery.approval;

import dev.chandlery.approval.Keyring.Owner;
import dev.chandlery.registry.Approvers.Approver;
import dev.chandlery.source.FileChange;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who makes a promotion: those who answer for the commits of the change that touch the files that say what the environment
 * runs.
 *
 * @param known whether they are known; they are not while the promotion is not committed
 * @param emails the addresses in these commits
 * @param signers the names of the approvers who signed these commits
 */
public record Promoters(boolean known, SortedSet<String> emails, SortedSet<String> signers) {
    /** Nobody knows yet, since nothing is committed. */
    public static final Promoters UNKNOWN = new Promoters(false, new TreeSet<>(), new TreeSet<>());

    /** Copies the sets. */
    public Promoters {
        emails = new TreeSet<>(emails);
        signers = new TreeSet<>(signers);
    }

    /** Returns those who answer for commits; unknown when there are none. */
    public static Promoters of(List<FileChange> commits, Keyring keyring) {
        SortedSet<String> emails = new TreeSet<>();
        SortedSet<String> signers = new TreeSet<>();
        for (FileChange each : commits) {
            emails.addAll(each.emails());
            each.signature()
                    .flatMap(keyring::signerOf)
                    .map(Owner::approver)
                    .map(Approver::name)
                    .ifPresent(name -> signers.add(name));
        }
        return new Promoters(!commits.isEmpty(), emails, signers);
    }

    /** Says whether an approver is one of them. */
    boolean include(Approver approver) {
        return signers.contains(approver.name()) || emails.stream().anyMatch(approver::hasEmail);
    }
}
