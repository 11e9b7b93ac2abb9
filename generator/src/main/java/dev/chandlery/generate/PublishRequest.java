package dev.chandlery.generate;

import dev.chandlery.output.GitAccess;
import dev.chandlery.output.GitTarget;
import dev.chandlery.source.GitIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What to publish, and where.
 *
 * @param generate what to generate, and the folder for it, which the branch's output is put into first
 * @param target the branch
 * @param part the part of the output that the branch gets, {@code registry} or {@code gitops}; empty for all of it, with the record
 *     from which later runs go on
 * @param access how the remote is reached
 * @param identity who makes the commit
 * @param signature makes an armored OpenPGP signature over the bytes of a commit, which names a moment; empty when commits are not signed
 */
public record PublishRequest(
        GenerateRequest generate,
        GitTarget target,
        Optional<String> part,
        GitAccess access,
        GitIdentity identity,
        Optional<BiFunction<byte[], Instant, String>> signature) {}
