// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * User name and password of HTTP basic authentication.
 *
 * @param passwordSecret entry of a Secret that holds the password
 * @param usernameSecret entry of a Secret that holds the user name
 */
@Wire
public record BasicAuth(
        @Nullable SecretKeySelector passwordSecret,
        @Nullable SecretKeySelector usernameSecret) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.passwordSecret = passwordSecret;
        copy.usernameSecret = usernameSecret;
        return copy;
    }

    /** Collects the values of a {@link BasicAuth}. */
    public static final class Builder {
        private @Nullable SecretKeySelector passwordSecret;
        private @Nullable SecretKeySelector usernameSecret;

        private Builder() {}

        /** Sets {@link BasicAuth#passwordSecret}. */
        public Builder passwordSecret(@Nullable SecretKeySelector passwordSecret) {
            this.passwordSecret = passwordSecret;
            return this;
        }

        /** Sets {@link BasicAuth#usernameSecret}. */
        public Builder usernameSecret(@Nullable SecretKeySelector usernameSecret) {
            this.usernameSecret = usernameSecret;
            return this;
        }

        /** Returns the {@link BasicAuth}. */
        public BasicAuth build() {
            return new BasicAuth(passwordSecret, usernameSecret);
        }
    }
}
