package dev.chandlery.source;

import java.util.List;
import java.util.Optional;

/**
 * A commit that gave a file new content, and who answers for it.
 *
 * @param commit the commit
 * @param content id of the content that the file has since; empty when the commit removed it
 * @param emails the addresses of the author, the committer and those whom the message names as co-authors; anybody can write
 *     any of them
 * @param signature the signature of the commit, if it has one; it is not verified
 */
public record FileChange(
        Commit commit, Optional<ContentId> content, List<String> emails, Optional<CommitSignature> signature) {
    /** Copies the list. */
    public FileChange {
        emails = List.copyOf(emails);
    }
}
