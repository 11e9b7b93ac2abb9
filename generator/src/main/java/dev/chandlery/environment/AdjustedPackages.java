package dev.chandlery.environment;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.Adjustments;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds packages that an environment adjusts although it does not run them. Each is told once, where it is named first. */
final class AdjustedPackages {
    private AdjustedPackages() {}

    static List<Finding> check(Environment environment, Catalog catalog, Placements placements) {
        Map<PackageName, Place> adjusted = new LinkedHashMap<>();
        for (Adjustments.Parameter each : environment.adjustments().parameters()) {
            adjusted.putIfAbsent(each.of(), each.place());
        }
        for (Adjustments.Feature each : environment.adjustments().features()) {
            adjusted.putIfAbsent(each.of(), each.place());
        }
        if (adjusted.isEmpty()) {
            return List.of();
        }
        Set<PackageName> running = placements.all().stream()
                .map(each -> each.key().release().name())
                .collect(Collectors.toSet());
        return adjusted.entrySet().stream()
                .filter(each -> !running.contains(each.getKey()))
                .map(each -> finding(environment, catalog, each.getKey(), each.getValue()))
                .toList();
    }

    private static Finding finding(Environment environment, Catalog catalog, PackageName name, Place place) {
        Optional<String> known = catalog.find(name).map(each -> each.name().value());
        Finding finding = known.isPresent()
                ? EnvironmentRules.ADJUSTED_PACKAGE_ABSENT.at(
                        place,
                        environment.name() + " adjusts " + name + ", which it does not run.",
                        "Remove the entry, or deploy the package there.")
                : EnvironmentRules.ADJUSTED_PACKAGE_UNKNOWN.at(
                        place,
                        environment.name() + " adjusts " + name + ", but there is no such package.",
                        Suggestion.didYouMean(name.value(), catalog.names(), "Remove the entry."));
        return finding.withMissing(name.value());
    }
}
