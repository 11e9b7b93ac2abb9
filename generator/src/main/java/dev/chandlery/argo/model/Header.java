// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A header of a request for an artifact.
 *
 * @param name name of the header
 * @param value value of the header
 */
@Wire
public record Header(@Nullable String name, @Nullable String value) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.name = name;
        copy.value = value;
        return copy;
    }

    /** Collects the values of a {@link Header}. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String value;

        private Builder() {}

        /** Sets {@link Header#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link Header#value}. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Returns the {@link Header}. */
        public Header build() {
            return new Header(name, value);
        }
    }
}
