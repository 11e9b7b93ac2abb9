package dev.chandlery.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LiveFilesTest {
    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path folder = files.getPath("/work");

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void filesAreFoundInOrderOutsideOfHiddenFoldersAndThoseOfNpm() throws IOException {
        write("b/x.yaml", "");
        write("a.yaml", "");
        write("a.txt", "");
        write(".git/x.yaml", "");
        write("b/.cache/x.yaml", "");
        write("node_modules/p/x.yaml", "");

        assertThat(LiveFiles.find(folder, name -> name.endsWith(".yaml")))
                .containsExactly(folder.resolve("a.yaml"), folder.resolve("b/x.yaml"));
    }

    @Test
    void aFolderThatIsAskedForMayBeHidden() throws IOException {
        write(".argo/x.yaml", "");

        assertThat(LiveFiles.find(folder.resolve(".argo"), name -> true)).hasSize(1);
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        write("b/x.yaml", "text");
        Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("b/x.yaml"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThat(LiveFiles.find(folder, name -> true)).containsExactly(folder.resolve("b/x.yaml"));
        assertThat(LiveFiles.read(folder.resolve("link.yaml"), 100)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAbsent() throws IOException {
        write("x.yaml", "12345");

        assertThat(LiveFiles.read(folder.resolve("x.yaml"), 5))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo("12345".getBytes(StandardCharsets.UTF_8)));
        assertThat(LiveFiles.read(folder.resolve("x.yaml"), 4)).isEmpty();
        assertThat(LiveFiles.read(folder.resolve("gone.yaml"), 4)).isEmpty();
        assertThat(LiveFiles.read(folder, 4)).isEmpty();
        assertThat(LiveFiles.find(folder.resolve("gone"), name -> true)).isEmpty();
    }
}
