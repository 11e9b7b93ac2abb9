// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * When volumes made from volumeClaimTemplates are deleted.
 *
 * @param strategy when: OnWorkflowCompletion or OnWorkflowSuccess. Default: OnWorkflowSuccess.
 */
@Wire
public record VolumeClaimGC(@Nullable String strategy) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().strategy(strategy);
    }

    /** Collects the values of a {@link VolumeClaimGC}. */
    public static final class Builder {
        private @Nullable String strategy;

        private Builder() {}

        /** Sets {@link VolumeClaimGC#strategy}. */
        public Builder strategy(@Nullable String strategy) {
            this.strategy = strategy;
            return this;
        }

        /** Returns the {@link VolumeClaimGC}. */
        public VolumeClaimGC build() {
            return new VolumeClaimGC(strategy);
        }
    }
}
