package dev.chandlery.generate;

import dev.chandlery.registry.PackageName;
import dev.chandlery.source.GitIdentity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which packages take the newest releases of what they depend on.
 *
 * @param folder the registry
 * @param packages the packages; none for all
 * @param latest whether ranges that leave out the latest release are raised to it
 * @param dependents whether packages that depend on those that got a new version get one too, and so on
 * @param base the branch or commit whose releases count; those of the commit that is checked out when empty
 * @param committer who makes a commit for each package; without one, nothing is committed
 * @param now the moment: the day that changelogs name, and the time of commits
 */
public record UpgradeRequest(
        Path folder,
        List<PackageName> packages,
        boolean latest,
        boolean dependents,
        Optional<String> base,
        Optional<GitIdentity> committer,
        Instant now) {
    /** Copies the list. */
    public UpgradeRequest {
        packages = List.copyOf(packages);
    }
}
