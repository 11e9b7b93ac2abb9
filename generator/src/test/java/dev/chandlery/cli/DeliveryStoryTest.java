package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.EnvironmentStory;
import dev.chandlery.testing.TestKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a release from its push to its end, over remotes: one of the templates, one that Argo CD reads. */
class DeliveryStoryTest {
    private static final String KINDS = "ClusterWorkflowTemplate,CronWorkflow,Sensor,Workflow,WorkflowEventBinding";
    private static final String RELEASES = "environments/prod/releases.yaml";

    @TempDir
    private Path temp;

    private EnvironmentStory story;
    private String now = "2026-01-02T00:00:00Z";

    @BeforeEach
    void begin() throws IOException, GitAPIException {
        for (String remote : List.of("templates.git", "deployments.git")) {
            Git.init()
                    .setBare(true)
                    .setInitialBranch("main")
                    .setDirectory(temp.resolve(remote).toFile())
                    .call()
                    .close();
        }
        story = EnvironmentStory.begin(temp.resolve("repo"), "  approvals: {required: 2, from: [leads]}\n");
        story.repo().write("approvers.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Approvers
                spec:
                  approvers:
                    - {name: bob, emails: [bob@acme.example], groups: [leads], keys: [{key: %s}]}
                    - {name: cid, emails: [cid@acme.example], groups: [leads], keys: [{key: %s}]}
                """.formatted(
                        TestKey.of("bob").publicKey().line(),
                        TestKey.of("cid").publicKey().line()));
        story.pins("staging", "git@1.0.0").pins("prod", "git@1.0.0").commit("Run git 1.0.0");
        Files.writeString(temp.resolve("bob"), TestKey.of("bob").file());
        Files.writeString(temp.resolve("cid"), TestKey.of("cid").file());
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void fromThePushOfAReleaseToTheEndOfTheOneBefore() throws IOException {
        story.repo().branch("newer");
        story.release("git", "1.1.0");
        ok("check", "--base", "main");
        story.repo().checkout("main").merge("newer");
        story.pins("staging", "git@1.0.0", "git@1.1.0").commit("Run git 1.1.0 in staging");
        ok("generate", "--out", "../out");
        SortedMap<String, String> released = pushAndPublish();
        assertThat(released)
                .containsKeys("registry/charts/git-1.1.0.tgz", "gitops/packages/git/1.1.0/kustomization.yaml")
                .hasEntrySatisfying(overlay("eu"), text -> assertThat(text).doesNotContain("git/1.1.0"));

        assertThat(ok("promote", "git@1.1.0", "--to", "prod", "--branch", "promote")
                        .out())
                .contains("git: current 1.0.0 -> 1.1.0; 1.1.0 appears (pinned)");
        story.repo().checkout("promote");
        Outcome refused = run("check", "--base", "main");
        assertThat(refused.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(refused.out()).contains("error[approval-missing]");
        approve("bob");
        assertThat(run("check", "--base", "main").code()).isEqualTo(ExitCode.FINDINGS);
        approve("cid");
        ok("check", "--base", "main");
        ok("approvals", "prod", "--base", "main");
        story.repo().checkout("main").merge("promote");
        SortedMap<String, String> promoted = pushAndPublish();
        assertThat(changes(released, promoted, "gitops/"))
                .containsExactly(overlay("eu"), overlay("us"), "gitops/environments/prod/status.json");
        assertThat(promoted.get(overlay("eu"))).contains("packages/git/1.0.0\n", "packages/git/1.1.0\n");

        usage();
        now = "2026-01-10T00:00:00Z";
        usage();
        assertThat(ok("retire", "prod", "--mark").out()).contains("git@1.0.0: marked: it may go from 2026-01-17.");
        commit("Mark what nothing uses", RELEASES);
        SortedMap<String, String> marked = pushAndPublish();
        assertThat(changes(promoted, marked, "gitops/environments/")).contains(overlay("eu"), overlay("us"));
        assertThat(marked.get(overlay("eu"))).contains("2026-01-17");

        now = "2026-01-16T00:00:00Z";
        ok("retire", "prod", "--postpone", "git@1.0.0", "--until", "2026-01-20");
        commit("Give it three more days", RELEASES);
        now = "2026-01-18T00:00:00Z";
        usage();
        assertThat(ok("retire", "prod", "--sweep").out()).isEqualTo("Nothing to do.\n");
        now = "2026-01-20T00:00:00Z";
        usage();
        assertThat(ok("retire", "prod", "--sweep").out()).contains("git@1.0.0: removed.");
        story.repo().branch("sweep");
        commit("Remove what is due", RELEASES);
        ok("check", "--base", "main");
        story.repo().checkout("main").merge("sweep");
        SortedMap<String, String> swept = pushAndPublish();

        assertThat(swept.get(overlay("eu"))).doesNotContain("git/1.0.0").contains("packages/git/1.1.0\n");
        assertThat(swept.get(overlay("us"))).doesNotContain("git/1.0.0");
        assertThat(swept.get("registry/index.yaml")).contains("charts/git-1.0.0.tgz", "charts/git-1.1.0.tgz");
        assertThat(swept.get("registry/charts/git-1.0.0.tgz")).isEqualTo(released.get("registry/charts/git-1.0.0.tgz"));
    }

    private static String overlay(String region) {
        return "gitops/environments/prod/prod-" + region + "/platform/kustomization.yaml";
    }

    private void approve(String who) throws IOException {
        ok("approve", "git@1.1.0", "--for", "prod", "--key", "../" + who);
        try (var files = Files.list(story.repo().path().resolve("environments/prod/approvals"))) {
            commit(
                    who + " approves",
                    files.map(file -> "environments/prod/approvals/" + file.getFileName())
                            .sorted()
                            .toArray(String[]::new));
        }
    }

    /** Records that nothing on the clusters uses a template of the registry. */
    private void usage() {
        for (String cluster : List.of("prod-eu", "prod-us")) {
            write("dump.json", """
                    {"apiVersion": "v1", "items": [
                      {"apiVersion": "argoproj.io/v1alpha1", "kind": "WorkflowTemplate", "metadata": {"name": "git-v1.1.0",
                       "namespace": "platform", "labels": {"chandlery.dev/cluster": "%s"}}, "spec": {}}
                    ], "kind": "List", "metadata": {"resourceVersion": ""}}
                    """.formatted(cluster));
            ok("usage", "prod/" + cluster, "--from", "../dump.json", "--kinds", KINDS);
        }
        commit("Record the usage", "environments/prod/usage/prod-eu.yaml", "environments/prod/usage/prod-us.yaml");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(temp.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits files as a command left them. */
    private void commit(String message, String... files) {
        for (String file : files) {
            try {
                story.repo().write(file, Files.readAllBytes(story.repo().path().resolve(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        story.repo().at(now);
        story.commit(message);
    }

    /** Pushes the templates, publishes the output, and returns what Argo CD and clients find on its branch. */
    private SortedMap<String, String> pushAndPublish() throws IOException {
        try (Git git = Git.open(story.repo().path().toFile())) {
            git.push()
                    .setRemote(temp.resolve("templates.git").toString())
                    .setRefSpecs(new RefSpec("refs/heads/main"))
                    .call();
        } catch (GitAPIException e) {
            throw new AssertionError(e);
        }
        ok("publish", "--repo", "../templates.git", "--to", "git:" + temp.resolve("deployments.git") + "#main");
        return published();
    }

    private SortedMap<String, String> published() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Git git = Git.open(temp.resolve("deployments.git").toFile());
                Repository repository = git.getRepository();
                RevWalk commits = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            ObjectId head =
                    Optional.ofNullable(repository.resolve("refs/heads/main")).orElseThrow();
            tree.addTree(commits.parseCommit(head).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(
                        tree.getPathString(),
                        new String(repository.open(tree.getObjectId(0)).getBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static List<String> changes(
            SortedMap<String, String> before, SortedMap<String, String> after, String folder) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> path.startsWith(folder))
                .filter(path -> !before.getOrDefault(path, "").equals(after.getOrDefault(path, "")))
                .toList();
    }

    private Outcome ok(String... arguments) {
        Outcome outcome = run(arguments);
        assertThat(outcome.code())
                .as("%s%n%s%s", Arrays.asList(arguments), outcome.out(), outcome.err())
                .isEqualTo(ExitCode.OK);
        return outcome;
    }

    private Outcome run(String... arguments) {
        Map<String, String> environment = Map.of(
                "SOURCE_DATE_EPOCH",
                Long.toString(Instant.parse(now).getEpochSecond()),
                "GIT_AUTHOR_NAME",
                "Ada",
                "GIT_AUTHOR_EMAIL",
                "ada@acme.example",
                "GIT_COMMITTER_NAME",
                "Ada",
                "GIT_COMMITTER_EMAIL",
                "ada@acme.example");
        return new Shell(story.repo().path(), environment).run(arguments);
    }
}
