// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * How a bucket is created.
 *
 * @param objectLocking whether objects in the new bucket can be locked against deletion
 */
@Wire
public record CreateS3BucketOptions(@Nullable Boolean objectLocking) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().objectLocking(objectLocking);
    }

    /** Collects the values of a {@link CreateS3BucketOptions}. */
    public static final class Builder {
        private @Nullable Boolean objectLocking;

        private Builder() {}

        /** Sets {@link CreateS3BucketOptions#objectLocking}. */
        public Builder objectLocking(@Nullable Boolean objectLocking) {
            this.objectLocking = objectLocking;
            return this;
        }

        /** Returns the {@link CreateS3BucketOptions}. */
        public CreateS3BucketOptions build() {
            return new CreateS3BucketOptions(objectLocking);
        }
    }
}
