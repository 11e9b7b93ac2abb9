// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Settings of Argo's own containers in a pod.
 *
 * @param serviceAccountName serviceAccount whose token these containers use
 */
@Wire
public record ExecutorConfig(@Nullable String serviceAccountName) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().serviceAccountName(serviceAccountName);
    }

    /** Collects the values of a {@link ExecutorConfig}. */
    public static final class Builder {
        private @Nullable String serviceAccountName;

        private Builder() {}

        /** Sets {@link ExecutorConfig#serviceAccountName}. */
        public Builder serviceAccountName(@Nullable String serviceAccountName) {
            this.serviceAccountName = serviceAccountName;
            return this;
        }

        /** Returns the {@link ExecutorConfig}. */
        public ExecutorConfig build() {
            return new ExecutorConfig(serviceAccountName);
        }
    }
}
