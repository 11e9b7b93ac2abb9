// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A lock that one holder has at a time.
 *
 * @param database whether the lock lives in a database, so that several controllers share it. Default: false. Since
 *     Argo 3.7
 * @param name name of the lock
 * @param namespace namespace of the name. Default: that of the workflow.
 */
@Wire
public record Mutex(
        @Nullable Boolean database,
        @Nullable String name,
        @Nullable String namespace) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.database = database;
        copy.name = name;
        copy.namespace = namespace;
        return copy;
    }

    /** Collects the values of a {@link Mutex}. */
    public static final class Builder {
        private @Nullable Boolean database;
        private @Nullable String name;
        private @Nullable String namespace;

        private Builder() {}

        /** Sets {@link Mutex#database}. */
        public Builder database(@Nullable Boolean database) {
            this.database = database;
            return this;
        }

        /** Sets {@link Mutex#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link Mutex#namespace}. */
        public Builder namespace(@Nullable String namespace) {
            this.namespace = namespace;
            return this;
        }

        /** Returns the {@link Mutex}. */
        public Mutex build() {
            return new Mutex(database, name, namespace);
        }
    }
}
