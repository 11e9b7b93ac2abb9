// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;

/**
 * Values for the inputs of a template, or for a workflow.
 *
 * @param artifacts files and folders
 * @param parameters texts
 */
@Wire
public record Arguments(List<Artifact> artifacts, List<Parameter> parameters) {

    /** Copies the lists and mappings. */
    public Arguments {
        artifacts = Values.list(artifacts);
        parameters = Values.list(parameters);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.artifacts = artifacts;
        copy.parameters = parameters;
        return copy;
    }

    /** Collects the values of a {@link Arguments}. */
    public static final class Builder {
        private List<Artifact> artifacts = List.of();
        private List<Parameter> parameters = List.of();

        private Builder() {}

        /** Sets {@link Arguments#artifacts}. */
        public Builder artifacts(List<Artifact> artifacts) {
            this.artifacts = artifacts;
            return this;
        }

        /** Sets {@link Arguments#parameters}. */
        public Builder parameters(List<Parameter> parameters) {
            this.parameters = parameters;
            return this;
        }

        /** Returns the {@link Arguments}. */
        public Arguments build() {
            return new Arguments(artifacts, parameters);
        }
    }
}
