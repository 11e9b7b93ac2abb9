package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseSource;
import java.util.List;

/** Finds what is wrong in packages that changed since their release: what would be wrong if they were released now. */
final class Heads {
    private Heads() {}

    static List<Finding> findings(
            Parallel parallel, RegistrySettings settings, List<Release> releases, List<ReleaseSource> unreleased) {
        Building building = new Building(parallel, settings, ReleaseCheck.of(settings), releases, Progress.NONE);
        building.build(unreleased);
        return building.built().stream().flatMap(b -> b.findings().stream()).toList();
    }
}
