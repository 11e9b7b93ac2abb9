package dev.chandlery.environment;

import dev.chandlery.registry.Adjustments;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environments of an earlier plan that would be planned again just so: neither they nor their packages changed. */
final class SharedEnvironments {
    private final DeploymentPlan earlier;
    private final Map<String, Environment> environments;
    private final Set<PackageName> changed;

    private SharedEnvironments(DeploymentPlan earlier, Set<PackageName> changed) {
        this.earlier = earlier;
        this.environments = earlier.environments().stream()
                .collect(Collectors.toMap(each -> each.name().value(), Function.identity()));
        this.changed = changed;
    }

    /** Shares what an earlier plan, made from a catalog, has in common with one that is made from another. */
    static SharedEnvironments of(DeploymentPlan earlier, Catalog before, Catalog now) {
        Set<PackageName> changed = new HashSet<>();
        Stream.of(before, now)
                .flatMap(each -> each.packages().stream())
                .map(RegistryPackage::name)
                .filter(name -> !before.find(name).equals(now.find(name)))
                .forEach(changed::add);
        return new SharedEnvironments(earlier, changed);
    }

    /** Returns what runs in an environment, if it is known. */
    Optional<EnvironmentDeployments> find(Environment environment) {
        if (!environment.equals(environments.get(environment.name().value()))) {
            return Optional.empty();
        }
        // What a finding says may depend on any package, such as the names that one may have meant.
        return earlier.part(environment.name())
                .filter(part -> changed.isEmpty()
                        || (part.findings().isEmpty() && !part.concerns(changed) && !names(environment)));
    }

    /** Says whether an environment names a package that changed. */
    private boolean names(Environment environment) {
        return environment.pins().stream()
                        .anyMatch(pin -> changed.contains(pin.release().name()))
                || Stream.concat(
                                environment.adjustments().parameters().stream().map(Adjustments.Parameter::of),
                                environment.adjustments().features().stream().map(Adjustments.Feature::of))
                        .anyMatch(changed::contains)
                || environment.track().stream()
                        .flatMap(track -> track.packages().stream())
                        .anyMatch(pattern ->
                                changed.stream().anyMatch(name -> NamePattern.matches(pattern, name.value())));
    }
}
