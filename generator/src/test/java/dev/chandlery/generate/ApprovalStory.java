package dev.chandlery.generate;

import dev.chandlery.approval.Review;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.signature.SshPublicKey;
import dev.chandlery.testing.EnvironmentStory;
import dev.chandlery.testing.TestKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A registry whose prod asks for two approvals of platform-leads, which are Ada, Bob and Eve; Tom approves for others only.
 * On the branch {@code change}, which is checked out, Ada promotes git 1.0.0 to prod.
 */
final class ApprovalStory implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    final EnvironmentStory story;

    private ApprovalStory(EnvironmentStory story) {
        this.story = story;
    }

    static ApprovalStory begin(Path folder) {
        return begin(folder, approvers(person("ada"), person("bob"), person("eve"), person("tom", "data-leads", "")));
    }

    static ApprovalStory begin(Path folder, String approvers) {
        EnvironmentStory story = EnvironmentStory.begin(folder, "  approvals: {required: 2, from: [platform-leads]}\n");
        story.repo().write("approvers.yaml", approvers);
        story.pins("staging", "git@1.0.0").commit("Staging, and who approves");
        story.repo().branch("change");
        story.pins("prod", "git@1.0.0").commit("Promote git 1.0.0");
        return new ApprovalStory(story);
    }

    static String approvers(String... people) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Approvers
                spec:
                  approvers:
                """ + String.join("", people);
    }

    static String person(String name) {
        return person(name, "platform-leads", "");
    }

    /** Returns the lines of somebody, whose key has further lines. */
    static String person(String name, String group, String ofKey) {
        return """
                    - name: %1$s
                      emails: [%1$s@acme.example]
                      groups: [%2$s]
                      keys:
                        - key: %3$s
                """.formatted(name, group, TestKey.of(name).publicKey().line())
                + (ofKey.isEmpty() ? "" : "          " + ofKey + "\n");
    }

    static ReleaseId release(String version) {
        return new ReleaseId(new PackageName("git"), Version.of(version));
    }

    static StatementSigner signer(TestKey key) {
        return new StatementSigner() {
            @Override
            public SshPublicKey publicKey() {
                return key.publicKey();
            }

            @Override
            public String sign(byte[] message, String namespace) {
                return key.sign(message, namespace);
            }
        };
    }

    /** Writes an approval of somebody with their own key, for the next commit; returns its file. */
    String approve(String name) {
        return approve(name, "prod", NOW.minusSeconds(60));
    }

    String approve(String name, String environment, Instant time) {
        return written(Approve.run(
                        new Approve.Request(
                                path(),
                                release("1.0.0"),
                                new EnvironmentName(environment),
                                "It ran well.",
                                Optional.of(signer(TestKey.of(name))),
                                Optional.empty(),
                                time),
                        Progress.NONE)
                .approval()
                .place()
                .path());
    }

    /** Writes an approval without a signature. */
    String approveUnsigned(String name) {
        return written(Approve.run(
                        new Approve.Request(
                                path(),
                                release("1.0.0"),
                                new EnvironmentName("prod"),
                                "It ran well.",
                                Optional.empty(),
                                Optional.of(name),
                                NOW.minusSeconds(60)),
                        Progress.NONE)
                .approval()
                .place()
                .path());
    }

    private String written(String file) {
        story.repo().write(file, read(file));
        return file;
    }

    String read(String file) {
        try {
            return Files.readString(path().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return story.repo().path();
    }

    ApprovalStory commit(String message) {
        story.commit(message);
        return this;
    }

    /** Returns what check says of approvals, one line for each finding. */
    List<String> gate() {
        return gate("main", NOW);
    }

    List<String> gate(String base, Instant now) {
        return Check.run(new CheckRequest(path(), Optional.empty(), Optional.of(base), false, now), Progress.NONE)
                .findings()
                .stream()
                .filter(finding -> finding.rule().id().startsWith("approval-"))
                .map(ApprovalStory::line)
                .collect(Collectors.toList());
    }

    List<Review> pending() {
        return PendingApprovals.run(
                new PendingApprovals.Request(path(), new EnvironmentName("prod"), "main", NOW), Progress.NONE);
    }

    private static String line(Finding finding) {
        return finding.rule().id() + " " + finding.place().path() + ": " + finding.message() + " | " + finding.remedy();
    }

    @Override
    public void close() {
        story.close();
    }
}
