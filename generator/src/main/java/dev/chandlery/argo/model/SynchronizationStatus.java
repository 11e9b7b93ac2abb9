// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Locks that a workflow holds or waits for.
 *
 * @param mutex mutexes
 * @param semaphore semaphores
 */
@Wire
public record SynchronizationStatus(
        @Nullable MutexStatus mutex, @Nullable SemaphoreStatus semaphore) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.mutex = mutex;
        copy.semaphore = semaphore;
        return copy;
    }

    /** Collects the values of a {@link SynchronizationStatus}. */
    public static final class Builder {
        private @Nullable MutexStatus mutex;
        private @Nullable SemaphoreStatus semaphore;

        private Builder() {}

        /** Sets {@link SynchronizationStatus#mutex}. */
        public Builder mutex(@Nullable MutexStatus mutex) {
            this.mutex = mutex;
            return this;
        }

        /** Sets {@link SynchronizationStatus#semaphore}. */
        public Builder semaphore(@Nullable SemaphoreStatus semaphore) {
            this.semaphore = semaphore;
            return this;
        }

        /** Returns the {@link SynchronizationStatus}. */
        public SynchronizationStatus build() {
            return new SynchronizationStatus(mutex, semaphore);
        }
    }
}
