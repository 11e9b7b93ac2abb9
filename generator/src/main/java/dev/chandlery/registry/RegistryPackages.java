package dev.chandlery.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The packages of a registry as they stand now. */
public final class RegistryPackages {
    private RegistryPackages() {}

    /** Returns the packages of the head and those that only have releases, in ascending order of name. */
    public static List<RegistryPackage> of(Discovery discovery, Releases releases) {
        Map<PackageName, PackageDirectory> heads = new TreeMap<>();
        discovery.packages().forEach(p -> heads.put(p.definition().name(), p));
        Map<PackageName, Boolean> names = new TreeMap<>();
        heads.keySet().forEach(name -> names.put(name, true));
        releases.byPackage().keySet().forEach(name -> names.putIfAbsent(name, false));
        List<RegistryPackage> packages = new ArrayList<>();
        for (PackageName name : names.keySet()) {
            List<Release> own = releases.of(name);
            PackageDirectory head = heads.get(name);
            packages.add(
                    head == null
                            ? new RegistryPackage(
                                    gone(own.get(0), heads.values()), own.get(0).directory(), true, false, own)
                            : new RegistryPackage(
                                    head.definition(),
                                    head.directory().value(),
                                    false,
                                    isUnreleased(head, releases),
                                    own));
        }
        return packages;
    }

    /** What is said of a package that the head no longer holds: when another one has taken its place, where it went. */
    private static PackageDefinition gone(Release newest, Collection<PackageDirectory> heads) {
        return heads.stream()
                .map(PackageDirectory::definition)
                .filter(definition -> definition.renamedFrom().contains(newest.name()))
                .findFirst()
                .map(definition -> newest.definition().forwardedTo(definition.name()))
                .orElse(newest.definition());
    }

    private static boolean isUnreleased(PackageDirectory head, Releases releases) {
        Optional<Release> release = releases.get(head.id());
        return release.isEmpty()
                || (!release.get().tree().isEmpty()
                        && !release.get().tree().equals(head.tree().hex()));
    }
}
