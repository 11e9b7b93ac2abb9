package dev.chandlery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.source.SourceRepository.DirectoryChange;
import dev.chandlery.source.SourceRepository.DirectoryMatcher;
import dev.chandlery.source.SourceRepository.History;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Monorepo;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest {
    /** Packages are the directories {@code templates/<team>/<package>}. */
    static final DirectoryMatcher PACKAGES = new DirectoryMatcher() {
        @Override
        public boolean matches(TreePath directory) {
            return directory.value().matches("templates/[^/]+/[^/]+");
        }

        @Override
        public boolean mayHoldMatches(TreePath directory) {
            return directory.value().matches("|templates|templates/[^/]+");
        }

        @Override
        public boolean isMark(TreePath entry) {
            return false;
        }
    };

    @TempDir
    private Path temp;

    private Monorepo story() {
        return Monorepo.create(temp.resolve("repo"))
                .write("README.md", "# Acme\n")
                .write("templates/platform/git/package.yaml", "version: 1.0.0\n")
                .write("templates/platform/git/clone.yaml", "kind: WorkflowTemplate\n")
                .commit("git 1.0.0")
                .write("templates/data/etl/package.yaml", "version: 0.1.0\n")
                .commit("etl 0.1.0")
                .write("README.md", "# Acme templates\n")
                .commit("Say more")
                .write("templates/platform/git/package.yaml", "version: 1.1.0\n")
                .delete("templates/data")
                .commit("git 1.1.0, without etl");
    }

    @Test
    void readsTheTreeOfHeadAndNotTheWorkingTree() {
        Monorepo repo = story().write("templates/platform/git/package.yaml", "version: 9.9.9\n");
        try (SourceRepository source = Sources.open(repo.path(), Optional.empty())) {
            assertThat(source.commit()).contains(new Commit(repo.head(), Monorepo.START.plusSeconds(3 * 3600)));
            assertThat(source.head().files(TreePath.ROOT))
                    .extracting(file -> file.path().value())
                    .containsExactly(
                            "README.md", "templates/platform/git/clone.yaml", "templates/platform/git/package.yaml");
            assertThat(text(source.head(), "templates/platform/git/package.yaml"))
                    .isEqualTo("version: 1.1.0\n");
        }
    }

    @Test
    void historyNamesEveryChangeOfAPackageOldestFirst() {
        Monorepo repo = story();
        try (SourceRepository source = Sources.open(repo.path(), Optional.empty())) {
            History history = source.history(PACKAGES, Optional.empty());
            assertThat(history.resumed()).isFalse();
            assertThat(history.shallow()).isFalse();
            assertThat(described(history))
                    .containsExactly(
                            "2026-01-01T00:00:00Z templates/platform/git "
                                    + repo.resolve("HEAD~3:templates/platform/git"),
                            "2026-01-01T01:00:00Z templates/data/etl " + repo.resolve("HEAD~2:templates/data/etl"),
                            "2026-01-01T03:00:00Z templates/data/etl removed",
                            "2026-01-01T03:00:00Z templates/platform/git "
                                    + repo.resolve("HEAD:templates/platform/git"));
        }
    }

    @Test
    void anOldPackageIsReadFromItsTreeAtItsOwnPath() {
        Monorepo repo = story();
        try (SourceRepository source = Sources.open(repo.path(), Optional.empty())) {
            DirectoryChange first =
                    source.history(PACKAGES, Optional.empty()).changes().get(0);
            SourceTree old = source.treeOf(first.tree().orElseThrow(), first.directory());
            assertThat(text(old, "templates/platform/git/package.yaml")).isEqualTo("version: 1.0.0\n");
            assertThat(old.directoryId(first.directory())).isEqualTo(first.tree());
            assertThat(old.files(TreePath.ROOT))
                    .isEqualTo(old.files(first.directory()))
                    .hasSize(2);
            assertThat(old.file(new TreePath("README.md"))).isEmpty();
        }
    }

    private Monorepo links() {
        return Monorepo.create(temp.resolve("links"))
                .write("p/README.md", "# Git\n")
                .write("outside.txt", "secret\n")
                .symlink("p/copy.md", "README.md")
                .symlink("p/twice.md", "copy.md")
                .symlink("p/absolute", "/somewhere/else")
                .symlink("p/outside.txt", "../outside.txt")
                .symlink("p/back.md", "../p/README.md")
                .symlink("p/nothing", "missing")
                .symlink("p/loop", "loop")
                .symlink("p/folder", ".")
                .submodule("p/sub", "1111111111111111111111111111111111111111")
                .write("p/Notes.md", "one\n")
                .write("p/notes.md", "two\n")
                .commit("links");
    }

    private static final List<String> LINK_FINDINGS = List.of(
            "p/absolute symlink-outside",
            "p/back.md symlink-outside",
            "p/folder symlink-directory",
            "p/loop symlink-broken",
            "p/notes.md path-case-clash",
            "p/nothing symlink-broken",
            "p/outside.txt symlink-outside",
            "p/sub submodule-skipped");

    private static List<String> findings(SourceTree tree) {
        return tree.findings(new TreePath("p")).stream()
                .map(f -> f.place().path() + " " + f.rule().id())
                .toList();
    }

    @Test
    void linksAreFollowedInsideThePackageOnlyAndSubmodulesAreSkipped() {
        try (Monorepo repo = links();
                SourceRepository source = Sources.open(repo.path(), Optional.empty())) {
            SourceTree tree = source.head();
            assertThat(tree.files(new TreePath("p")))
                    .extracting(file -> file.path().value())
                    .containsExactly("p/Notes.md", "p/README.md", "p/copy.md", "p/notes.md", "p/twice.md");
            assertThat(text(tree, "p/twice.md")).isEqualTo("# Git\n");
            assertThat(findings(tree)).containsExactlyElementsOf(LINK_FINDINGS);
        }
    }

    @Test
    void aPlainFolderFollowsLinksInTheSameWay() throws IOException {
        try (Monorepo repo = links()) {
            Folders.copy(repo.path().resolve("p"), temp.resolve("plain/p"));
            for (String link : List.of("copy.md", "absolute", "outside.txt", "nothing")) {
                Path target = Files.readSymbolicLink(repo.path().resolve("p/" + link));
                Path copy = temp.resolve("plain/p/" + link);
                Files.deleteIfExists(copy);
                Files.createSymbolicLink(copy, target);
            }
            Files.createDirectories(temp.resolve("plain/p/sub/.git"));
            Files.writeString(temp.resolve("plain/outside.txt"), "secret");
            try (SourceRepository source = Sources.openFolder(temp.resolve("plain"))) {
                assertThat(findings(source.head()))
                        .contains(
                                "p/absolute symlink-outside",
                                "p/outside.txt symlink-outside",
                                "p/nothing symlink-broken",
                                "p/sub submodule-skipped");
                assertThat(text(source.head(), "p/copy.md")).isEqualTo("# Git\n");
                assertThat(source.head().file(new TreePath("p/outside.txt"))).isEmpty();
            }
        }
    }

    @Test
    void aBareCloneAndALinkedWorkTreeGiveTheSame() {
        try (Monorepo repo = story()) {
            Path bare = repo.bareClone(temp.resolve("bare.git"));
            Tools.requireProgram("git");
            Tools.run(temp, "git", "-C", repo.path().toString(), "worktree", "add", "-q", "--detach", temp + "/linked");
            List<String> expected;
            try (SourceRepository source = Sources.open(repo.path(), Optional.empty())) {
                expected = described(source.history(PACKAGES, Optional.empty()));
            }
            for (Path folder : List.of(bare, temp.resolve("linked"))) {
                try (SourceRepository source = Sources.open(folder, Optional.empty())) {
                    assertThat(source.commit().orElseThrow().id()).isEqualTo(repo.head());
                    assertThat(described(source.history(PACKAGES, Optional.empty())))
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void aFolderOfARepositoryHasItsOwnTreeAndHistory() {
        try (Monorepo repo = story();
                SourceRepository source = Sources.open(repo.path().resolve("templates"), Optional.empty())) {
            assertThat(source.folder().value()).isEqualTo("templates");
            assertThat(source.head().files(TreePath.ROOT))
                    .extracting(file -> file.path().value())
                    .containsExactly("platform/git/clone.yaml", "platform/git/package.yaml");
        }
    }

    @Test
    void anyNameOfACommitMayBeGiven() {
        try (Monorepo repo = story()) {
            repo.tag("v1");
            repo.write("README.md", "# New\n").commit("later");
            for (String ref : List.of("v1", "HEAD~1", "main~1", repo.resolve("HEAD~1"))) {
                try (SourceRepository source = Sources.open(repo.path(), Optional.of(ref))) {
                    assertThat(text(source.head(), "README.md")).as(ref).isEqualTo("# Acme templates\n");
                }
            }
            for (String ref : List.of("nothing", "", "HEAD:templates", "HEAD~99", "-x", "a..b")) {
                assertThatThrownBy(() -> Sources.open(repo.path(), Optional.of(ref)))
                        .as(ref)
                        .isInstanceOf(SourceException.class)
                        .hasMessageContaining("has no commit");
            }
        }
    }

    @Test
    void aShallowCloneSaysSo() {
        try (Monorepo repo = story();
                SourceRepository source =
                        Sources.open(repo.shallowClone(temp.resolve("shallow"), 1), Optional.empty())) {
            History history = source.history(PACKAGES, Optional.empty());
            assertThat(history.shallow()).isTrue();
            assertThat(described(history))
                    .containsExactly("2026-01-01T03:00:00Z templates/platform/git "
                            + repo.resolve("HEAD:templates/platform/git"));
        }
    }

    static String text(SourceTree tree, String path) {
        return new String(tree.read(tree.file(new TreePath(path)).orElseThrow()), StandardCharsets.UTF_8);
    }

    static List<String> described(History history) {
        return history.changes().stream()
                .map(change -> change.commit().time() + " " + change.directory() + " "
                        + change.tree().map(ContentId::hex).orElse("removed"))
                .toList();
    }
}
