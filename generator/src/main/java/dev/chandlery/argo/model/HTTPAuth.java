// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * How requests for an artifact are authenticated.
 *
 * @param basicAuth with a user name and password
 * @param clientCert with a TLS client certificate
 * @param oauth2 with a token that is fetched first
 */
@Wire
public record HTTPAuth(
        @Nullable BasicAuth basicAuth,
        @Nullable ClientCertAuth clientCert,
        @Nullable OAuth2Auth oauth2) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.basicAuth = basicAuth;
        copy.clientCert = clientCert;
        copy.oauth2 = oauth2;
        return copy;
    }

    /** Collects the values of a {@link HTTPAuth}. */
    public static final class Builder {
        private @Nullable BasicAuth basicAuth;
        private @Nullable ClientCertAuth clientCert;
        private @Nullable OAuth2Auth oauth2;

        private Builder() {}

        /** Sets {@link HTTPAuth#basicAuth}. */
        public Builder basicAuth(@Nullable BasicAuth basicAuth) {
            this.basicAuth = basicAuth;
            return this;
        }

        /** Sets {@link HTTPAuth#clientCert}. */
        public Builder clientCert(@Nullable ClientCertAuth clientCert) {
            this.clientCert = clientCert;
            return this;
        }

        /** Sets {@link HTTPAuth#oauth2}. */
        public Builder oauth2(@Nullable OAuth2Auth oauth2) {
            this.oauth2 = oauth2;
            return this;
        }

        /** Returns the {@link HTTPAuth}. */
        public HTTPAuth build() {
            return new HTTPAuth(basicAuth, clientCert, oauth2);
        }
    }
}
