package dev.chandlery.catalogue;

import dev.chandlery.registry.Adjustments;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageName;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an environment changes in the releases of a package.
 *
 * @param name the package
 * @param parameters the defaults that it gives, by name
 * @param features what it switches on, in ascending order
 */
record AdjustedPackage(PackageName name, SortedMap<String, String> parameters, List<String> features) {
    /** Returns the packages that an environment names, in ascending order. */
    static List<AdjustedPackage> of(Environment environment) {
        Adjustments adjustments = environment.adjustments();
        SortedSet<PackageName> names = new TreeSet<>();
        adjustments.parameters().forEach(each -> names.add(each.of()));
        adjustments.features().forEach(each -> names.add(each.of()));
        return names.stream()
                .map(name -> new AdjustedPackage(
                        name,
                        adjustments.valuesOf(name),
                        adjustments.featuresOf(name).stream()
                                .map(Adjustments.Feature::name)
                                .sorted()
                                .toList()))
                .toList();
    }
}
