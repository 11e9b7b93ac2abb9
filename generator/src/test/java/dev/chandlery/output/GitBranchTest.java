package dev.chandlery.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.output.GitBranch.Outcome;
import dev.chandlery.output.GitBranch.Tip;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.source.GitIdentity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitBranchTest {
    private static final int ROUNDS = 50;

    @TempDir
    private Path folder;

    private final AtomicInteger lost = new AtomicInteger();

    /** Each publisher adds a file of its own to what it finds on the branch, as a run of generate does. */
    private void publish(GitBranch branch, String name) {
        Path out = folder.resolve(name);
        String file = "registry/" + name + ".txt";
        for (Outcome outcome = Outcome.MOVED; outcome == Outcome.MOVED; ) {
            Optional<Tip> tip = branch.fetch();
            branch.checkOut(tip, out);
            FolderSink sink = new FolderSink(out);
            List<OutputFile> files = new ArrayList<>();
            for (OutputState.Entry entry : sink.read().files()) {
                files.add(OutputFile.of(
                        entry.path(),
                        Role.CONTENT,
                        () -> sink.content(entry.path()).orElseThrow()));
            }
            files.add(OutputFile.of(file, Role.CONTENT, Blob.of(name)));
            sink.write(OutputTree.of(files), Map.of());
            outcome = branch.push(
                    tip,
                    out,
                    Optional.empty(),
                    new GitBranch.Draft(
                            "Publish " + name,
                            new GitIdentity("Grace", "grace@acme.example"),
                            Instant.EPOCH,
                            Optional.empty()));
            lost.addAndGet(outcome == Outcome.MOVED ? 1 : 0);
        }
    }

    @Test
    void twoPublishersRacingFiftyTimesLoseNothing() throws Exception {
        Path remote = folder.resolve("remote.git");
        Git.init().setBare(true).setDirectory(remote.toFile()).call().close();
        GitTarget target = new GitTarget(remote.toString(), "main");
        GitAccess access = GitAccess.of(Map.of());
        try (GitBranch first = GitBranch.open(target, access);
                GitBranch second = GitBranch.open(target, access)) {
            for (int round = 0; round < ROUNDS; round++) {
                String one = "first-" + round;
                String two = "second-" + round;
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> publish(first, one));
                publish(second, two);
                other.join();
            }
            Path read = folder.resolve("read");
            second.checkOut(second.fetch(), read);
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(read.resolve("registry/first-" + round + ".txt")).exists();
                assertThat(read.resolve("registry/second-" + round + ".txt")).exists();
            }
        }
        assertThat(lost).as("races that somebody lost").hasPositiveValue();
        try (Git git = Git.open(remote.toFile())) {
            List<RevCommit> commits = new ArrayList<>();
            git.log().add(git.getRepository().resolve("refs/heads/main")).call().forEach(commits::add);
            assertThat(commits).hasSize(2 * ROUNDS);
        }
    }

    @Test
    void onlyAWholeAddressIsATarget() {
        assertThat(GitTarget.parse("git:https://git.acme.example/a#b#main"))
                .contains(new GitTarget("https://git.acme.example/a#b", "main"));
        assertThat(GitTarget.parse("git:../deployments#env/prod"))
                .contains(new GitTarget("../deployments", "env/prod"));
        for (String wrong : List.of("git:#main", "git:a#", "git:a", "a#main", "git:a#x..y", "git:a#-\u0007")) {
            assertThat(GitTarget.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
