package dev.chandlery.argo;

import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The types that the author of a WorkflowTemplate or ClusterWorkflowTemplate gives its parameters, in an annotation such as
 * {@code revision-count=integer, clone.bare=boolean}.
 *
 * @param entries what it says, in order; of several entries for one parameter the first counts
 */
public record ParameterTypes(List<Entry> entries) {
    /** The annotation. */
    public static final String ANNOTATION = "chandlery.dev/parameter-types";

    /** No types. */
    public static final ParameterTypes NONE = new ParameterTypes(List.of());

    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    /**
     * One entry.
     *
     * @param text as it is written
     * @param parameter an argument, such as {@code revision-count}, or an input of a template, such as {@code clone.bare}
     * @param type the word for the type; empty when there is none
     */
    public record Entry(String text, String parameter, String type) {
        private static Entry of(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Entry(text, text, "")
                    : new Entry(text, text.substring(0, equals), text.substring(equals + 1));
        }
    }

    /** Copies the list. */
    public ParameterTypes {
        entries = List.copyOf(entries);
    }

    /** Reads the annotation of an object. */
    public static ParameterTypes of(YamlMapping object) {
        String text = Fields.text(Fields.mapping(Fields.mapping(object, "metadata"), "annotations"), ANNOTATION);
        return text.isBlank()
                ? NONE
                : new ParameterTypes(BETWEEN.splitAsStream(text)
                        .filter(entry -> !entry.isEmpty())
                        .map(Entry::of)
                        .toList());
    }

    /** Returns the type of an argument of the workflow. */
    public Optional<ParameterType> ofArgument(String name) {
        return typed(name);
    }

    /** Returns the type of an input of a template. */
    public Optional<ParameterType> ofInput(String template, String name) {
        return typed(template + "." + name);
    }

    /** Returns the type of a parameter as the annotation names it: {@code revision-count} or {@code clone.bare}. */
    public Optional<ParameterType> typed(String parameter) {
        for (Entry entry : entries) {
            if (entry.parameter().equals(parameter)) {
                return ParameterType.parse(entry.type());
            }
        }
        return Optional.empty();
    }
}
