package dev.chandlery.registry;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.YamlMapping;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an environment changes in the releases that it runs.
 *
 * @param parameters default values of parameters, in authored order
 * @param features optional components that are switched on, in authored order
 * @param patches patches of Kustomize, in the order in which they are applied
 */
public record Adjustments(List<Parameter> parameters, List<Feature> features, List<Patch> patches) {
    /** Releases run as they are. */
    public static final Adjustments NONE = new Adjustments(List.of(), List.of(), List.of());

    /**
     * A default value.
     *
     * @param of the package
     * @param name an argument of its WorkflowTemplates, or {@code template.input} for an input of one of their templates
     * @param value the value
     * @param place where it is written
     */
    public record Parameter(PackageName of, String name, String value, Place place) {}

    /**
     * A feature that is switched on.
     *
     * @param of the package
     * @param name the feature
     * @param place where it is written
     */
    public record Feature(PackageName of, String name, Place place) {}

    /**
     * A patch.
     *
     * @param target the objects that it is for, as an entry of Kustomize's {@code patches} has it, but for the namespace
     * @param namespace the regular expression for the namespace of these objects, if it is given
     * @param text the patch itself
     * @param place where it is written
     */
    public record Patch(Optional<YamlMapping> target, Optional<String> namespace, String text, Place place) {}

    /** Copies the lists. */
    public Adjustments {
        parameters = List.copyOf(parameters);
        features = List.copyOf(features);
        patches = List.copyOf(patches);
    }

    /** Says whether there are none. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Says whether there are some for a package by its name. */
    public boolean concern(PackageName name) {
        return parameters.stream().anyMatch(each -> each.of().equals(name))
                || features.stream().anyMatch(each -> each.of().equals(name));
    }

    /** Returns the features of a package that are switched on. */
    public List<Feature> featuresOf(PackageName name) {
        return features.stream().filter(each -> each.of().equals(name)).toList();
    }

    /** Returns the default values of a package. */
    public List<Parameter> parametersOf(PackageName name) {
        return parameters.stream().filter(each -> each.of().equals(name)).toList();
    }

    /** Returns the default values of a package by name, without their places. */
    public SortedMap<String, String> valuesOf(PackageName name) {
        SortedMap<String, String> values = new TreeMap<>();
        parameters.stream()
                .filter(each -> each.of().equals(name))
                .forEach(each -> values.put(each.name(), each.value()));
        return Collections.unmodifiableSortedMap(values);
    }
}
