package dev.chandlery.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.source.SourceRepository.DirectoryChange;
import dev.chandlery.source.SourceRepository.DirectoryMatcher;
import dev.chandlery.source.SourceRepository.History;
import dev.chandlery.testing.Monorepo;
import java.nio.charset.StandardCharsets;
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
