// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with a name that goes into a template, out of it, or into a workflow.
 *
 * @param defaultValue value that is used when the caller gives none
 * @param description what the parameter is for. Argo's UI shows it in the form that starts a workflow.
 * @param enumValues values to choose from; any other is refused
 * @param globalName name under which an output is also known to the whole workflow, as workflow.outputs.parameters.NAME
 * @param name name, unique in its list
 * @param value the value. On an input it is a default that an argument replaces.
 * @param valueFrom where the value comes from
 */
@Wire
public record Parameter(
        @JsonProperty("default") @Nullable AnyString defaultValue,
        @Nullable AnyString description,
        @JsonProperty("enum") List<AnyString> enumValues,
        @Nullable String globalName,
        @Nullable String name,
        @Nullable AnyString value,
        @Nullable ValueFrom valueFrom) {

    /** Copies the lists and mappings. */
    public Parameter {
        enumValues = Values.list(enumValues);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.defaultValue = defaultValue;
        copy.description = description;
        copy.enumValues = enumValues;
        copy.globalName = globalName;
        copy.name = name;
        copy.value = value;
        copy.valueFrom = valueFrom;
        return copy;
    }

    /** Collects the values of a {@link Parameter}. */
    public static final class Builder {
        private @Nullable AnyString defaultValue;
        private @Nullable AnyString description;
        private List<AnyString> enumValues = List.of();
        private @Nullable String globalName;
        private @Nullable String name;
        private @Nullable AnyString value;
        private @Nullable ValueFrom valueFrom;

        private Builder() {}

        /** Sets {@link Parameter#defaultValue}. */
        public Builder defaultValue(@Nullable AnyString defaultValue) {
            this.defaultValue = defaultValue;
            return this;
        }

        /** Sets {@link Parameter#description}. */
        public Builder description(@Nullable AnyString description) {
            this.description = description;
            return this;
        }

        /** Sets {@link Parameter#enumValues}. */
        public Builder enumValues(List<AnyString> enumValues) {
            this.enumValues = enumValues;
            return this;
        }

        /** Sets {@link Parameter#globalName}. */
        public Builder globalName(@Nullable String globalName) {
            this.globalName = globalName;
            return this;
        }

        /** Sets {@link Parameter#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link Parameter#value}. */
        public Builder value(@Nullable AnyString value) {
            this.value = value;
            return this;
        }

        /** Sets {@link Parameter#valueFrom}. */
        public Builder valueFrom(@Nullable ValueFrom valueFrom) {
            this.valueFrom = valueFrom;
            return this;
        }

        /** Returns the {@link Parameter}. */
        public Parameter build() {
            return new Parameter(defaultValue, description, enumValues, globalName, name, value, valueFrom);
        }
    }
}
