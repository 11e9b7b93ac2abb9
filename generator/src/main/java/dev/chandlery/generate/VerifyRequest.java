package dev.chandlery.generate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to be verified.
 *
 * @param repo the repository, a folder inside one, or a plain folder
 * @param ref the commit, branch or tag that the registry was generated from; empty for {@code HEAD}
 * @param registry address or folder of the registry; empty for the address that {@code chandlery.yaml} gives
 * @param workingFolder where a relative {@code registry} begins
 * @param sample how many releases are compared, at least 1; empty for all
 * @param seed chooses the sample; empty for the commit, so that each commit chooses others
 * @param signatures knows whose signatures of charts are trusted; empty when signatures are not looked at
 */
public record VerifyRequest(
        Path repo,
        Optional<String> ref,
        Optional<String> registry,
        Path workingFolder,
        OptionalInt sample,
        Optional<String> seed,
        Optional<SignatureCheck> signatures) {}
