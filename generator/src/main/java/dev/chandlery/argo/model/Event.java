// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A choice of events.
 *
 * @param selector expression over payload, metadata and discriminator; it is true for the events that fit
 */
@Wire
public record Event(@Nullable String selector) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().selector(selector);
    }

    /** Collects the values of a {@link Event}. */
    public static final class Builder {
        private @Nullable String selector;

        private Builder() {}

        /** Sets {@link Event#selector}. */
        public Builder selector(@Nullable String selector) {
            this.selector = selector;
            return this;
        }

        /** Returns the {@link Event}. */
        public Event build() {
            return new Event(selector);
        }
    }
}
