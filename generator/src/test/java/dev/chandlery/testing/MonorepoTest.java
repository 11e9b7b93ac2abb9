package dev.chandlery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonorepoTest {
    @TempDir
    private Path temp;

    @Test
    void theSameStoryGivesTheSameCommitIds() {
        assertThat(story("one").head())
                .isEqualTo(story("two").head())
                .isEqualTo("622c97d49d225df216efaa6a6b437e9edfb2af28");
    }

    private Monorepo story(String folder) {
        return Monorepo.create(temp.resolve(folder))
                .write("a/one.yaml", "one")
                .writeExecutable("a/run.sh", "run")
                .symlink("a/link", "one.yaml")
                .submodule("vendor", "1111111111111111111111111111111111111111")
                .commit("First")
                .tag("v1")
                .branch("feature")
                .write("b/two.yaml", "two")
                .commit("Second")
                .checkout("main")
                .delete("a/link")
                .move("a", "c")
                .commit("Third")
                .merge("feature");
    }

    @Test
    void filesOnDiskAreThoseOfTheCommit() {
        Monorepo repo = story("one");
        assertThat(repo.path().resolve("c/one.yaml")).hasContent("one");
        assertThat(repo.path().resolve("b/two.yaml")).hasContent("two");
        assertThat(Files.exists(repo.path().resolve("a"))).isFalse();
        assertThat(repo.resolve("HEAD^2")).isEqualTo(repo.resolve("feature"));
    }
}
