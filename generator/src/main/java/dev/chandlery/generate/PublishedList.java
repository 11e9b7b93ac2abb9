package dev.chandlery.generate;

import dev.chandlery.output.Sha256;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.Bundle;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.PublishedFiles;
import dev.chandlery.source.SourceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The releases that a registry lists, with what is needed to compare them: little, since a registry may list many.
 *
 * @param releases the releases
 */
record PublishedList(SortedMap<ReleaseId, Listed> releases) {
    /** Ten times what the program is made for: what lists more is not a registry. */
    private static final int MAX_RELEASES = 1_000_000;

    private static final int READERS = 8;
    private static final Bundle NO_BUNDLE = new Bundle("", 0, "");

    /**
     * A release that is listed.
     *
     * @param bundle what is said of its chart
     * @param said digest of all else that is said of it
     */
    record Listed(Bundle bundle, String said) {
        static Listed of(Release release) {
            return new Listed(
                    release.bundle(), Sha256.hex(release.withBundle(NO_BUNDLE).toString()));
        }
    }

    private record Named(ReleaseId id, Listed listed) {}

    PublishedList {
        releases = Collections.unmodifiableSortedMap(new TreeMap<>(releases));
    }

    /**
     * Reads the list.
     *
     * @throws SourceException when it cannot be read, or is no list of releases
     */
    static PublishedList read(PublishedFiles registry) {
        PublishedReleases published = new PublishedReleases(registry);
        List<PackageName> packages = published.packages();
        if (packages.size() > MAX_RELEASES) {
            throw tooMany();
        }
        SortedMap<ReleaseId, Listed> releases = new TreeMap<>();
        try (Parallel readers = new Parallel(READERS)) {
            for (List<Named> ofPackage : readers.map(packages, name -> read(published, name))) {
                ofPackage.forEach(each -> releases.put(each.id(), each.listed()));
                if (releases.size() > MAX_RELEASES) {
                    throw tooMany();
                }
            }
        }
        return new PublishedList(releases);
    }

    private static List<Named> read(PublishedReleases published, PackageName name) {
        List<Named> listed = new ArrayList<>();
        published.of(name, release -> {
            boolean descending =
                    listed.isEmpty() || listed.get(listed.size() - 1).id().compareTo(release.id()) > 0;
            if (!release.name().equals(name) || !descending) {
                throw PublishedReleases.damaged();
            }
            if (listed.size() == MAX_RELEASES) {
                throw tooMany();
            }
            listed.add(new Named(release.id(), Listed.of(release)));
        });
        return listed;
    }

    private static SourceException tooMany() {
        return new SourceException("the registry lists more than " + MAX_RELEASES
                + " releases; check that it is the registry of this repository.");
    }
}
