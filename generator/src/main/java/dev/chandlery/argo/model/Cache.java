// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * A cache of outputs.
 *
 * @param configMap configMap that holds the entries. It is created when it does not exist.
 */
@Wire
public record Cache(@Nullable LocalObjectReference configMap) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().configMap(configMap);
    }

    /** Collects the values of a {@link Cache}. */
    public static final class Builder {
        private @Nullable LocalObjectReference configMap;

        private Builder() {}

        /** Sets {@link Cache#configMap}. */
        public Builder configMap(@Nullable LocalObjectReference configMap) {
            this.configMap = configMap;
            return this;
        }

        /** Returns the {@link Cache}. */
        public Cache build() {
            return new Cache(configMap);
        }
    }
}
