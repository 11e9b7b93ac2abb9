// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Waits until somebody resumes the workflow, or until a time has passed.
 *
 * @param duration how long to wait, as a duration such as 2h or a number of seconds. Default: until resumed.
 */
@Wire
public record SuspendTemplate(@Nullable String duration) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().duration(duration);
    }

    /** Collects the values of a {@link SuspendTemplate}. */
    public static final class Builder {
        private @Nullable String duration;

        private Builder() {}

        /** Sets {@link SuspendTemplate#duration}. */
        public Builder duration(@Nullable String duration) {
            this.duration = duration;
            return this;
        }

        /** Returns the {@link SuspendTemplate}. */
        public SuspendTemplate build() {
            return new SuspendTemplate(duration);
        }
    }
}
