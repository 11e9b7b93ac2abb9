// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A file that an artifact plugin fetches and saves.
 *
 * @param configuration text that the plugin reads as its configuration
 * @param connectionTimeoutSeconds seconds to wait for the plugin. Default: 5.
 * @param key path of the file, as the plugin understands it
 * @param name name of the plugin as the controller's configuration knows it
 */
@Wire
public record PluginArtifact(
        @Nullable String configuration,
        @Nullable Integer connectionTimeoutSeconds,
        @Nullable String key,
        @Nullable String name) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.configuration = configuration;
        copy.connectionTimeoutSeconds = connectionTimeoutSeconds;
        copy.key = key;
        copy.name = name;
        return copy;
    }

    /** Collects the values of a {@link PluginArtifact}. */
    public static final class Builder {
        private @Nullable String configuration;
        private @Nullable Integer connectionTimeoutSeconds;
        private @Nullable String key;
        private @Nullable String name;

        private Builder() {}

        /** Sets {@link PluginArtifact#configuration}. */
        public Builder configuration(@Nullable String configuration) {
            this.configuration = configuration;
            return this;
        }

        /** Sets {@link PluginArtifact#connectionTimeoutSeconds}. */
        public Builder connectionTimeoutSeconds(@Nullable Integer connectionTimeoutSeconds) {
            this.connectionTimeoutSeconds = connectionTimeoutSeconds;
            return this;
        }

        /** Sets {@link PluginArtifact#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Sets {@link PluginArtifact#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Returns the {@link PluginArtifact}. */
        public PluginArtifact build() {
            return new PluginArtifact(configuration, connectionTimeoutSeconds, key, name);
        }
    }
}
