// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Locks.
 *
 * @param mutex a mutex. Until Argo 3.7; use mutexes
 * @param mutexes locks that one holder has at a time
 * @param semaphore a semaphore. Until Argo 3.7; use semaphores
 * @param semaphores locks that several holders have at a time
 */
@Wire
public record Synchronization(
        @Nullable Mutex mutex,
        List<Mutex> mutexes,
        @Nullable SemaphoreRef semaphore,
        List<SemaphoreRef> semaphores) {

    /** Copies the lists and mappings. */
    public Synchronization {
        mutexes = Values.list(mutexes);
        semaphores = Values.list(semaphores);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.mutex = mutex;
        copy.mutexes = mutexes;
        copy.semaphore = semaphore;
        copy.semaphores = semaphores;
        return copy;
    }

    /** Collects the values of a {@link Synchronization}. */
    public static final class Builder {
        private @Nullable Mutex mutex;
        private List<Mutex> mutexes = List.of();
        private @Nullable SemaphoreRef semaphore;
        private List<SemaphoreRef> semaphores = List.of();

        private Builder() {}

        /** Sets {@link Synchronization#mutex}. */
        public Builder mutex(@Nullable Mutex mutex) {
            this.mutex = mutex;
            return this;
        }

        /** Sets {@link Synchronization#mutexes}. */
        public Builder mutexes(List<Mutex> mutexes) {
            this.mutexes = mutexes;
            return this;
        }

        /** Sets {@link Synchronization#semaphore}. */
        public Builder semaphore(@Nullable SemaphoreRef semaphore) {
            this.semaphore = semaphore;
            return this;
        }

        /** Sets {@link Synchronization#semaphores}. */
        public Builder semaphores(List<SemaphoreRef> semaphores) {
            this.semaphores = semaphores;
            return this;
        }

        /** Returns the {@link Synchronization}. */
        public Synchronization build() {
            return new Synchronization(mutex, mutexes, semaphore, semaphores);
        }
    }
}
