package dev.chandlery.generate;

import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.source.BranchCommit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A wish to change the files of an environment.
 *
 * @param folder the registry
 * @param environment the environment
 * @param now the moment at which freezes and soak times are judged
 * @param branch commits the change on a new branch from the commit that is checked out, and leaves the files on disk alone;
 *     empty writes it into the folder, for the next commit
 */
public record EnvironmentRequest(
        Path folder, EnvironmentName environment, Instant now, Optional<BranchCommit> branch) {}
