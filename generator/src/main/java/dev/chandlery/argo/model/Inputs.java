// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;

/**
 * What a template takes from its caller.
 *
 * @param artifacts files and folders, which are put to their path before the container starts
 * @param parameters texts, read as inputs.parameters.NAME
 */
@Wire
public record Inputs(List<Artifact> artifacts, List<Parameter> parameters) {

    /** Copies the lists and mappings. */
    public Inputs {
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

    /** Collects the values of a {@link Inputs}. */
    public static final class Builder {
        private List<Artifact> artifacts = List.of();
        private List<Parameter> parameters = List.of();

        private Builder() {}

        /** Sets {@link Inputs#artifacts}. */
        public Builder artifacts(List<Artifact> artifacts) {
            this.artifacts = artifacts;
            return this;
        }

        /** Sets {@link Inputs#parameters}. */
        public Builder parameters(List<Parameter> parameters) {
            this.parameters = parameters;
            return this;
        }

        /** Returns the {@link Inputs}. */
        public Inputs build() {
            return new Inputs(artifacts, parameters);
        }
    }
}
