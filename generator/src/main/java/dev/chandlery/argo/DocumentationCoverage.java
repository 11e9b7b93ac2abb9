package dev.chandlery.argo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of what others may call is described: objects, templates, and parameters of both. What is said of an object is
 * said of its only template, and of the one that it begins with.
 *
 * @param described how many of them have a description
 * @param total how many there are
 */
public record DocumentationCoverage(int described, int total) {
    /** Returns the coverage of objects. */
    public static DocumentationCoverage of(Collection<ArgoWorkflowTemplate> objects) {
        List<Boolean> parts =
                objects.stream().flatMap(DocumentationCoverage::parts).toList();
        return new DocumentationCoverage(
                (int) parts.stream().filter(described -> described).count(), parts.size());
    }

    /** Returns the described share in whole per cent, rounded down; 100 when there is nothing to describe. */
    @JsonProperty
    public int percent() {
        return total == 0 ? 100 : (int) (100L * described / total);
    }

    private static Stream<Boolean> parts(ArgoWorkflowTemplate object) {
        boolean described = !object.description().isBlank();
        return Stream.concat(
                Stream.concat(Stream.of(described), parameters(object.arguments())),
                object.templates().stream().flatMap(template -> parts(template, object, described)));
    }

    private static Stream<Boolean> parts(ArgoTemplate template, ArgoWorkflowTemplate object, boolean whole) {
        boolean same = object.templates().size() == 1 || object.entrypoint().equals(template.name());
        return Stream.of(
                        Stream.of(!template.description().isBlank() || (same && whole)),
                        parameters(template.parameters()),
                        parameters(template.outputParameters()))
                .flatMap(part -> part);
    }

    private static Stream<Boolean> parameters(List<ArgoParameter> parameters) {
        return parameters.stream().map(parameter -> !parameter.description().isBlank());
    }
}
