package dev.chandlery.registry;

import dev.chandlery.diagnostic.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code approvers.yaml} says.
 *
 * @param approvers the approvers in authored order; names and keys are unique
 */
public record Approvers(List<Approver> approvers) {
    /** Nobody may approve. */
    public static final Approvers NONE = new Approvers(List.of());

    /**
     * Somebody who may approve promotions.
     *
     * @param name a name
     * @param emails the addresses that their commits carry
     * @param groups the groups that they approve for
     * @param keys the keys that they are known by
     */
    public record Approver(String name, List<String> emails, List<String> groups, List<Key> keys) {
        /** Copies the lists. */
        public Approver {
            emails = List.copyOf(emails);
            groups = List.copyOf(groups);
            keys = List.copyOf(keys);
        }

        /** Says whether an address of a commit is one of theirs; letters count alike in both sizes. */
        public boolean hasEmail(String email) {
            return emails.stream().anyMatch(email::equalsIgnoreCase);
        }

        /** Says whether they are in one of these groups. */
        public boolean isIn(List<String> wanted) {
            return groups.stream().anyMatch(wanted::contains);
        }
    }

    /**
     * A public key of an approver.
     *
     * @param text a line of SSH, or an armored block of OpenPGP
     * @param from the moment from which it is valid; empty for always
     * @param until the moment from which it is not valid any more; empty for never
     * @param revoked why it must not be trusted; empty when it may be
     * @param place where it is written
     */
    public record Key(String text, Optional<Instant> from, Optional<Instant> until, String revoked, Place place) {
        /** Says whether its dates hold at a moment. */
        public boolean isValidAt(Instant moment) {
            return from.filter(moment::isBefore).isEmpty()
                    && until.filter(end -> !moment.isBefore(end)).isEmpty();
        }
    }

    /** Copies the list. */
    public Approvers {
        approvers = List.copyOf(approvers);
    }

    /** Returns the approver of a name. */
    public Optional<Approver> find(String name) {
        return approvers.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
