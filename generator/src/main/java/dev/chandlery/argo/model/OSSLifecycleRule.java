// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * When objects of a bucket age, in days since they last changed.
 *
 * @param markDeletionAfterDays days after which objects are deleted
 * @param markInfrequentAccessAfterDays days after which objects move to the class for infrequent access
 */
@Wire
public record OSSLifecycleRule(
        @Nullable Integer markDeletionAfterDays, @Nullable Integer markInfrequentAccessAfterDays) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.markDeletionAfterDays = markDeletionAfterDays;
        copy.markInfrequentAccessAfterDays = markInfrequentAccessAfterDays;
        return copy;
    }

    /** Collects the values of a {@link OSSLifecycleRule}. */
    public static final class Builder {
        private @Nullable Integer markDeletionAfterDays;
        private @Nullable Integer markInfrequentAccessAfterDays;

        private Builder() {}

        /** Sets {@link OSSLifecycleRule#markDeletionAfterDays}. */
        public Builder markDeletionAfterDays(@Nullable Integer markDeletionAfterDays) {
            this.markDeletionAfterDays = markDeletionAfterDays;
            return this;
        }

        /** Sets {@link OSSLifecycleRule#markInfrequentAccessAfterDays}. */
        public Builder markInfrequentAccessAfterDays(@Nullable Integer markInfrequentAccessAfterDays) {
            this.markInfrequentAccessAfterDays = markInfrequentAccessAfterDays;
            return this;
        }

        /** Returns the {@link OSSLifecycleRule}. */
        public OSSLifecycleRule build() {
            return new OSSLifecycleRule(markDeletionAfterDays, markInfrequentAccessAfterDays);
        }
    }
}
