package dev.chandlery.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Monorepo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitMessagesTest {
    @TempDir
    private Path folder;

    @Test
    void commitsThatChangedADirectoryAreToldNewestFirst() {
        try (Monorepo repo = Monorepo.create(folder)) {
            repo.write("r/a/x", "1").commit("first");
            String first = repo.head();
            repo.write("r/b/x", "1").commit("elsewhere");
            repo.write("r/a/y", "1").commit("second\n\nwith a body");
            repo.write("r/a/y", "2");

            assertThat(messages(folder.resolve("r"), "a", Optional.empty()))
                    .containsExactly("second\n\nwith a body", "first");
            assertThat(messages(folder.resolve("r"), "a", Optional.of(first))).containsExactly("second\n\nwith a body");
            assertThat(messages(folder, "r/b", Optional.empty())).containsExactly("elsewhere");
            assertThat(messages(folder, "", Optional.of(first))).hasSize(2);
        }
    }

    @Test
    void aPlainFolderHasNone() {
        assertThat(messages(folder, "a", Optional.empty())).isEmpty();
    }

    private static List<String> messages(Path top, String directory, Optional<String> since) {
        try (SourceRepository repository = Sources.openWorkingFolder(top)) {
            TreePath path = directory.isEmpty() ? TreePath.ROOT : new TreePath(directory);
            return repository.messages(path, since).stream()
                    .map(CommitMessage::text)
                    .toList();
        }
    }
}
