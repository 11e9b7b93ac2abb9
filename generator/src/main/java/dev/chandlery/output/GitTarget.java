package dev.chandlery.output;

import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * A branch of a git repository elsewhere.
 *
 * @param remote its address, or a path
 * @param branch the name of the branch
 */
public record GitTarget(String remote, String branch) {
    private static final String SCHEME = "git:";

    /** Reads {@code git:REMOTE#BRANCH}; empty when a text is not of that form, or the branch cannot have that name. */
    public static Optional<GitTarget> parse(String text) {
        int hash = text.lastIndexOf('#');
        if (!text.startsWith(SCHEME) || hash <= SCHEME.length()) {
            return Optional.empty();
        }
        GitTarget target = new GitTarget(text.substring(SCHEME.length(), hash), text.substring(hash + 1));
        return Repository.isValidRefName(target.ref()) ? Optional.of(target) : Optional.empty();
    }

    /** Returns the same branch of another address. */
    public GitTarget at(String address) {
        return new GitTarget(address, branch);
    }

    String ref() {
        return Constants.R_HEADS + branch;
    }
}
