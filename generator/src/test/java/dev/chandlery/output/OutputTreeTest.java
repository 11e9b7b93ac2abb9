package dev.chandlery.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.output.OutputFile.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTreeTest {
    @Test
    void ordersFilesByPath() {
        assertThat(tree("b", "a/c", "a-b").files()).extracting(OutputFile::path).containsExactly("a-b", "a/c", "b");
        assertThat(tree("b", "a/c").file("a/c")).isPresent();
        assertThat(tree("b", "a/c").file("a")).isEmpty();
    }

    @Test
    void refusesAPathTwiceAndAFileThatIsADirectory() {
        assertThatThrownBy(() -> tree("a", "a")).hasMessage("two files for a");
        assertThatThrownBy(() -> tree("a", "a-b", "a/b")).hasMessage("a is a file and a directory");
        assertThatThrownBy(() -> tree("x/a/b/c/d", "x/a/b/c/e", "x/a/b")).hasMessage("x/a/b is a file and a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", ".", "a/..", "../a", "a\\b", "a b", "a\nb", "a%2f", "ä"})
    void refusesPathsThatAreNotPlain(String path) {
        assertThatThrownBy(() -> tree(path)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OutputTree tree(String... paths) {
        return OutputTree.of(Stream.of(paths)
                .map(path -> OutputFile.of(path, Role.CONTENT, Blob.of(path)))
                .toList());
    }

    @Test
    void anEmptyTreeIsATree() {
        assertThat(OutputTree.of(List.of()).files()).isEmpty();
    }
}
