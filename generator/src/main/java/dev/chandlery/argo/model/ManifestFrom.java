// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the object of a resource template comes from.
 *
 * @param artifact an input artifact, by its name
 */
@Wire
public record ManifestFrom(@Nullable Artifact artifact) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().artifact(artifact);
    }

    /** Collects the values of a {@link ManifestFrom}. */
    public static final class Builder {
        private @Nullable Artifact artifact;

        private Builder() {}

        /** Sets {@link ManifestFrom#artifact}. */
        public Builder artifact(@Nullable Artifact artifact) {
            this.artifact = artifact;
            return this;
        }

        /** Returns the {@link ManifestFrom}. */
        public ManifestFrom build() {
            return new ManifestFrom(artifact);
        }
    }
}
