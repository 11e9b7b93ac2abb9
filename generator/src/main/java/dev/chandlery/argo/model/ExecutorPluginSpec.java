// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * How an executor plugin runs.
 *
 * @param sidecar the container that runs beside Argo's agent
 */
@Wire
public record ExecutorPluginSpec(@Nullable ExecutorPluginSidecar sidecar) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().sidecar(sidecar);
    }

    /** Collects the values of a {@link ExecutorPluginSpec}. */
    public static final class Builder {
        private @Nullable ExecutorPluginSidecar sidecar;

        private Builder() {}

        /** Sets {@link ExecutorPluginSpec#sidecar}. */
        public Builder sidecar(@Nullable ExecutorPluginSidecar sidecar) {
            this.sidecar = sidecar;
            return this;
        }

        /** Returns the {@link ExecutorPluginSpec}. */
        public ExecutorPluginSpec build() {
            return new ExecutorPluginSpec(sidecar);
        }
    }
}
