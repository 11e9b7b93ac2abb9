package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.Monorepo;
import dev.chandlery.testing.PgpKeys;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
    private static final String TO = "git:remote.git#published";
    private static final int ROUNDS = 4;
    private static final String CHARTS = "registry/charts/";

    @TempDir
    private Path folder;

    private Monorepo repo;
    private Git remote;

    @BeforeEach
    void begin() throws Exception {
        repo = TwoPackages.create(folder.resolve("repo"));
        repo.branch("other").checkout("main");
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

    private Outcome run(String... arguments) {
        return new Shell(folder).run(arguments);
    }

    private Outcome publish(String... more) {
        List<String> arguments = new ArrayList<>(List.of("publish", "--repo", "repo", "--to", TO));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private void release(String version) {
        repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", version, ""))
                .commit("slack " + version);
    }

    private List<RevCommit> commits() throws IOException {
        try (Repository read = open();
                RevWalk walk = new RevWalk(read)) {
            ObjectId tip = read.resolve("refs/heads/published");
            List<RevCommit> commits = new ArrayList<>();
            if (tip != null) {
                walk.markStart(walk.parseCommit(tip));
                walk.forEach(commits::add);
            }
            return commits;
        }
    }

    private Repository open() throws IOException {
        return Git.open(folder.resolve("remote.git").toFile()).getRepository();
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Repository read = open();
                TreeWalk walk = new TreeWalk(read)) {
            walk.addTree(read.resolve("refs/heads/published^{tree}"));
            walk.setRecursive(true);
            while (walk.next()) {
                files.add(walk.getPathString());
            }
        }
        return files;
    }

    private String read(String path) throws IOException {
        try (Repository read = open();
                TreeWalk walk = TreeWalk.forPath(read, path, read.resolve("refs/heads/published^{tree}"))) {
            return new String(read.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theBranchHoldsTheOutputAndTheCommitNamesItsSource() throws IOException {
        Outcome outcome = publish();

        assertThat(outcome.err()).doesNotContain("error", "chandlery: ");
        assertThat(outcome.out())
                .contains("published git@1.1.0\n")
                .endsWith("The branch published holds the output of "
                        + repo.head().substring(0, 12) + " now.\n");
        assertThat(files())
                .contains(".chandlery/files", "registry/index.yaml", CHARTS + "git-1.1.0.tgz")
                .contains("gitops/environments/dev/dev-1/platform/kustomization.yaml")
                .doesNotContain(".chandlery/lock");
        RevCommit commit = commits().get(0);
        assertThat(commit.getShortMessage()).isEqualTo("Publish " + repo.head().substring(0, 12));
        assertThat(commit.getFullMessage())
                .contains("New releases:\n\n- git@1.0.0\n- git@1.1.0\n")
                .contains("\n\nChandlery-Source: " + repo.head() + "\nChandlery-Version: ");
        assertThat(commit.getAuthorIdent().getName()).isEqualTo("Grace");
        assertThat(run("generate", "--repo", "repo", "--out", "out").code()).isZero();
        assertThat(read("registry/index.yaml")).isEqualTo(Files.readString(folder.resolve("out/registry/index.yaml")));
    }

    @Test
    void nothingNewMakesNoCommit() throws IOException {
        publish();

        assertThat(publish().out()).endsWith(" already.\n").hasLineCount(1);
        assertThat(commits()).hasSize(1);
    }

    @Test
    void laterRunsGoOnFromTheBranchAndLeaveFilesOfOthersAlone() throws Exception {
        publish();
        try (Git clone = Git.cloneRepository()
                .setURI(folder.resolve("remote.git").toString())
                .setDirectory(folder.resolve("clone").toFile())
                .setBranch("published")
                .call()) {
            Files.writeString(folder.resolve("clone/CNAME"), "templates.acme.example");
            clone.add().addFilepattern("CNAME").call();
            clone.commit()
                    .setMessage("Name the site")
                    .setAuthor("A", "a@b")
                    .setCommitter("A", "a@b")
                    .call();
            clone.push().call();
        }
        release("2.0.0");

        assertThat(publish("--out", "kept").out()).startsWith("published slack@2.0.0\nThe branch");

        assertThat(commits()).hasSize(3);
        assertThat(read("CNAME")).isEqualTo("templates.acme.example");
        assertThat(files()).contains(CHARTS + "slack-2.0.0.tgz", CHARTS + "git-1.0.0.tgz");
        release("2.1.0");
        assertThat(publish("--out", "kept").out()).startsWith("published slack@2.1.0\nThe branch");
    }

    @Test
    void anOlderCommitDoesNotReplaceANewerOne() throws IOException {
        repo.tag("old");
        release("2.0.0");
        publish();

        Outcome outcome = publish("--ref", "old");

        assertThat(outcome.out()).isEqualTo("The branch published holds the output of a newer commit, which stays.\n");
        assertThat(outcome.code()).isZero();
        assertThat(commits()).hasSize(1);
    }

    @Test
    void releasesOfAnotherHistoryStay() throws IOException {
        release("3.0.0");
        publish();
        repo.checkout("other");
        release("4.0.0");

        assertThat(publish().out()).startsWith("published slack@4.0.0\n");
        assertThat(files()).contains(CHARTS + "slack-3.0.0.tgz", CHARTS + "slack-4.0.0.tgz");
        assertThat(read("registry/index.yaml")).contains("version: 3.0.0", "version: 4.0.0");
    }

    /** What two jobs of two branches do that end at the same time, again and again. */
    @Test
    void twoPublishersWhoRaceLoseNoRelease() throws Exception {
        try (Monorepo first = small("first");
                Monorepo second = small("second")) {
            for (int round = 1; round <= ROUNDS; round++) {
                String version = "1.0." + round;
                next(first, "first", version);
                next(second, "second", version);
                CompletableFuture<Outcome> one = CompletableFuture.supplyAsync(() -> publishFrom("first"));
                Outcome two = publishFrom("second");
                assertThat(one.join().code()).as(one.join().err()).isZero();
                assertThat(two.code()).as(two.err()).isZero();
            }
        }
        List<String> files = files();
        String index = read("registry/index.yaml");
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(files).contains(CHARTS + "first-1.0." + round + ".tgz", CHARTS + "second-1.0." + round + ".tgz");
            assertThat(index).contains("first-1.0." + round + ".tgz", "second-1.0." + round + ".tgz");
        }
        List<RevCommit> commits = commits();
        assertThat(commits).hasSize(2 * ROUNDS);
        assertThat(commits.subList(0, commits.size() - 1)).allMatch(commit -> commit.getParentCount() == 1);
    }

    private Outcome publishFrom(String name) {
        return run("publish", "--repo", name, "--to", TO, "--out", name + "-out");
    }

    private Monorepo small(String name) throws IOException {
        Monorepo made = Monorepo.create(folder.resolve(name));
        Files.writeString(
                folder.resolve(name + "/.git/config"), "[user]\n\tname = Grace\n\temail = grace@acme.example\n");
        return made.write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec: {packages: ["templates/{team}/{package}"]}
                """);
    }

    private static void next(Monorepo made, String name, String version) {
        String at = "templates/" + name + "/" + name;
        made.write(at + "/package.yaml", TwoPackages.packageYaml(name, version, ""))
                .write(at + "/t.yaml", TwoPackages.template(name, "3.20"))
                .commit(name + " " + version);
    }

    @Test
    void aPartIsPublishedAlone() throws IOException {
        assertThat(publish("--only", "gitops").code()).isEqualTo(ExitCode.USAGE);
        assertThat(publish("--only", "gitops", "--out", "out").code()).isZero();
        assertThat(files())
                .contains("gitops/packages/git/1.1.0/kustomization.yaml")
                .allMatch(path -> path.startsWith("gitops/"));
        assertThat(publish("--only", "gitops", "--out", "out").out()).endsWith(" already.\n");
        release("2.0.0");
        assertThat(publish("--only", "gitops", "--out", "new").code()).isZero();
        assertThat(files()).contains("gitops/packages/slack/2.0.0/kustomization.yaml");

        repo.checkout("other");
        release("5.0.0");
        Outcome refused = publish("--only", "gitops", "--out", "others");
        assertThat(refused.code()).as(refused.out()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("which this history does not hold").hasLineCount(1);
        assertThat(files()).doesNotContain("gitops/packages/slack/5.0.0/kustomization.yaml");
    }

    @Test
    void commitsAreSignedWithAKey() throws Exception {
        PgpKeys keys = PgpKeys.rsa("secret");
        Files.write(folder.resolve("key.gpg"), keys.secret());
        Files.writeString(folder.resolve("passphrase"), "secret");

        assertThat(publish("--sign-key", "key.gpg", "--sign-passphrase-file", "passphrase")
                        .code())
                .isZero();

        assertThat(new String(commits().get(0).getRawBuffer(), StandardCharsets.UTF_8))
                .contains("\ngpgsig -----BEGIN PGP SIGNATURE-----\n ");
        assertThat(files()).contains(CHARTS + "git-1.1.0.tgz.prov");
    }

    @Test
    void aRemoteThatRefusesIsOneSentenceAndNothingIsHalfDone() throws IOException {
        publish();
        Path hook = folder.resolve("remote.git/hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho The branch is frozen.\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        release("2.0.0");

        Outcome outcome = publish();

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err().lines().filter(line -> line.startsWith("chandlery:")))
                .singleElement()
                .asString()
                .startsWith("chandlery: the remote \"" + folder.resolve("remote.git") + "\" refuses the commit (")
                .endsWith("nothing was published");
        assertThat(commits()).hasSize(1);
    }

    @Test
    void aRemoteThatIsNotThereIsOneSentence() {
        Outcome outcome = run("publish", "--repo", "repo", "--to", "git:nowhere.git#main");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err())
                .startsWith("chandlery: the remote ")
                .contains("cannot be read")
                .hasLineCount(1);

        assertThat(run("publish", "--repo", "repo", "--to", "remote.git#main").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("publish", "--repo", "repo", "--to", "git:remote.git#a..b")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(folder.toFile().listFiles(File::isDirectory)).hasSize(2);
    }

    @Test
    void aFileOfOthersIsNeverWrittenOver() throws Exception {
        try (Git clone = Git.init()
                .setDirectory(folder.resolve("clone").toFile())
                .setInitialBranch("published")
                .call()) {
            Files.createDirectories(folder.resolve("clone/registry"));
            Files.writeString(folder.resolve("clone/registry/index.yaml"), "mine");
            clone.add().addFilepattern(".").call();
            clone.commit()
                    .setMessage("Mine")
                    .setAuthor("A", "a@b")
                    .setCommitter("A", "a@b")
                    .call();
            clone.push()
                    .setRemote(folder.resolve("remote.git").toString())
                    .add("published")
                    .call();
        }

        assertThat(publish().err())
                .isEqualTo(
                        "chandlery: the branch holds registry/index.yaml, which this program did not write: remove it"
                                + " there, or choose another branch\n");
        assertThat(read("registry/index.yaml")).isEqualTo("mine");
    }

    @Test
    void errorsKeepEverythingAsItWas() throws IOException {
        publish();
        repo.write("chandlery.yaml", "kind: Registry\n").commit("Break it");

        Outcome outcome = publish();

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.out()).endsWith("Nothing was published, because of the errors.\n");
        assertThat(commits()).hasSize(1);
    }
}
