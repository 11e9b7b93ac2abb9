package dev.chandlery.generate;

import static dev.chandlery.generate.ApprovalStory.NOW;
import static dev.chandlery.generate.ApprovalStory.approvers;
import static dev.chandlery.generate.ApprovalStory.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.testing.TestKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --base} says of approvals: which count, and what a promotion lacks. */
class ApprovalGateTest {
    @TempDir
    private Path temp;

    private ApprovalStory story;

    @BeforeEach
    void begin() {
        story = ApprovalStory.begin(temp.resolve("repo"));
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void aPromotionWaitsForItsApprovals() {
        assertThat(story.gate())
                .containsExactly("approval-missing environments/prod/releases.yaml: prod gains git@1.0.0 with 0 of 2"
                        + " approvals of platform-leads. | Let 2 more of bob, eve run: chandlery approve git@1.0.0 --for prod"
                        + " --key FILE.");
        story.approve("bob");
        story.commit("Bob approves");
        assertThat(story.gate())
                .containsExactly("approval-missing environments/prod/releases.yaml: prod gains git@1.0.0 with 1 of 2"
                        + " approvals of platform-leads: bob. | Let 1 more of eve run: chandlery approve git@1.0.0 --for prod"
                        + " --key FILE.");
        story.approve("eve");
        story.commit("Eve approves");
        assertThat(story.gate()).isEmpty();
    }

    @Test
    void approvalsMayComeBeforeThePromotion() {
        story.story.repo().checkout("main");
        story.approve("bob");
        story.approve("eve");
        story.commit("Approve");
        story.story.repo().branch("later");
        story.story.pins("prod", "git@1.0.0").commit("Promote");
        assertThat(story.gate()).isEmpty();
    }

    @Test
    void twoApprovalsOfOnePersonAreOne() {
        story.approve("bob");
        story.approve("bob", "prod", NOW.minusSeconds(30));
        story.commit("Bob approves twice");
        assertThat(story.gate()).hasSize(1).allMatch(line -> line.contains("with 1 of 2 approvals"));
    }

    @Test
    void whoPromotesCannotApprove() {
        story.approve("ada");
        story.approve("bob");
        story.commit("Approve");
        assertThat(story.gate())
                .hasSize(2)
                .anyMatch(
                        line -> line.startsWith("approval-invalid environments/prod/approvals/git-1.0.0-ada-")
                                && line.contains(
                                        "ada promotes git@1.0.0 to prod, and so cannot approve it, too. | Ask another approver."))
                .anyMatch(line -> line.contains("with 1 of 2 approvals of platform-leads: bob."));
    }

    @Test
    void theKeyThatSignsAPromotionCountsAsItsPromoterWhateverAddressItGives() {
        story.story.repo().as("Nobody").signing(bytes -> TestKey.of("bob").sign(bytes, "git"));
        story.story.pins("prod", "git@1.0.0", "git@1.0.0 current: true").pins("prod", "git@1.0.0 current: true");
        story.commit("Write it otherwise");
        story.story.repo().as("Zoe");
        story.approve("bob");
        story.approve("eve");
        story.commit("Approve");
        assertThat(story.gate())
                .hasSize(2)
                .anyMatch(line -> line.contains("bob promotes git@1.0.0 to prod"))
                .anyMatch(line -> line.contains("with 1 of 2 approvals of platform-leads: eve."));
    }

    @Test
    void onlyTheGroupsOfTheEnvironmentCount() {
        assertThatThrownBy(() -> story.approve("tom"))
                .isInstanceOf(WrongRequestException.class)
                .hasMessage("prod asks for approvals of platform-leads, and tom is only in data-leads.");
    }

    @Test
    void aTamperedStatementIsFound() {
        String file = story.approve("bob");
        story.story.repo().write(file, story.read(file).replace("It ran well.", "It ran badly."));
        story.commit("Change the reason");
        assertInvalid("The signature of this approval is of another statement: one of its values was changed, or the"
                + " signature was made for something else.");
    }

    @Test
    void anApprovalForAnotherEnvironmentCountsNowhereElse() {
        story.story.environment("staging", "  promotesFrom: dev\n  approvals: {required: 1, from: [platform-leads]}\n");
        String file = story.approve("bob", "staging", NOW.minusSeconds(60));
        String content = story.read(file);
        story.story.repo().delete(file);
        story.story.repo().write(file.replace("staging", "prod"), content);
        story.commit("Copy it");
        assertInvalid("This approval is for staging, and lies in the folder of prod.");
        story.story.repo().write(file.replace("staging", "prod"), content.replace("staging", "prod"));
        story.commit("Change it, too");
        assertInvalid("The signature of this approval is of another statement: one of its values was changed, or the"
                + " signature was made for something else.");
    }

    @Test
    void anApprovalForAnotherContentDoesNotCount() {
        String file = story.approve("bob");
        String content = story.read(file);
        int digest = content.indexOf("sha256:") + 7;
        story.story.repo().write(file, content.substring(0, digest) + "0".repeat(64) + content.substring(digest + 64));
        story.commit("Another digest");
        assertInvalid("This approval is for another content of git@1.0.0: sha256:" + "0".repeat(64)
                + ", and it has sha256:" + content.substring(digest, digest + 64) + ".");
    }

    @Test
    void anUnknownKeyIsNamed() {
        String file = story.approve("bob");
        String statement = ApprovalProof.statement(story.path(), file);
        String signature =
                TestKey.of("mallory").sign(statement.getBytes(StandardCharsets.UTF_8), "approval@chandlery.dev");
        story.story.repo().write(file, resigned(story.read(file), signature));
        story.commit("Sign with another key");
        assertInvalid(
                "This approval is signed by the key " + TestKey.of("mallory").publicKey() + ", which no approver has.");
    }

    @Test
    void nobodyApprovesInTheNameOfAnother() {
        String file = story.approve("bob");
        String content = story.read(file).replace("approver: bob", "approver: eve");
        story.story.repo().write(file, content);
        String statement = ApprovalProof.statement(story.path(), file);
        String signature = TestKey.of("bob").sign(statement.getBytes(StandardCharsets.UTF_8), "approval@chandlery.dev");
        story.story.repo().write(file, resigned(content, signature));
        story.commit("As Eve");
        assertInvalid("This approval says that eve approves, and is signed by bob.");
    }

    @Test
    void anApproverThatTheChangeAddsCannotApproveIt() {
        story.story
                .repo()
                .write("approvers.yaml", approvers(person("ada"), person("bob"), person("eve"), person("mallory")));
        story.approve("mallory");
        story.commit("Let Mallory in");
        assertInvalid("mallory is made an approver by this change, and so cannot approve it.");
    }

    @Test
    void aKeyThatTheChangeAddsSignsNothingOfIt() {
        story.story
                .repo()
                .write(
                        "approvers.yaml",
                        approvers(
                                person("ada"),
                                person("eve"),
                                person("bob") + "        - key: "
                                        + TestKey.of("bob2").publicKey().line() + "\n"));
        Approve.run(
                new Approve.Request(
                        story.path(),
                        ApprovalStory.release("1.0.0"),
                        new dev.chandlery.registry.EnvironmentName("prod"),
                        "Fine.",
                        java.util.Optional.of(ApprovalStory.signer(TestKey.of("bob2"))),
                        java.util.Optional.empty(),
                        NOW),
                Progress.NONE);
        assertThat(story.gate())
                .anyMatch(line -> line.contains("This approval is signed by the key "
                        + TestKey.of("bob2").publicKey() + ", which this change adds to approvers.yaml."));
    }

    @Test
    void aChangeCannotLowerWhatItHasToPass() {
        story.story.environment("prod", "  promotesFrom: staging\n");
        story.story.repo().write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec:
                  packages: ["templates/{team}/{package}"]
                  lint: {rules: {approval-missing: "off"}}
                """);
        story.commit("Ask for nothing");
        assertThat(story.gate()).hasSize(1).allMatch(line -> line.contains("with 0 of 2 approvals"));
    }

    @Test
    void aRevokedKeyCountsNoMoreEvenWhenTheBranchIsOlder() {
        story.approve("bob");
        story.approve("eve");
        story.commit("Approve");
        assertThat(story.gate()).isEmpty();
        story.story.repo().checkout("main");
        story.story
                .repo()
                .write(
                        "approvers.yaml",
                        approvers(
                                person("ada"),
                                person("bob", "platform-leads", "revoked: The laptop was lost."),
                                person("eve")))
                .commit("Revoke Bob's key")
                .checkout("change");
        assertInvalid(
                "This approval is signed by a key of bob that is revoked (the key in line 14 of approvers.yaml): The"
                        + " laptop was lost.");
    }

    @Test
    void aKeyCountsWithinItsDatesOnly() {
        story.close();
        story = ApprovalStory.begin(
                temp.resolve("dated"),
                approvers(
                        person("ada"),
                        person("bob", "platform-leads", "validUntil: \"2026-01-05T00:00:30Z\""),
                        person("eve")));
        story.approve("bob");
        story.approve("eve");
        story.commit("Approve");
        assertThat(story.gate()).isEmpty();
        assertThat(story.gate("main", NOW.plusSeconds(30)))
                .anyMatch(line ->
                        line.contains("is signed by a key of bob that is not valid any more, or not yet (the key in"
                                + " line 14 of approvers.yaml)."));
        assertThatThrownBy(() -> story.approve("bob", "prod", NOW.plusSeconds(30)))
                .hasMessage("This key of bob is not valid now: see validFrom and validUntil in approvers.yaml.");
    }

    @Test
    void anApprovalExpires() {
        story.approve("bob");
        story.approve("eve");
        story.commit("Approve");
        assertThat(story.gate("main", NOW.plus(Duration.ofDays(29)))).isEmpty();
        assertThat(story.gate("main", NOW.plus(Duration.ofDays(30))))
                .hasSize(3)
                .anyMatch(line -> line.contains(
                        "This approval has expired: it is of 2026-01-04, and prod takes them for 30 days."));
    }

    @Test
    void anApprovalFromTheFutureDoesNotCount() {
        story.approve("bob", "prod", NOW.plus(Duration.ofHours(1)));
        story.commit("Approve");
        assertInvalid("This approval is of 2026-01-05T01:00:00Z, which is yet to come.");
    }

    @Test
    void anApprovalCannotBeUsedAgainForALaterPromotion() {
        story.approve("bob");
        story.approve("eve");
        story.commit("Approve");
        story.story.repo().checkout("main").merge("change");
        story.story.repo().at("2026-01-06T00:00:00Z");
        story.story.pins("prod").commit("Take it away");
        story.story.repo().branch("again");
        story.story.pins("prod", "git@1.0.0").commit("Promote it again");
        assertThat(story.gate("main", NOW.plus(Duration.ofDays(2))))
                .hasSize(3)
                .anyMatch(line ->
                        line.contains("This approval is of 2026-01-04T23:59:00Z, and was for an earlier promotion:"
                                + " prod ran git@1.0.0 until 2026-01-06T00:00:00Z."))
                .anyMatch(line -> line.contains("with 0 of 2 approvals"));
        story.approve("bob", "prod", NOW.plus(Duration.ofDays(2)));
        story.approve("eve", "prod", NOW.plus(Duration.ofDays(2)));
        story.commit("Approve it again");
        assertThat(story.gate("main", NOW.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void aSignedCommitStandsForASignature() {
        story.approveUnsigned("bob");
        assertThat(story.gate())
                .anyMatch(line -> line.contains("This approval has no signature, and is not committed."));
        story.commit("Bob approves, says Ada");
        assertInvalid("This approval has no signature, and neither has the commit that adds it.");

        story.story.repo().as("Bob").signing(bytes -> TestKey.of("bob").sign(bytes, "git"));
        story.story.repo().delete(only());
        story.commit("Take it back");
        story.approveUnsigned("bob");
        story.commit("Bob approves");
        assertThat(story.gate())
                .hasSize(1)
                .allMatch(line -> line.contains("with 1 of 2 approvals of platform-leads: bob."));
    }

    @Test
    void aCommitSignedBySomebodyElseDoesNot() {
        story.story.repo().as("Eve").signing(bytes -> TestKey.of("eve").sign(bytes, "git"));
        story.approveUnsigned("bob");
        story.commit("Bob approves, says Eve");
        assertInvalid("This approval says that bob approves, and is signed by eve.");
    }

    @Test
    void aSignatureOfAnotherCommitDoesNot() {
        story.story
                .repo()
                .as("Bob")
                .signing(bytes -> TestKey.of("bob").sign("other".getBytes(StandardCharsets.UTF_8), "git"));
        story.approveUnsigned("bob");
        story.commit("Bob approves");
        assertInvalid("This approval has no signature, and the commit that adds it is signed by no key that an approver"
                + " has.");
    }

    @Test
    void whoPromotesIsUnknownBeforeThePromotionIsCommitted() {
        story.approve("bob");
        story.approve("eve");
        story.commit("Approve");
        story.story.pins("prod", "git@1.0.0 current: true");
        assertThat(story.gate())
                .containsExactly("approval-missing environments/prod/releases.yaml: prod gains git@1.0.0 with 2 of 2"
                        + " approvals of platform-leads: bob, eve; who promotes it is not known before it is committed. |"
                        + " Commit the promotion.");
    }

    @Test
    void tooFewApproversAreToldBeforeAnybodyPromotes() {
        story.story.repo().checkout("main");
        story.story.repo().write("approvers.yaml", approvers(person("bob")));
        story.commit("Only Bob is left");
        story.story.repo().branch("any");
        story.story.repo().write("README.md", "Hello.");
        assertThat(story.gate())
                .containsExactly("approval-unreachable environments/prod/environment.yaml: prod asks for 2 approvals of"
                        + " platform-leads, and approvers.yaml names fewer people there. | Add approvers, or ask for fewer"
                        + " approvals.");
    }

    @Test
    void whatIsPendingIsExplained() {
        story.approve("bob");
        story.commit("Bob approves");
        assertThat(story.pending()).hasSize(1).first().satisfies(review -> {
            assertThat(review.approvers()).containsExactly("bob");
            assertThat(review.missing()).isEqualTo(1);
            assertThat(review.candidates()).containsExactly("eve");
            assertThat(review.isComplete()).isFalse();
        });
        story.approve("eve");
        story.commit("Eve approves");
        assertThat(story.pending()).hasSize(1).allMatch(review -> review.isComplete());
    }

    private String only() {
        return story.path().relativize(onlyFile()).toString();
    }

    private Path onlyFile() {
        try (var files = java.nio.file.Files.list(story.path().resolve("environments/prod/approvals"))) {
            return files.findFirst().orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertInvalid(String sentence) {
        assertThat(story.gate())
                .filteredOn(line -> line.startsWith("approval-invalid"))
                .hasSize(1)
                .allMatch(line -> line.contains(sentence), sentence);
    }

    private static String resigned(String file, String signature) {
        return file.substring(0, file.indexOf("  signature:")) + "  signature: |\n" + signature.indent(4);
    }
}
