// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A row of the database of locks.
 *
 * @param key key of the row
 */
@Wire
public record SyncDatabaseRef(@Nullable String key) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().key(key);
    }

    /** Collects the values of a {@link SyncDatabaseRef}. */
    public static final class Builder {
        private @Nullable String key;

        private Builder() {}

        /** Sets {@link SyncDatabaseRef#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Returns the {@link SyncDatabaseRef}. */
        public SyncDatabaseRef build() {
            return new SyncDatabaseRef(key);
        }
    }
}
