package dev.chandlery.bundle;

import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.ReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What goes into the chart of a release.
 *
 * @param definition the package's definition at the release
 * @param directory the package's directory
 * @param commit full id of the commit of the release, or empty
 * @param released when it was released; the epoch stands in the archive when absent
 * @param dependencies the locked dependencies
 * @param manifests the final manifests by their path in the package
 * @param documents other files by their path in the package: README, examples, icon
 */
public record ChartSource(
        PackageDefinition definition,
        String directory,
        String commit,
        Optional<Instant> released,
        List<ReleaseId> dependencies,
        SortedMap<String, byte[]> manifests,
        SortedMap<String, byte[]> documents) {}
