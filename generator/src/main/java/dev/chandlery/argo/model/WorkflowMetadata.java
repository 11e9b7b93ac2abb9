// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.Map;

/**
 * Labels and annotations of a workflow made from a template.
 *
 * @param annotations annotations
 * @param labels labels
 * @param labelsFrom labels whose values are computed when the workflow starts
 */
@Wire
public record WorkflowMetadata(
        Map<String, String> annotations, Map<String, String> labels, Map<String, LabelValueFrom> labelsFrom) {

    /** Copies the lists and mappings. */
    public WorkflowMetadata {
        annotations = Values.map(annotations);
        labels = Values.map(labels);
        labelsFrom = Values.map(labelsFrom);
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
        copy.labelsFrom = labelsFrom;
        return copy;
    }

    /** Collects the values of a {@link WorkflowMetadata}. */
    public static final class Builder {
        private Map<String, String> annotations = Map.of();
        private Map<String, String> labels = Map.of();
        private Map<String, LabelValueFrom> labelsFrom = Map.of();

        private Builder() {}

        /** Sets {@link WorkflowMetadata#annotations}. */
        public Builder annotations(Map<String, String> annotations) {
            this.annotations = annotations;
            return this;
        }

        /** Sets {@link WorkflowMetadata#labels}. */
        public Builder labels(Map<String, String> labels) {
            this.labels = labels;
            return this;
        }

        /** Sets {@link WorkflowMetadata#labelsFrom}. */
        public Builder labelsFrom(Map<String, LabelValueFrom> labelsFrom) {
            this.labelsFrom = labelsFrom;
            return this;
        }

        /** Returns the {@link WorkflowMetadata}. */
        public WorkflowMetadata build() {
            return new WorkflowMetadata(annotations, labels, labelsFrom);
        }
    }
}
