package dev.chandlery.generate;

import dev.chandlery.bundle.Provenance;
import dev.chandlery.output.Blob;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.Release;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The signed provenance files of charts. One that is published is never made again, be it by another key. */
final class ProvenanceFiles {
    private ProvenanceFiles() {}

    /**
     * Returns the files of releases that have none.
     *
     * @param isPublished says whether the file of a path is there, and whole
     */
    static List<OutputFile> missing(Signer signer, Collection<Release> releases, Predicate<String> isPublished) {
        return releases.stream()
                .filter(release -> !isPublished.test(ReleasePaths.provenance(release.id())))
                .map(release -> file(signer, release))
                .toList();
    }

    /** The signature names the moment of the release, so that it is the same whenever it is made. */
    private static OutputFile file(Signer signer, Release release) {
        Blob content = () -> signer.clearSign(
                        Provenance.text(release), release.released().orElse(Instant.EPOCH))
                .getBytes(StandardCharsets.UTF_8);
        return OutputFile.of(ReleasePaths.provenance(release.id()), Role.PUBLISHED, content);
    }
}
