// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.LabelSelector;
import org.jspecify.annotations.Nullable;

/**
 * When finished pods are deleted.
 *
 * @param deleteDelayDuration how long a pod is kept after that, as a duration such as 30s. Default: 5s.
 * @param labelSelector labels that a pod must have to be deleted
 * @param strategy when: OnPodCompletion, OnPodSuccess, OnWorkflowCompletion or OnWorkflowSuccess
 */
@Wire
public record PodGC(
        @Nullable String deleteDelayDuration,
        @Nullable LabelSelector labelSelector,
        @Nullable String strategy) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.deleteDelayDuration = deleteDelayDuration;
        copy.labelSelector = labelSelector;
        copy.strategy = strategy;
        return copy;
    }

    /** Collects the values of a {@link PodGC}. */
    public static final class Builder {
        private @Nullable String deleteDelayDuration;
        private @Nullable LabelSelector labelSelector;
        private @Nullable String strategy;

        private Builder() {}

        /** Sets {@link PodGC#deleteDelayDuration}. */
        public Builder deleteDelayDuration(@Nullable String deleteDelayDuration) {
            this.deleteDelayDuration = deleteDelayDuration;
            return this;
        }

        /** Sets {@link PodGC#labelSelector}. */
        public Builder labelSelector(@Nullable LabelSelector labelSelector) {
            this.labelSelector = labelSelector;
            return this;
        }

        /** Sets {@link PodGC#strategy}. */
        public Builder strategy(@Nullable String strategy) {
            this.strategy = strategy;
            return this;
        }

        /** Returns the {@link PodGC}. */
        public PodGC build() {
            return new PodGC(deleteDelayDuration, labelSelector, strategy);
        }
    }
}
