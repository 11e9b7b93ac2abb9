// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of the request for a token.
 *
 * @param key name of the parameter
 * @param value value of the parameter
 */
@Wire
public record OAuth2EndpointParam(
        @Nullable String key, @Nullable String value) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.key = key;
        copy.value = value;
        return copy;
    }

    /** Collects the values of a {@link OAuth2EndpointParam}. */
    public static final class Builder {
        private @Nullable String key;
        private @Nullable String value;

        private Builder() {}

        /** Sets {@link OAuth2EndpointParam#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Sets {@link OAuth2EndpointParam#value}. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Returns the {@link OAuth2EndpointParam}. */
        public OAuth2EndpointParam build() {
            return new OAuth2EndpointParam(key, value);
        }
    }
}
