// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers. Either count or end is given.
 *
 * @param count how many numbers. Excludes end.
 * @param end last number; below start, the sequence counts down. Excludes count.
 * @param format format of each number, such as server-%03d
 * @param start first number. Default: 0.
 */
@Wire
public record Sequence(
        @Nullable IntOrString count,
        @Nullable IntOrString end,
        @Nullable String format,
        @Nullable IntOrString start) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.count = count;
        copy.end = end;
        copy.format = format;
        copy.start = start;
        return copy;
    }

    /** Collects the values of a {@link Sequence}. */
    public static final class Builder {
        private @Nullable IntOrString count;
        private @Nullable IntOrString end;
        private @Nullable String format;
        private @Nullable IntOrString start;

        private Builder() {}

        /** Sets {@link Sequence#count}. */
        public Builder count(@Nullable IntOrString count) {
            this.count = count;
            return this;
        }

        /** Sets {@link Sequence#end}. */
        public Builder end(@Nullable IntOrString end) {
            this.end = end;
            return this;
        }

        /** Sets {@link Sequence#format}. */
        public Builder format(@Nullable String format) {
            this.format = format;
            return this;
        }

        /** Sets {@link Sequence#start}. */
        public Builder start(@Nullable IntOrString start) {
            this.start = start;
            return this;
        }

        /** Returns the {@link Sequence}. */
        public Sequence build() {
            return new Sequence(count, end, format, start);
        }
    }
}
