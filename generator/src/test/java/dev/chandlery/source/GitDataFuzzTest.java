package dev.chandlery.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Fuzz;
import dev.chandlery.testing.Monorepo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository of which anything is damaged is read, or refused with a sentence. */
class GitDataFuzzTest {
    private static final int RUNS = 15;

    @TempDir
    private Path temp;

    private Monorepo repo;

    @BeforeEach
    void create() {
        repo = Monorepo.create(temp.resolve("repo"))
                .write("templates/platform/git/package.yaml", "version: 1.0.0\n")
                .symlink("templates/platform/git/link", "package.yaml")
                .commit("One")
                .tag("v1")
                .branch("other")
                .write("templates/data/etl/package.yaml", "version: 0.1.0\n")
                .submodule("vendor", "1111111111111111111111111111111111111111")
                .commit("Two");
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void looseObjectsAndRefs() throws IOException {
        damageEveryFile();
    }

    @Test
    void packsAndPackedRefs() throws Exception {
        try (Git git = Git.open(repo.path().toFile())) {
            git.gc().call();
        }
        Files.writeString(repo.path().resolve(".git/shallow"), repo.resolve("HEAD~1") + "\n");
        damageEveryFile();
    }

    /** A commit that is its own ancestor, which no digest allows. */
    @Test
    void aHistoryWithoutBeginning() throws IOException {
        String head = repo.head();
        byte[] commit = "tree %s\nparent %s\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\n\nx\n"
                .formatted(repo.resolve("HEAD^{tree}"), head)
                .getBytes(StandardCharsets.UTF_8);
        write(object(head), loose(Constants.OBJ_COMMIT, commit));

        assertThat(read()).isFalse();
    }

    /** Git itself would not let them in; who writes into the folder of a repository can. */
    @Test
    void commitsAndTreesWithAnyContent() throws IOException {
        try (Git git = Git.open(repo.path().toFile());
                ObjectReader reader = git.getRepository().newObjectReader()) {
            Repository repository = git.getRepository();
            for (String name : List.of("HEAD", "HEAD^{tree}", "HEAD:templates")) {
                ObjectId id = repository.resolve(name);
                int type = reader.open(id).getType();
                Path file = object(id.name());
                byte[] sound = Files.readAllBytes(file);
                Fuzz.bytes(40, List.of(reader.open(id).getBytes()), bytes -> {
                    write(file, loose(type, bytes));
                    read();
                });
                write(file, sound);
            }
        }
    }

    private Path object(String id) {
        return repo.path().resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    private void damageEveryFile() throws IOException {
        for (Path file : files()) {
            byte[] sound = Files.readAllBytes(file);
            Fuzz.bytes(RUNS, List.of(sound), bytes -> {
                write(file, bytes);
                read();
            });
            write(file, sound);
        }
        assertThat(read()).isTrue();
    }

    /** Without the indexes of packs, whose numbers JGit believes: it makes arrays of that size before it reads on. */
    private List<Path> files() throws IOException {
        Pattern unread = Pattern.compile(".*/\\.git/(hooks|logs|description|index|COMMIT_EDITMSG).*|.*\\.idx");
        try (Stream<Path> walk = Files.walk(repo.path().resolve(".git"))) {
            return walk.filter(file -> Files.isRegularFile(file)
                            && !unread.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Returns whether it could be read. */
    private boolean read() {
        try (SourceRepository source = Sources.open(repo.path(), Optional.empty())) {
            SourceTree tree = source.head();
            tree.files(TreePath.ROOT).forEach(tree::read);
            source.history(GitSourceTest.PACKAGES, Optional.empty());
            return true;
        } catch (SourceException | FileTooLargeException e) {
            assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(1_000);
            return false;
        }
    }

    /** Returns the file of an object, gitformat-loose(5). */
    private static byte[] loose(int type, byte[] content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(file)) {
            deflated.write(Constants.encodeASCII(Constants.typeString(type) + " " + content.length + "\0"));
            deflated.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Removed first: git makes the files of objects read-only. */
    private static void write(Path file, byte[] content) {
        try {
            Files.delete(file);
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
