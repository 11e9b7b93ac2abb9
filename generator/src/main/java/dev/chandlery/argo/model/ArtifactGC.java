// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * When an artifact is deleted, and how the pod that does it runs.
 *
 * @param podMetadata labels and annotations of the pod that deletes
 * @param serviceAccountName serviceAccount of the pod that deletes
 * @param strategy when: OnWorkflowCompletion, OnWorkflowDeletion or Never. Default: Never.
 */
@Wire
public record ArtifactGC(
        @Nullable Metadata podMetadata,
        @Nullable String serviceAccountName,
        @Nullable String strategy) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.podMetadata = podMetadata;
        copy.serviceAccountName = serviceAccountName;
        copy.strategy = strategy;
        return copy;
    }

    /** Collects the values of a {@link ArtifactGC}. */
    public static final class Builder {
        private @Nullable Metadata podMetadata;
        private @Nullable String serviceAccountName;
        private @Nullable String strategy;

        private Builder() {}

        /** Sets {@link ArtifactGC#podMetadata}. */
        public Builder podMetadata(@Nullable Metadata podMetadata) {
            this.podMetadata = podMetadata;
            return this;
        }

        /** Sets {@link ArtifactGC#serviceAccountName}. */
        public Builder serviceAccountName(@Nullable String serviceAccountName) {
            this.serviceAccountName = serviceAccountName;
            return this;
        }

        /** Sets {@link ArtifactGC#strategy}. */
        public Builder strategy(@Nullable String strategy) {
            this.strategy = strategy;
            return this;
        }

        /** Returns the {@link ArtifactGC}. */
        public ArtifactGC build() {
            return new ArtifactGC(podMetadata, serviceAccountName, strategy);
        }
    }
}
