// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Takes outputs from a cache.
 *
 * @param cache the cache
 * @param key key of the entry, mostly made of inputs
 * @param maxAge how old an entry may be, as a duration such as 24h
 */
@Wire
public record Memoize(
        @Nullable Cache cache,
        @Nullable String key,
        @Nullable String maxAge) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.cache = cache;
        copy.key = key;
        copy.maxAge = maxAge;
        return copy;
    }

    /** Collects the values of a {@link Memoize}. */
    public static final class Builder {
        private @Nullable Cache cache;
        private @Nullable String key;
        private @Nullable String maxAge;

        private Builder() {}

        /** Sets {@link Memoize#cache}. */
        public Builder cache(@Nullable Cache cache) {
            this.cache = cache;
            return this;
        }

        /** Sets {@link Memoize#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Sets {@link Memoize#maxAge}. */
        public Builder maxAge(@Nullable String maxAge) {
            this.maxAge = maxAge;
            return this;
        }

        /** Returns the {@link Memoize}. */
        public Memoize build() {
            return new Memoize(cache, key, maxAge);
        }
    }
}
