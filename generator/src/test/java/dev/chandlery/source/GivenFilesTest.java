package dev.chandlery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.source.GivenFiles.Given;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFilesTest {
    @TempDir
    private Path folder;

    @Test
    void findsManifestsInTheOrderOfTheirNames() throws IOException {
        for (String file : List.of("b.yaml", "a/z.yml", "a/a.JSON", "a/b.txt", ".git/c.yaml", "a.yaml", "c/d/e.yaml")) {
            write(file);
        }

        assertThat(paths(find("."))).containsExactly("a/a.JSON", "a/z.yml", "a.yaml", "b.yaml", "c/d/e.yaml");
        assertThat(paths(find("a", "b.yaml", "./a"))).containsExactly("a/a.JSON", "a/z.yml", "b.yaml");
    }

    @Test
    void takesAFileOfAnyNameThatIsNamed() throws IOException {
        write("a/b.txt");

        assertThat(paths(find("a/b.txt"))).containsExactly("a/b.txt");
    }

    @Test
    void readsStandardInputOnce() {
        Given given = find("-", "-");

        assertThat(paths(given)).containsExactly("<stdin>");
        assertThat(given.files().get(0).read(100)).asString().isEqualTo("kind: A");
    }

    @Test
    void readsOneByteMoreThanTheLimit() throws IOException {
        write("a.yaml");

        assertThat(find("a.yaml").files().get(0).read(3)).hasSize(4);
    }

    @Test
    void followsALinkToAFolderOnlyWhenItIsNamed() throws IOException {
        write("real/a.yaml");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("broken.yaml"), folder.resolve("nothing"));

        Given all = find(".");
        assertThat(paths(all)).containsExactly("real/a.yaml");
        assertThat(all.findings())
                .extracting(
                        finding -> finding.place().path() + " " + finding.rule().id())
                .containsExactly("link symlink-directory", "loop symlink-directory");
        assertThat(paths(find("link"))).containsExactly("link/a.yaml");
    }

    @Test
    void readsAFileOnceThatALinkLeadsToToo() throws IOException {
        write("a.yaml");
        Files.createSymbolicLink(folder.resolve("b.yaml"), folder.resolve("a.yaml"));

        assertThat(paths(find("."))).containsExactly("a.yaml");
    }

    @Test
    void saysWhatDoesNotExist() {
        assertThatThrownBy(() -> find("nowhere\u001b"))
                .isInstanceOf(SourceException.class)
                .hasMessage("\"nowhere\\u{1b}\" does not exist; give files or folders of manifests, or - for standard"
                        + " input.");
    }

    @Test
    void knowsWhereTheWorkingFolderLiesInItsRepository() throws IOException {
        write("repo/.git/HEAD");
        write("repo/inner/a.yaml");
        write("outer.yaml");
        Path inner = folder.resolve("repo/inner");

        assertThat(find(inner, "a.yaml").folder()).isEqualTo("inner");
        assertThat(find(inner, inner.resolve("a.yaml").toString())
                        .files()
                        .get(0)
                        .path())
                .isEqualTo("a.yaml");
        Given outside = find(inner, "a.yaml", "../../outer.yaml");
        assertThat(outside.folder()).isEmpty();
        assertThat(paths(outside))
                .containsExactly("a.yaml", folder.resolve("outer.yaml").toString());
    }

    private Given find(String... paths) {
        return find(folder, paths);
    }

    private static Given find(Path from, String... paths) {
        InputStream input = new ByteArrayInputStream("kind: A".getBytes(StandardCharsets.UTF_8));
        return GivenFiles.find(List.of(paths), from, input, 1000);
    }

    private static List<String> paths(Given given) {
        return given.files().stream().map(GivenFile::path).toList();
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "kind: A");
    }
}
