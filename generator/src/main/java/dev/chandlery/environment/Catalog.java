package dev.chandlery.environment;

import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packages and releases by name, looked up for every environment. */
final class Catalog {
    private final List<RegistryPackage> sorted;
    private final Map<PackageName, RegistryPackage> packages = new HashMap<>();
    private final Map<ReleaseId, Release> releases = new HashMap<>();

    Catalog(List<RegistryPackage> packages) {
        sorted = packages.stream()
                .sorted(Comparator.comparing(RegistryPackage::name))
                .toList();
        for (RegistryPackage each : packages) {
            this.packages.put(each.name(), each);
            each.releases().forEach(r -> releases.put(r.id(), r));
        }
    }

    /** Returns the packages in order of name. */
    List<RegistryPackage> packages() {
        return sorted;
    }

    List<String> names() {
        return sorted.stream().map(each -> each.name().value()).toList();
    }

    Optional<RegistryPackage> find(PackageName name) {
        return Optional.ofNullable(packages.get(name));
    }

    Optional<Release> find(ReleaseId id) {
        return Optional.ofNullable(releases.get(id));
    }
}
