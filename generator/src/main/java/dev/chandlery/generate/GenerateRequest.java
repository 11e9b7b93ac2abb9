package dev.chandlery.generate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to generate.
 *
 * @param repo the registry: a repository, a folder inside one, or a plain folder
 * @param ref the commit, branch or tag; absent: HEAD
 * @param out the folder to write
 * @param dryRun whether to write nothing
 * @param keepGoing whether to write all that is sound although there are errors
 * @param signer signs charts; none: charts that were not signed stay so
 * @param snapshots whether packages have snapshots, whatever the settings say
 * @param hydrate whether to write the overlays as they are built, too
 */
public record GenerateRequest(
        Path repo,
        Optional<String> ref,
        Path out,
        boolean dryRun,
        boolean keepGoing,
        Optional<Signer> signer,
        boolean snapshots,
        boolean hydrate) {
    /** Makes a request that signs nothing, leaves snapshots to the settings and builds no overlays. */
    public GenerateRequest(Path repo, Optional<String> ref, Path out, boolean dryRun, boolean keepGoing) {
        this(repo, ref, out, dryRun, keepGoing, Optional.empty(), false, false);
    }
}
