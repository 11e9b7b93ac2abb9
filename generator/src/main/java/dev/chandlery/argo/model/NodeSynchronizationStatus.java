// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Lock that a node waits for.
 *
 * @param waiting name of the lock
 */
@Wire
public record NodeSynchronizationStatus(@Nullable String waiting) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().waiting(waiting);
    }

    /** Collects the values of a {@link NodeSynchronizationStatus}. */
    public static final class Builder {
        private @Nullable String waiting;

        private Builder() {}

        /** Sets {@link NodeSynchronizationStatus#waiting}. */
        public Builder waiting(@Nullable String waiting) {
            this.waiting = waiting;
            return this;
        }

        /** Returns the {@link NodeSynchronizationStatus}. */
        public NodeSynchronizationStatus build() {
            return new NodeSynchronizationStatus(waiting);
        }
    }
}
