// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A mutex and its holder.
 *
 * @param holder node or workflow that has the lock
 * @param mutex name of the lock
 */
@Wire
public record MutexHolding(
        @Nullable String holder, @Nullable String mutex) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.holder = holder;
        copy.mutex = mutex;
        return copy;
    }

    /** Collects the values of a {@link MutexHolding}. */
    public static final class Builder {
        private @Nullable String holder;
        private @Nullable String mutex;

        private Builder() {}

        /** Sets {@link MutexHolding#holder}. */
        public Builder holder(@Nullable String holder) {
            this.holder = holder;
            return this;
        }

        /** Sets {@link MutexHolding#mutex}. */
        public Builder mutex(@Nullable String mutex) {
            this.mutex = mutex;
            return this;
        }

        /** Returns the {@link MutexHolding}. */
        public MutexHolding build() {
            return new MutexHolding(holder, mutex);
        }
    }
}
