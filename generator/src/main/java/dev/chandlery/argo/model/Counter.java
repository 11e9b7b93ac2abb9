// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A number that only grows.
 *
 * @param value what is added, as a number in text
 */
@Wire
public record Counter(@Nullable String value) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().value(value);
    }

    /** Collects the values of a {@link Counter}. */
    public static final class Builder {
        private @Nullable String value;

        private Builder() {}

        /** Sets {@link Counter#value}. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Returns the {@link Counter}. */
        public Counter build() {
            return new Counter(value);
        }
    }
}
