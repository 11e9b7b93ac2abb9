// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * When the artifacts of a workflow are deleted, and how the pods that do it run.
 *
 * @param forceFinalizerRemoval whether the workflow may be deleted although an artifact could not be. Default: false.
 * @param podMetadata labels and annotations of the pod that deletes
 * @param podSpecPatch strategic merge patch of the specification of the pod that deletes, as YAML or JSON text
 * @param serviceAccountName serviceAccount of the pod that deletes
 * @param strategy when: OnWorkflowCompletion, OnWorkflowDeletion or Never. Default: Never.
 */
@Wire
public record WorkflowLevelArtifactGC(
        @Nullable Boolean forceFinalizerRemoval,
        @Nullable Metadata podMetadata,
        @Nullable String podSpecPatch,
        @Nullable String serviceAccountName,
        @Nullable String strategy) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.forceFinalizerRemoval = forceFinalizerRemoval;
        copy.podMetadata = podMetadata;
        copy.podSpecPatch = podSpecPatch;
        copy.serviceAccountName = serviceAccountName;
        copy.strategy = strategy;
        return copy;
    }

    /** Collects the values of a {@link WorkflowLevelArtifactGC}. */
    public static final class Builder {
        private @Nullable Boolean forceFinalizerRemoval;
        private @Nullable Metadata podMetadata;
        private @Nullable String podSpecPatch;
        private @Nullable String serviceAccountName;
        private @Nullable String strategy;

        private Builder() {}

        /** Sets {@link WorkflowLevelArtifactGC#forceFinalizerRemoval}. */
        public Builder forceFinalizerRemoval(@Nullable Boolean forceFinalizerRemoval) {
            this.forceFinalizerRemoval = forceFinalizerRemoval;
            return this;
        }

        /** Sets {@link WorkflowLevelArtifactGC#podMetadata}. */
        public Builder podMetadata(@Nullable Metadata podMetadata) {
            this.podMetadata = podMetadata;
            return this;
        }

        /** Sets {@link WorkflowLevelArtifactGC#podSpecPatch}. */
        public Builder podSpecPatch(@Nullable String podSpecPatch) {
            this.podSpecPatch = podSpecPatch;
            return this;
        }

        /** Sets {@link WorkflowLevelArtifactGC#serviceAccountName}. */
        public Builder serviceAccountName(@Nullable String serviceAccountName) {
            this.serviceAccountName = serviceAccountName;
            return this;
        }

        /** Sets {@link WorkflowLevelArtifactGC#strategy}. */
        public Builder strategy(@Nullable String strategy) {
            this.strategy = strategy;
            return this;
        }

        /** Returns the {@link WorkflowLevelArtifactGC}. */
        public WorkflowLevelArtifactGC build() {
            return new WorkflowLevelArtifactGC(
                    forceFinalizerRemoval, podMetadata, podSpecPatch, serviceAccountName, strategy);
        }
    }
}
