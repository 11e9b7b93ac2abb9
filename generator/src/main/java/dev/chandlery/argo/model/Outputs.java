// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template gives to its callers.
 *
 * @param artifacts files and folders, which are saved when the container has ended
 * @param exitCode exit code of the container. Set by the controller.
 * @param parameters texts, read as outputs.parameters.NAME
 * @param result what a container or script printed, at most 256 KB of it. Set by the controller.
 */
@Wire
public record Outputs(
        List<Artifact> artifacts,
        @Nullable String exitCode,
        List<Parameter> parameters,
        @Nullable String result) {

    /** Copies the lists and mappings. */
    public Outputs {
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
        copy.exitCode = exitCode;
        copy.parameters = parameters;
        copy.result = result;
        return copy;
    }

    /** Collects the values of a {@link Outputs}. */
    public static final class Builder {
        private List<Artifact> artifacts = List.of();
        private @Nullable String exitCode;
        private List<Parameter> parameters = List.of();
        private @Nullable String result;

        private Builder() {}

        /** Sets {@link Outputs#artifacts}. */
        public Builder artifacts(List<Artifact> artifacts) {
            this.artifacts = artifacts;
            return this;
        }

        /** Sets {@link Outputs#exitCode}. */
        public Builder exitCode(@Nullable String exitCode) {
            this.exitCode = exitCode;
            return this;
        }

        /** Sets {@link Outputs#parameters}. */
        public Builder parameters(List<Parameter> parameters) {
            this.parameters = parameters;
            return this;
        }

        /** Sets {@link Outputs#result}. */
        public Builder result(@Nullable String result) {
            this.result = result;
            return this;
        }

        /** Returns the {@link Outputs}. */
        public Outputs build() {
            return new Outputs(artifacts, exitCode, parameters, result);
        }
    }
}
