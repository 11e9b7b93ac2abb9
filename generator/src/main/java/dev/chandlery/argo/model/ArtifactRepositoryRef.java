// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * The ConfigMap entry that describes an artifact repository.
 *
 * @param configMap name of the ConfigMap. Default: artifact-repositories.
 * @param key key in the ConfigMap. Default: the one that its annotation
 *     workflows.argoproj.io/default-artifact-repository names.
 */
@Wire
public record ArtifactRepositoryRef(
        @Nullable String configMap, @Nullable String key) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.configMap = configMap;
        copy.key = key;
        return copy;
    }

    /** Collects the values of a {@link ArtifactRepositoryRef}. */
    public static final class Builder {
        private @Nullable String configMap;
        private @Nullable String key;

        private Builder() {}

        /** Sets {@link ArtifactRepositoryRef#configMap}. */
        public Builder configMap(@Nullable String configMap) {
            this.configMap = configMap;
            return this;
        }

        /** Sets {@link ArtifactRepositoryRef#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Returns the {@link ArtifactRepositoryRef}. */
        public ArtifactRepositoryRef build() {
            return new ArtifactRepositoryRef(configMap, key);
        }
    }
}
