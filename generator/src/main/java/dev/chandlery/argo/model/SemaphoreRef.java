// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * A lock that several holders have at a time. Where its size is kept: a ConfigMap or a database.
 *
 * @param configMapKeyRef entry of a ConfigMap that holds the number of holders
 * @param database row of a database that holds the number of holders. Since Argo 3.7
 * @param namespace namespace of the ConfigMap or row. Default: that of the workflow.
 */
@Wire
public record SemaphoreRef(
        @Nullable ConfigMapKeySelector configMapKeyRef,
        @Nullable SyncDatabaseRef database,
        @Nullable String namespace) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.configMapKeyRef = configMapKeyRef;
        copy.database = database;
        copy.namespace = namespace;
        return copy;
    }

    /** Collects the values of a {@link SemaphoreRef}. */
    public static final class Builder {
        private @Nullable ConfigMapKeySelector configMapKeyRef;
        private @Nullable SyncDatabaseRef database;
        private @Nullable String namespace;

        private Builder() {}

        /** Sets {@link SemaphoreRef#configMapKeyRef}. */
        public Builder configMapKeyRef(@Nullable ConfigMapKeySelector configMapKeyRef) {
            this.configMapKeyRef = configMapKeyRef;
            return this;
        }

        /** Sets {@link SemaphoreRef#database}. */
        public Builder database(@Nullable SyncDatabaseRef database) {
            this.database = database;
            return this;
        }

        /** Sets {@link SemaphoreRef#namespace}. */
        public Builder namespace(@Nullable String namespace) {
            this.namespace = namespace;
            return this;
        }

        /** Returns the {@link SemaphoreRef}. */
        public SemaphoreRef build() {
            return new SemaphoreRef(configMapKeyRef, database, namespace);
        }
    }
}
