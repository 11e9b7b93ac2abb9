package dev.chandlery.environment;

import dev.chandlery.registry.Adjustments;
import dev.chandlery.registry.PackageName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an environment changes in the releases of a package.
 *
 * @param parameters the default values of parameters, by name
 * @param features the optional components that are switched on, in ascending order
 */
public record PackageSettings(SortedMap<String, String> parameters, List<String> features) {
    /** Nothing is changed. */
    public static final PackageSettings NONE = new PackageSettings(new TreeMap<>(), List.of());

    /** Copies the collections. */
    public PackageSettings {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        features = List.copyOf(features);
    }

    static PackageSettings of(Adjustments adjustments, PackageName name) {
        return adjustments.concern(name)
                ? new PackageSettings(
                        adjustments.valuesOf(name),
                        adjustments.featuresOf(name).stream()
                                .map(Adjustments.Feature::name)
                                .sorted()
                                .toList())
                : NONE;
    }
}
