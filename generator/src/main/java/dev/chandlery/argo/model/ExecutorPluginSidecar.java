// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.Container;
import org.jspecify.annotations.Nullable;

/**
 * The container of an executor plugin.
 *
 * @param automountServiceAccountToken whether the container gets a token of its ServiceAccount
 * @param container the container: it needs a port, requests, limits and a security context
 */
@Wire
public record ExecutorPluginSidecar(
        @Nullable Boolean automountServiceAccountToken,
        @Nullable Container container) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.automountServiceAccountToken = automountServiceAccountToken;
        copy.container = container;
        return copy;
    }

    /** Collects the values of a {@link ExecutorPluginSidecar}. */
    public static final class Builder {
        private @Nullable Boolean automountServiceAccountToken;
        private @Nullable Container container;

        private Builder() {}

        /** Sets {@link ExecutorPluginSidecar#automountServiceAccountToken}. */
        public Builder automountServiceAccountToken(@Nullable Boolean automountServiceAccountToken) {
            this.automountServiceAccountToken = automountServiceAccountToken;
            return this;
        }

        /** Sets {@link ExecutorPluginSidecar#container}. */
        public Builder container(@Nullable Container container) {
            this.container = container;
            return this;
        }

        /** Returns the {@link ExecutorPluginSidecar}. */
        public ExecutorPluginSidecar build() {
            return new ExecutorPluginSidecar(automountServiceAccountToken, container);
        }
    }
}
