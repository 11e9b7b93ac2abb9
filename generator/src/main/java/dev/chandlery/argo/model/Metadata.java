// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.Map;

/**
 * Labels and annotations of pods.
 *
 * @param annotations annotations
 * @param labels labels
 */
@Wire
public record Metadata(Map<String, String> annotations, Map<String, String> labels) {

    /** Copies the lists and mappings. */
    public Metadata {
        annotations = Values.map(annotations);
        labels = Values.map(labels);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.annotations = annotations;
        copy.labels = labels;
        return copy;
    }

    /** Collects the values of a {@link Metadata}. */
    public static final class Builder {
        private Map<String, String> annotations = Map.of();
        private Map<String, String> labels = Map.of();

        private Builder() {}

        /** Sets {@link Metadata#annotations}. */
        public Builder annotations(Map<String, String> annotations) {
            this.annotations = annotations;
            return this;
        }

        /** Sets {@link Metadata#labels}. */
        public Builder labels(Map<String, String> labels) {
            this.labels = labels;
            return this;
        }

        /** Returns the {@link Metadata}. */
        public Metadata build() {
            return new Metadata(annotations, labels);
        }
    }
}
