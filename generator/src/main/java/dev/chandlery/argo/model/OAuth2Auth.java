// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Client credentials with which a token is fetched.
 *
 * @param clientIDSecret entry of a Secret that holds the client id
 * @param clientSecretSecret entry of a Secret that holds the client secret
 * @param endpointParams further parameters of the request for a token
 * @param scopes scopes that are asked for
 * @param tokenURLSecret entry of a Secret that holds the URL that gives tokens
 */
@Wire
public record OAuth2Auth(
        @Nullable SecretKeySelector clientIDSecret,
        @Nullable SecretKeySelector clientSecretSecret,
        List<OAuth2EndpointParam> endpointParams,
        List<String> scopes,
        @Nullable SecretKeySelector tokenURLSecret) {

    /** Copies the lists and mappings. */
    public OAuth2Auth {
        endpointParams = Values.list(endpointParams);
        scopes = Values.list(scopes);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.clientIDSecret = clientIDSecret;
        copy.clientSecretSecret = clientSecretSecret;
        copy.endpointParams = endpointParams;
        copy.scopes = scopes;
        copy.tokenURLSecret = tokenURLSecret;
        return copy;
    }

    /** Collects the values of a {@link OAuth2Auth}. */
    public static final class Builder {
        private @Nullable SecretKeySelector clientIDSecret;
        private @Nullable SecretKeySelector clientSecretSecret;
        private List<OAuth2EndpointParam> endpointParams = List.of();
        private List<String> scopes = List.of();
        private @Nullable SecretKeySelector tokenURLSecret;

        private Builder() {}

        /** Sets {@link OAuth2Auth#clientIDSecret}. */
        public Builder clientIDSecret(@Nullable SecretKeySelector clientIDSecret) {
            this.clientIDSecret = clientIDSecret;
            return this;
        }

        /** Sets {@link OAuth2Auth#clientSecretSecret}. */
        public Builder clientSecretSecret(@Nullable SecretKeySelector clientSecretSecret) {
            this.clientSecretSecret = clientSecretSecret;
            return this;
        }

        /** Sets {@link OAuth2Auth#endpointParams}. */
        public Builder endpointParams(List<OAuth2EndpointParam> endpointParams) {
            this.endpointParams = endpointParams;
            return this;
        }

        /** Sets {@link OAuth2Auth#scopes}. */
        public Builder scopes(List<String> scopes) {
            this.scopes = scopes;
            return this;
        }

        /** Sets {@link OAuth2Auth#tokenURLSecret}. */
        public Builder tokenURLSecret(@Nullable SecretKeySelector tokenURLSecret) {
            this.tokenURLSecret = tokenURLSecret;
            return this;
        }

        /** Returns the {@link OAuth2Auth}. */
        public OAuth2Auth build() {
            return new OAuth2Auth(clientIDSecret, clientSecretSecret, endpointParams, scopes, tokenURLSecret);
        }
    }
}
