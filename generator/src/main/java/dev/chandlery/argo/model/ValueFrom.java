// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a parameter comes from. One source is given, and a default if wanted.
 *
 * @param configMapKeyRef entry of a ConfigMap. For arguments and inputs.
 * @param defaultValue value that is used when the source gives none
 * @param event expression over the event, such as payload.message. For event bindings.
 * @param expression expression over outputs of steps or tasks. For outputs of steps and dag.
 * @param jqFilter filter in the language of jq over the object. For outputs of resource templates.
 * @param jsonPath jSONPath into the object. For outputs of resource templates.
 * @param parameter output of a step or task, as {{steps.NAME.outputs.parameters.NAME}}. For outputs of steps and dag.
 * @param path file in the container that holds the value. For outputs of containers and scripts.
 * @param supplied the value is given from outside while the workflow waits. For outputs of suspend templates.
 */
@Wire
public record ValueFrom(
        @Nullable ConfigMapKeySelector configMapKeyRef,
        @JsonProperty("default") @Nullable AnyString defaultValue,
        @Nullable String event,
        @Nullable String expression,
        @Nullable String jqFilter,
        @Nullable String jsonPath,
        @Nullable String parameter,
        @Nullable String path,
        @Nullable SuppliedValueFrom supplied) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.configMapKeyRef = configMapKeyRef;
        copy.defaultValue = defaultValue;
        copy.event = event;
        copy.expression = expression;
        copy.jqFilter = jqFilter;
        copy.jsonPath = jsonPath;
        copy.parameter = parameter;
        copy.path = path;
        copy.supplied = supplied;
        return copy;
    }

    /** Collects the values of a {@link ValueFrom}. */
    public static final class Builder {
        private @Nullable ConfigMapKeySelector configMapKeyRef;
        private @Nullable AnyString defaultValue;
        private @Nullable String event;
        private @Nullable String expression;
        private @Nullable String jqFilter;
        private @Nullable String jsonPath;
        private @Nullable String parameter;
        private @Nullable String path;
        private @Nullable SuppliedValueFrom supplied;

        private Builder() {}

        /** Sets {@link ValueFrom#configMapKeyRef}. */
        public Builder configMapKeyRef(@Nullable ConfigMapKeySelector configMapKeyRef) {
            this.configMapKeyRef = configMapKeyRef;
            return this;
        }

        /** Sets {@link ValueFrom#defaultValue}. */
        public Builder defaultValue(@Nullable AnyString defaultValue) {
            this.defaultValue = defaultValue;
            return this;
        }

        /** Sets {@link ValueFrom#event}. */
        public Builder event(@Nullable String event) {
            this.event = event;
            return this;
        }

        /** Sets {@link ValueFrom#expression}. */
        public Builder expression(@Nullable String expression) {
            this.expression = expression;
            return this;
        }

        /** Sets {@link ValueFrom#jqFilter}. */
        public Builder jqFilter(@Nullable String jqFilter) {
            this.jqFilter = jqFilter;
            return this;
        }

        /** Sets {@link ValueFrom#jsonPath}. */
        public Builder jsonPath(@Nullable String jsonPath) {
            this.jsonPath = jsonPath;
            return this;
        }

        /** Sets {@link ValueFrom#parameter}. */
        public Builder parameter(@Nullable String parameter) {
            this.parameter = parameter;
            return this;
        }

        /** Sets {@link ValueFrom#path}. */
        public Builder path(@Nullable String path) {
            this.path = path;
            return this;
        }

        /** Sets {@link ValueFrom#supplied}. */
        public Builder supplied(@Nullable SuppliedValueFrom supplied) {
            this.supplied = supplied;
            return this;
        }

        /** Returns the {@link ValueFrom}. */
        public ValueFrom build() {
            return new ValueFrom(
                    configMapKeyRef, defaultValue, event, expression, jqFilter, jsonPath, parameter, path, supplied);
        }
    }
}
