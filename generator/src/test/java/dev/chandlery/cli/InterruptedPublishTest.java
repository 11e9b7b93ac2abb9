package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.GitHttpServer;
import dev.chandlery.testing.GitHttpServer.Fault;
import dev.chandlery.testing.Monorepo;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Ref;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code publish} to a remote that disappears while it is written: what is said is true, and nothing is half done. */
class InterruptedPublishTest {
    @TempDir
    private Path folder;

    private Monorepo repo;
    private Git remote;

    @BeforeEach
    void begin() throws Exception {
        Tools.requireProgram("git");
        repo = TwoPackages.create(folder.resolve("repo"));
        Files.writeString(folder.resolve("repo/.git/config"), "[user]\n\tname = Grace\n\temail = grace@acme.example\n");
        remote = Git.init()
                .setBare(true)
                .setDirectory(folder.resolve("remote.git").toFile())
                .setInitialBranch("main")
                .call();
    }

    @AfterEach
    void end() {
        repo.close();
        remote.close();
    }

    @Test
    void overHttpAllIsWell() throws Exception {
        try (GitHttpServer server = GitHttpServer.serve(folder, Fault.NONE)) {
            assertThat(publish(server.address("remote.git")).out()).endsWith(" now.\n");
            assertThat(publish(server.address("remote.git")).out()).endsWith(" already.\n");
        }
        assertThat(tip()).isNotNull();
    }

    @Test
    void aConnectionThatEndsBeforeTheCommitArrivedPublishesNothing() throws Exception {
        try (GitHttpServer server = GitHttpServer.serve(folder, Fault.BEFORE_IT_ARRIVED)) {
            assertSentence(publish(server.address("remote.git")), "cannot be written (", "; nothing was published");
        }
        assertThat(tip()).isNull();
        assertLater();
    }

    @Test
    void aCommitThatArrivedIsPublishedAlthoughNobodySaidSo() throws Exception {
        try (GitHttpServer server = GitHttpServer.serve(folder, Fault.AFTER_IT_ARRIVED)) {
            Outcome outcome = publish(server.address("remote.git"));

            assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.OK);
            assertThat(outcome.out()).endsWith(" now.\n");
        }
        assertThat(tip()).isNotNull();
    }

    @Test
    void aRemoteThatIsGoneForGoodLeavesItOpen() throws Exception {
        try (GitHttpServer server = GitHttpServer.serve(folder, Fault.FOR_GOOD)) {
            assertSentence(
                    publish(server.address("remote.git")),
                    "was lost while the commit was sent (",
                    "whether the commit arrived is not known; run it again when the remote is back, which makes no"
                            + " second one");
        }
        assertThat(publish(folder.resolve("remote.git").toString()).out()).endsWith(" already.\n");
    }

    @Test
    void aRemoteWhoseProgramIsKilledInThePushIsOneSentence() throws Exception {
        hook("pre-receive", "kill -9 $PPID");

        assertSentence(
                publish(folder.resolve("remote.git").toString()), "cannot be written (", "; nothing was published");
        assertThat(tip()).isNull();
        Files.delete(folder.resolve("remote.git/hooks/pre-receive"));
        assertLater();
    }

    @Test
    void aRemoteWhoseProgramIsKilledAfterThePushHasTheCommit() throws Exception {
        hook("post-receive", "kill -9 $PPID");

        assertThat(publish(folder.resolve("remote.git").toString()).out()).endsWith(" now.\n");
        assertThat(tip()).isNotNull();
    }

    private void hook(String name, String command) throws IOException {
        Path hook = folder.resolve("remote.git/hooks/" + name);
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\n" + command + "\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    private static void assertSentence(Outcome outcome, String middle, String end) {
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err().lines().filter(line -> line.startsWith("chandlery:")))
                .singleElement()
                .asString()
                .contains(middle)
                .endsWith(end);
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    }

    private void assertLater() throws IOException {
        assertThat(publish(folder.resolve("remote.git").toString()).out()).endsWith(" now.\n");
        assertThat(tip()).isNotNull();
    }

    private Ref tip() throws IOException {
        return remote.getRepository().exactRef("refs/heads/published");
    }

    private Outcome publish(String to) {
        return new Shell(folder).run("publish", "--repo", "repo", "--to", "git:" + to + "#published");
    }
}
