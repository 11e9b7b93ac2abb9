// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists files and transforms the list.
 *
 * @param source where the list comes from
 * @param transformation what is done with the list, step by step
 */
@Wire
public record Data(@Nullable DataSource source, List<TransformationStep> transformation) {

    /** Copies the lists and mappings. */
    public Data {
        transformation = Values.list(transformation);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.source = source;
        copy.transformation = transformation;
        return copy;
    }

    /** Collects the values of a {@link Data}. */
    public static final class Builder {
        private @Nullable DataSource source;
        private List<TransformationStep> transformation = List.of();

        private Builder() {}

        /** Sets {@link Data#source}. */
        public Builder source(@Nullable DataSource source) {
            this.source = source;
            return this;
        }

        /** Sets {@link Data#transformation}. */
        public Builder transformation(List<TransformationStep> transformation) {
            this.transformation = transformation;
            return this;
        }

        /** Returns the {@link Data}. */
        public Data build() {
            return new Data(source, transformation);
        }
    }
}
