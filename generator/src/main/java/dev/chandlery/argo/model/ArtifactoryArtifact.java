// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * A file in JFrog Artifactory.
 *
 * @param passwordSecret entry of a Secret that holds the password
 * @param url uRL of the file
 * @param usernameSecret entry of a Secret that holds the user name
 */
@Wire
public record ArtifactoryArtifact(
        @Nullable SecretKeySelector passwordSecret,
        @Nullable String url,
        @Nullable SecretKeySelector usernameSecret) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.passwordSecret = passwordSecret;
        copy.url = url;
        copy.usernameSecret = usernameSecret;
        return copy;
    }

    /** Collects the values of a {@link ArtifactoryArtifact}. */
    public static final class Builder {
        private @Nullable SecretKeySelector passwordSecret;
        private @Nullable String url;
        private @Nullable SecretKeySelector usernameSecret;

        private Builder() {}

        /** Sets {@link ArtifactoryArtifact#passwordSecret}. */
        public Builder passwordSecret(@Nullable SecretKeySelector passwordSecret) {
            this.passwordSecret = passwordSecret;
            return this;
        }

        /** Sets {@link ArtifactoryArtifact#url}. */
        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        /** Sets {@link ArtifactoryArtifact#usernameSecret}. */
        public Builder usernameSecret(@Nullable SecretKeySelector usernameSecret) {
            this.usernameSecret = usernameSecret;
            return this;
        }

        /** Returns the {@link ArtifactoryArtifact}. */
        public ArtifactoryArtifact build() {
            return new ArtifactoryArtifact(passwordSecret, url, usernameSecret);
        }
    }
}
