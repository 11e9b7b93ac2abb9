// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The artifact repository that was found.
 *
 * @param artifactRepository the repository itself
 * @param configMap name of the ConfigMap. Default: artifact-repositories.
 * @param defaultValue whether it is that of the controller
 * @param key key in the ConfigMap. Default: the one that its annotation
 *     workflows.argoproj.io/default-artifact-repository names.
 * @param namespace namespace of the ConfigMap
 */
@Wire
public record ArtifactRepositoryRefStatus(
        Map<String, Object> artifactRepository,
        @Nullable String configMap,
        @JsonProperty("default") @Nullable Boolean defaultValue,
        @Nullable String key,
        @Nullable String namespace) {

    /** Copies the lists and mappings. */
    public ArtifactRepositoryRefStatus {
        artifactRepository = Values.map(artifactRepository);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.artifactRepository = artifactRepository;
        copy.configMap = configMap;
        copy.defaultValue = defaultValue;
        copy.key = key;
        copy.namespace = namespace;
        return copy;
    }

    /** Collects the values of a {@link ArtifactRepositoryRefStatus}. */
    public static final class Builder {
        private Map<String, Object> artifactRepository = Map.of();
        private @Nullable String configMap;
        private @Nullable Boolean defaultValue;
        private @Nullable String key;
        private @Nullable String namespace;

        private Builder() {}

        /** Sets {@link ArtifactRepositoryRefStatus#artifactRepository}. */
        public Builder artifactRepository(Map<String, Object> artifactRepository) {
            this.artifactRepository = artifactRepository;
            return this;
        }

        /** Sets {@link ArtifactRepositoryRefStatus#configMap}. */
        public Builder configMap(@Nullable String configMap) {
            this.configMap = configMap;
            return this;
        }

        /** Sets {@link ArtifactRepositoryRefStatus#defaultValue}. */
        public Builder defaultValue(@Nullable Boolean defaultValue) {
            this.defaultValue = defaultValue;
            return this;
        }

        /** Sets {@link ArtifactRepositoryRefStatus#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Sets {@link ArtifactRepositoryRefStatus#namespace}. */
        public Builder namespace(@Nullable String namespace) {
            this.namespace = namespace;
            return this;
        }

        /** Returns the {@link ArtifactRepositoryRefStatus}. */
        public ArtifactRepositoryRefStatus build() {
            return new ArtifactRepositoryRefStatus(artifactRepository, configMap, defaultValue, key, namespace);
        }
    }
}
