// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * A fact about a workflow.
 *
 * @param message what it means here
 * @param status true, False or Unknown
 * @param type what it is about
 */
@Wire
public record Condition(
        @Nullable String message,
        @Nullable String status,
        @Nullable String type) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.message = message;
        copy.status = status;
        copy.type = type;
        return copy;
    }

    /** Collects the values of a {@link Condition}. */
    public static final class Builder {
        private @Nullable String message;
        private @Nullable String status;
        private @Nullable String type;

        private Builder() {}

        /** Sets {@link Condition#message}. */
        public Builder message(@Nullable String message) {
            this.message = message;
            return this;
        }

        /** Sets {@link Condition#status}. */
        public Builder status(@Nullable String status) {
            this.status = status;
            return this;
        }

        /** Sets {@link Condition#type}. */
        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }

        /** Returns the {@link Condition}. */
        public Condition build() {
            return new Condition(message, status, type);
        }
    }
}
