// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Body of a request.
 *
 * @param bytes the bytes, in base64
 */
@Wire
public record HTTPBodySource(@Nullable String bytes) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().bytes(bytes);
    }

    /** Collects the values of a {@link HTTPBodySource}. */
    public static final class Builder {
        private @Nullable String bytes;

        private Builder() {}

        /** Sets {@link HTTPBodySource#bytes}. */
        public Builder bytes(@Nullable String bytes) {
            this.bytes = bytes;
            return this;
        }

        /** Returns the {@link HTTPBodySource}. */
        public HTTPBodySource build() {
            return new HTTPBodySource(bytes);
        }
    }
}
