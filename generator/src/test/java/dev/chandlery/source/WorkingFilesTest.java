package dev.chandlery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.source.WorkingFiles.Edit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFilesTest {
    private static final TreePath PATH = new TreePath("r/a.yaml");

    @TempDir
    private Path folder;

    private Path write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        return Files.writeString(folder.resolve(path), text);
    }

    private void rewrite(TreePath path, String old, String content) {
        WorkingFiles.of(folder)
                .rewrite(path, old.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("r"))) {
            return all.count();
        }
    }

    @Test
    void aFileGetsNewContentAndKeepsItsRights() throws IOException {
        Path file = write("r/a.yaml", "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));

        rewrite(PATH, "old", "new");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x--x");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aFileThatChangedMeanwhileIsLeftAlone() throws IOException {
        Path file = write("r/a.yaml", "other");

        assertThatThrownBy(() -> rewrite(PATH, "old", "new"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("was changed by another program");
        assertThat(file).hasContent("other");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aLinkStaysOneAndItsTargetIsRewritten() throws IOException {
        Path target = write("r/b.yaml", "old");
        Files.createSymbolicLink(folder.resolve("r/a.yaml"), Path.of("b.yaml"));

        rewrite(PATH, "old", "new");

        assertThat(folder.resolve("r/a.yaml")).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void nothingOutsideOfTheFolderIsTouched(@TempDir Path elsewhere) throws IOException {
        Path target = Files.writeString(elsewhere.resolve("b.yaml"), "old");
        Files.createDirectories(folder.resolve("r"));
        Files.createSymbolicLink(folder.resolve("r/a.yaml"), target);

        assertThatThrownBy(() -> rewrite(PATH, "old", "new")).isInstanceOf(SourceException.class);
        assertThat(target).hasContent("old");
        assertThat(folder.resolve("r/a.yaml")).isSymbolicLink();
    }

    @Test
    void aMissingFileIsOneSentence() {
        assertThatThrownBy(() -> rewrite(PATH, "old", "new"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aBareRepositoryHasNoFiles() throws IOException {
        write("HEAD", "ref: refs/heads/main\n");
        Files.createDirectories(folder.resolve("objects"));

        assertThatThrownBy(() -> WorkingFiles.of(folder))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("bare repository");
    }

    @Test
    void severalFilesAreWrittenTogetherOrNotAtAll() throws IOException {
        Path first = write("r/a.yaml", "old a");
        Path changed = write("r/b.yaml", "other");
        WorkingFiles files = WorkingFiles.of(folder);
        List<Edit> edits = List.of(
                new Edit(PATH, Optional.of(bytes("old a")), bytes("new a")),
                new Edit(new TreePath("r/new.yaml"), Optional.empty(), bytes("new")),
                new Edit(new TreePath("r/b.yaml"), Optional.of(bytes("old b")), bytes("new b")));

        assertThatThrownBy(() -> files.write(edits, () -> {})).hasMessageContaining("was changed by another program");
        assertThat(first).hasContent("old a");
        assertThat(files()).isEqualTo(2);

        Files.writeString(changed, "old b");
        assertThatThrownBy(() -> files.write(edits, () -> {
                    assertThat(first).hasContent("new a");
                    assertThat(folder.resolve("r/new.yaml")).hasContent("new");
                    throw new SourceException("no");
                }))
                .hasMessage("no");
        assertThat(first).hasContent("old a");
        assertThat(changed).hasContent("old b");
        assertThat(files()).isEqualTo(2);

        files.write(edits, () -> {});
        assertThat(changed).hasContent("new b");
        assertThat(folder.resolve("r/new.yaml")).hasContent("new");
        assertThat(files()).isEqualTo(3);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
