package dev.chandlery.registry;

import dev.chandlery.diagnostic.Place;
import java.time.Instant;

/**
 * A statement that somebody approves of a release for an environment, as a file holds it. Whether it counts is not known from
 * it alone.
 *
 * @param environment the environment
 * @param release the release
 * @param digest SHA-256 of its content, 64 hexadecimal digits
 * @param approver the name of the approver
 * @param time when, to the second
 * @param reason why
 * @param signature a signature of the {@linkplain #statement statement} in its armour, or empty
 * @param place the file
 */
public record Approval(
        EnvironmentName environment,
        ReleaseId release,
        String digest,
        String approver,
        Instant time,
        String reason,
        String signature,
        Place place) {
    /** The namespace of signatures of approvals (PROTOCOL.sshsig §3). */
    public static final String NAMESPACE = "approval@chandlery.dev";

    /**
     * Returns the text that is signed: one line for each value, in fixed order, with a line break at the end of each. The
     * reason is written as JSON writes it, so that it is one line whatever it holds.
     *
     * @param registry the name of the registry, so that a statement of one is none in another
     */
    public String statement(String registry) {
        return "chandlery.dev/v1 approval\n"
                + "registry: " + registry + "\n"
                + "environment: " + environment + "\n"
                + "package: " + release.name() + "\n"
                + "version: " + release.version() + "\n"
                + "digest: sha256:" + digest + "\n"
                + "approver: " + approver + "\n"
                + "time: " + time + "\n"
                + "reason: " + json(reason) + "\n";
    }

    /** Returns the same statement with another signature. */
    public Approval withSignature(String other) {
        return new Approval(environment, release, digest, approver, time, reason, other, place);
    }

    /** Returns the same approval in another file. */
    public Approval at(Place other) {
        return new Approval(environment, release, digest, approver, time, reason, signature, other);
    }

    /** Files hold no other control characters than these two. */
    private static String json(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }
}
