// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * After which results a workflow goes on as if all was well.
 *
 * @param error after an error, such as a pod that was deleted
 * @param failed after a failure, such as an exit code other than 0
 */
@Wire
public record ContinueOn(@Nullable Boolean error, @Nullable Boolean failed) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.error = error;
        copy.failed = failed;
        return copy;
    }

    /** Collects the values of a {@link ContinueOn}. */
    public static final class Builder {
        private @Nullable Boolean error;
        private @Nullable Boolean failed;

        private Builder() {}

        /** Sets {@link ContinueOn#error}. */
        public Builder error(@Nullable Boolean error) {
            this.error = error;
            return this;
        }

        /** Sets {@link ContinueOn#failed}. */
        public Builder failed(@Nullable Boolean failed) {
            this.failed = failed;
            return this;
        }

        /** Returns the {@link ContinueOn}. */
        public ContinueOn build() {
            return new ContinueOn(error, failed);
        }
    }
}
