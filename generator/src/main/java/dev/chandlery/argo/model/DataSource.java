// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a list of files comes from.
 *
 * @param artifactPaths files of an artifact repository below a path
 */
@Wire
public record DataSource(@Nullable ArtifactPaths artifactPaths) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().artifactPaths(artifactPaths);
    }

    /** Collects the values of a {@link DataSource}. */
    public static final class Builder {
        private @Nullable ArtifactPaths artifactPaths;

        private Builder() {}

        /** Sets {@link DataSource#artifactPaths}. */
        public Builder artifactPaths(@Nullable ArtifactPaths artifactPaths) {
            this.artifactPaths = artifactPaths;
            return this;
        }

        /** Returns the {@link DataSource}. */
        public DataSource build() {
            return new DataSource(artifactPaths);
        }
    }
}
