// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether outputs came from a cache.
 *
 * @param cacheName configMap of the cache
 * @param hit whether they did
 * @param key key of the entry
 */
@Wire
public record MemoizationStatus(
        @Nullable String cacheName,
        @Nullable Boolean hit,
        @Nullable String key) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.cacheName = cacheName;
        copy.hit = hit;
        copy.key = key;
        return copy;
    }

    /** Collects the values of a {@link MemoizationStatus}. */
    public static final class Builder {
        private @Nullable String cacheName;
        private @Nullable Boolean hit;
        private @Nullable String key;

        private Builder() {}

        /** Sets {@link MemoizationStatus#cacheName}. */
        public Builder cacheName(@Nullable String cacheName) {
            this.cacheName = cacheName;
            return this;
        }

        /** Sets {@link MemoizationStatus#hit}. */
        public Builder hit(@Nullable Boolean hit) {
            this.hit = hit;
            return this;
        }

        /** Sets {@link MemoizationStatus#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Returns the {@link MemoizationStatus}. */
        public MemoizationStatus build() {
            return new MemoizationStatus(cacheName, hit, key);
        }
    }
}
