// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clone of a git repository.
 *
 * @param branch branch to fetch when singleBranch is true
 * @param depth number of commits of history to fetch. Default: all.
 * @param disableSubmodules whether submodules are left out
 * @param fetch further refspecs to fetch
 * @param insecureIgnoreHostKey whether any SSH host key is accepted, which lets an attacker stand in for the host
 * @param insecureSkipTLS whether any TLS certificate is accepted, which lets an attacker stand in for the host
 * @param passwordSecret entry of a Secret that holds the password or token
 * @param repo uRL of the repository
 * @param revision commit, tag or branch to check out. Default: the head of the default branch.
 * @param singleBranch whether only the history of branch is fetched
 * @param sshPrivateKeySecret entry of a Secret that holds the SSH key
 * @param usernameSecret entry of a Secret that holds the user name
 */
@Wire
public record GitArtifact(
        @Nullable String branch,
        @Nullable Long depth,
        @Nullable Boolean disableSubmodules,
        List<String> fetch,
        @Nullable Boolean insecureIgnoreHostKey,
        @Nullable Boolean insecureSkipTLS,
        @Nullable SecretKeySelector passwordSecret,
        @Nullable String repo,
        @Nullable String revision,
        @Nullable Boolean singleBranch,
        @Nullable SecretKeySelector sshPrivateKeySecret,
        @Nullable SecretKeySelector usernameSecret) {

    /** Copies the lists and mappings. */
    public GitArtifact {
        fetch = Values.list(fetch);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.branch = branch;
        copy.depth = depth;
        copy.disableSubmodules = disableSubmodules;
        copy.fetch = fetch;
        copy.insecureIgnoreHostKey = insecureIgnoreHostKey;
        copy.insecureSkipTLS = insecureSkipTLS;
        copy.passwordSecret = passwordSecret;
        copy.repo = repo;
        copy.revision = revision;
        copy.singleBranch = singleBranch;
        copy.sshPrivateKeySecret = sshPrivateKeySecret;
        copy.usernameSecret = usernameSecret;
        return copy;
    }

    /** Collects the values of a {@link GitArtifact}. */
    public static final class Builder {
        private @Nullable String branch;
        private @Nullable Long depth;
        private @Nullable Boolean disableSubmodules;
        private List<String> fetch = List.of();
        private @Nullable Boolean insecureIgnoreHostKey;
        private @Nullable Boolean insecureSkipTLS;
        private @Nullable SecretKeySelector passwordSecret;
        private @Nullable String repo;
        private @Nullable String revision;
        private @Nullable Boolean singleBranch;
        private @Nullable SecretKeySelector sshPrivateKeySecret;
        private @Nullable SecretKeySelector usernameSecret;

        private Builder() {}

        /** Sets {@link GitArtifact#branch}. */
        public Builder branch(@Nullable String branch) {
            this.branch = branch;
            return this;
        }

        /** Sets {@link GitArtifact#depth}. */
        public Builder depth(@Nullable Long depth) {
            this.depth = depth;
            return this;
        }

        /** Sets {@link GitArtifact#disableSubmodules}. */
        public Builder disableSubmodules(@Nullable Boolean disableSubmodules) {
            this.disableSubmodules = disableSubmodules;
            return this;
        }

        /** Sets {@link GitArtifact#fetch}. */
        public Builder fetch(List<String> fetch) {
            this.fetch = fetch;
            return this;
        }

        /** Sets {@link GitArtifact#insecureIgnoreHostKey}. */
        public Builder insecureIgnoreHostKey(@Nullable Boolean insecureIgnoreHostKey) {
            this.insecureIgnoreHostKey = insecureIgnoreHostKey;
            return this;
        }

        /** Sets {@link GitArtifact#insecureSkipTLS}. */
        public Builder insecureSkipTLS(@Nullable Boolean insecureSkipTLS) {
            this.insecureSkipTLS = insecureSkipTLS;
            return this;
        }

        /** Sets {@link GitArtifact#passwordSecret}. */
        public Builder passwordSecret(@Nullable SecretKeySelector passwordSecret) {
            this.passwordSecret = passwordSecret;
            return this;
        }

        /** Sets {@link GitArtifact#repo}. */
        public Builder repo(@Nullable String repo) {
            this.repo = repo;
            return this;
        }

        /** Sets {@link GitArtifact#revision}. */
        public Builder revision(@Nullable String revision) {
            this.revision = revision;
            return this;
        }

        /** Sets {@link GitArtifact#singleBranch}. */
        public Builder singleBranch(@Nullable Boolean singleBranch) {
            this.singleBranch = singleBranch;
            return this;
        }

        /** Sets {@link GitArtifact#sshPrivateKeySecret}. */
        public Builder sshPrivateKeySecret(@Nullable SecretKeySelector sshPrivateKeySecret) {
            this.sshPrivateKeySecret = sshPrivateKeySecret;
            return this;
        }

        /** Sets {@link GitArtifact#usernameSecret}. */
        public Builder usernameSecret(@Nullable SecretKeySelector usernameSecret) {
            this.usernameSecret = usernameSecret;
            return this;
        }

        /** Returns the {@link GitArtifact}. */
        public GitArtifact build() {
            return new GitArtifact(
                    branch,
                    depth,
                    disableSubmodules,
                    fetch,
                    insecureIgnoreHostKey,
                    insecureSkipTLS,
                    passwordSecret,
                    repo,
                    revision,
                    singleBranch,
                    sshPrivateKeySecret,
                    usernameSecret);
        }
    }
}
