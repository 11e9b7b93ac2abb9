// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * An executor plugin of one workflow.
 *
 * @param metadata name of the plugin
 * @param spec how the plugin runs
 */
@Wire
public record ExecutorPlugin(
        @Nullable ObjectMeta metadata, @Nullable ExecutorPluginSpec spec) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.metadata = metadata;
        copy.spec = spec;
        return copy;
    }

    /** Collects the values of a {@link ExecutorPlugin}. */
    public static final class Builder {
        private @Nullable ObjectMeta metadata;
        private @Nullable ExecutorPluginSpec spec;

        private Builder() {}

        /** Sets {@link ExecutorPlugin#metadata}. */
        public Builder metadata(@Nullable ObjectMeta metadata) {
            this.metadata = metadata;
            return this;
        }

        /** Sets {@link ExecutorPlugin#spec}. */
        public Builder spec(@Nullable ExecutorPluginSpec spec) {
            this.spec = spec;
            return this;
        }

        /** Returns the {@link ExecutorPlugin}. */
        public ExecutorPlugin build() {
            return new ExecutorPlugin(metadata, spec);
        }
    }
}
