package dev.chandlery.argo;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of inputs, outputs or workflow arguments.
 *
 * @param name its name
 * @param description its description, or empty
 * @param value the value or default as text; absent when the caller must give one
 * @param options the values allowed; empty when any is
 * @param type the word of the {@link ParameterType} that the author gives it, or empty
 * @param required whether a caller must give a value: nothing supplies one
 * @param source for an output, where the value comes from, such as {@code path /tmp/result}; else empty
 */
public record ArgoParameter(
        String name,
        String description,
        Optional<String> value,
        List<String> options,
        String type,
        boolean required,
        String source) {
    /** Copies the list. */
    public ArgoParameter {
        options = List.copyOf(options);
    }
}
