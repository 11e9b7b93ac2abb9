// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * How a node came about.
 *
 * @param hooked by a hook
 * @param retried by another try
 */
@Wire
public record NodeFlag(@Nullable Boolean hooked, @Nullable Boolean retried) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.hooked = hooked;
        copy.retried = retried;
        return copy;
    }

    /** Collects the values of a {@link NodeFlag}. */
    public static final class Builder {
        private @Nullable Boolean hooked;
        private @Nullable Boolean retried;

        private Builder() {}

        /** Sets {@link NodeFlag#hooked}. */
        public Builder hooked(@Nullable Boolean hooked) {
            this.hooked = hooked;
            return this;
        }

        /** Sets {@link NodeFlag#retried}. */
        public Builder retried(@Nullable Boolean retried) {
            this.retried = retried;
            return this;
        }

        /** Returns the {@link NodeFlag}. */
        public NodeFlag build() {
            return new NodeFlag(hooked, retried);
        }
    }
}
