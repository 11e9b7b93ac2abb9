// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A header of an HTTP request.
 *
 * @param name name of the header
 * @param value value of the header
 * @param valueFrom where the value comes from, in place of value
 */
@Wire
public record HTTPHeader(
        @Nullable String name,
        @Nullable String value,
        @Nullable HTTPHeaderSource valueFrom) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.name = name;
        copy.value = value;
        copy.valueFrom = valueFrom;
        return copy;
    }

    /** Collects the values of a {@link HTTPHeader}. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String value;
        private @Nullable HTTPHeaderSource valueFrom;

        private Builder() {}

        /** Sets {@link HTTPHeader#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link HTTPHeader#value}. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Sets {@link HTTPHeader#valueFrom}. */
        public Builder valueFrom(@Nullable HTTPHeaderSource valueFrom) {
            this.valueFrom = valueFrom;
            return this;
        }

        /** Returns the {@link HTTPHeader}. */
        public HTTPHeader build() {
            return new HTTPHeader(name, value, valueFrom);
        }
    }
}
