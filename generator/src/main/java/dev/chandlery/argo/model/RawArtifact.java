// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A file whose content stands in the manifest.
 *
 * @param data content of the file
 */
@Wire
public record RawArtifact(@Nullable String data) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().data(data);
    }

    /** Collects the values of a {@link RawArtifact}. */
    public static final class Builder {
        private @Nullable String data;

        private Builder() {}

        /** Sets {@link RawArtifact#data}. */
        public Builder data(@Nullable String data) {
            this.data = data;
            return this;
        }

        /** Returns the {@link RawArtifact}. */
        public RawArtifact build() {
            return new RawArtifact(data);
        }
    }
}
