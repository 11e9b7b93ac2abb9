// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * A TLS client certificate.
 *
 * @param clientCertSecret entry of a Secret that holds the certificate
 * @param clientKeySecret entry of a Secret that holds the private key
 */
@Wire
public record ClientCertAuth(
        @Nullable SecretKeySelector clientCertSecret,
        @Nullable SecretKeySelector clientKeySecret) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.clientCertSecret = clientCertSecret;
        copy.clientKeySecret = clientKeySecret;
        return copy;
    }

    /** Collects the values of a {@link ClientCertAuth}. */
    public static final class Builder {
        private @Nullable SecretKeySelector clientCertSecret;
        private @Nullable SecretKeySelector clientKeySecret;

        private Builder() {}

        /** Sets {@link ClientCertAuth#clientCertSecret}. */
        public Builder clientCertSecret(@Nullable SecretKeySelector clientCertSecret) {
            this.clientCertSecret = clientCertSecret;
            return this;
        }

        /** Sets {@link ClientCertAuth#clientKeySecret}. */
        public Builder clientKeySecret(@Nullable SecretKeySelector clientKeySecret) {
            this.clientKeySecret = clientKeySecret;
            return this;
        }

        /** Returns the {@link ClientCertAuth}. */
        public ClientCertAuth build() {
            return new ClientCertAuth(clientCertSecret, clientKeySecret);
        }
    }
}
