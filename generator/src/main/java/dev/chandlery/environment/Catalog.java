package dev.chandlery.environment;

import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The packages and releases by name, looked up for every environment. */
final class Catalog {
    private final SortedMap<PackageName, RegistryPackage> packages = new TreeMap<>();
    private final SortedMap<ReleaseId, Release> releases = new TreeMap<>();

    Catalog(List<RegistryPackage> packages) {
        for (RegistryPackage each : packages) {
            this.packages.put(each.name(), each);
            each.releases().forEach(r -> releases.put(r.id(), r));
        }
    }

    Collection<RegistryPackage> packages() {
        return Collections.unmodifiableCollection(packages.values());
    }

    List<String> names() {
        return packages.keySet().stream().map(PackageName::value).toList();
    }

    Optional<RegistryPackage> find(PackageName name) {
        return Optional.ofNullable(packages.get(name));
    }

    Optional<Release> find(ReleaseId id) {
        return Optional.ofNullable(releases.get(id));
    }
}
