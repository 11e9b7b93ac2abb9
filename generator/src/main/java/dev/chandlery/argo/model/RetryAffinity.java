// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the next try may run.
 *
 * @param nodeAntiAffinity given, each try runs on another node
 */
@Wire
public record RetryAffinity(@Nullable RetryNodeAntiAffinity nodeAntiAffinity) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().nodeAntiAffinity(nodeAntiAffinity);
    }

    /** Collects the values of a {@link RetryAffinity}. */
    public static final class Builder {
        private @Nullable RetryNodeAntiAffinity nodeAntiAffinity;

        private Builder() {}

        /** Sets {@link RetryAffinity#nodeAntiAffinity}. */
        public Builder nodeAntiAffinity(@Nullable RetryNodeAntiAffinity nodeAntiAffinity) {
            this.nodeAntiAffinity = nodeAntiAffinity;
            return this;
        }

        /** Returns the {@link RetryAffinity}. */
        public RetryAffinity build() {
            return new RetryAffinity(nodeAntiAffinity);
        }
    }
}
