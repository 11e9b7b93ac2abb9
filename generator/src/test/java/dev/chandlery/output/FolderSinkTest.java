package dev.chandlery.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.testing.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FolderSinkTest {
    private static final Configuration UNIX =
            Configuration.unix().toBuilder().setWorkingDirectory("/registry").build();

    private final Path folder = Jimfs.newFileSystem(UNIX).getPath("/registry/out");
    private final FolderSink sink = new FolderSink(folder);
    private final List<String> asked = new ArrayList<>();

    @Test
    void writesTheTreeAndSaysWhatIsNew() {
        Changes changes = write(content("a/b.html", "B"), index("index.html", "I"), published("c-1.0.0.tgz", "C"));
        assertThat(changes.added()).containsExactly("a/b.html", "c-1.0.0.tgz", "index.html");
        assertThat(files()).isEqualTo(Map.of("a/b.html", "B", "index.html", "I", "c-1.0.0.tgz", "C"));
    }

    @Test
    void writesOnlyWhatDiffers() throws IOException {
        write(content("a", "1"), content("b", "1"), content("c/d/e", "1"));
        FileTime old = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(folder.resolve("a"), old);
        Changes changes = write(content("a", "1"), content("b", "2"), content("f", "1"));
        assertThat(changes).isEqualTo(new Changes(List.of("f"), List.of("b"), List.of("c/d/e"), 1));
        assertThat(files()).isEqualTo(Map.of("a", "1", "b", "2", "f", "1"));
        assertThat(Files.getLastModifiedTime(folder.resolve("a"))).isEqualTo(old);
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void doesNotMakeWhatHasTheSameFingerprint() {
        write(printed("a", "key 1", "1"), printed("b", "key 1", "1"));
        asked.clear();
        Changes changes = write(printed("a", "key 1", "1"), printed("b", "key 2", "1"));
        assertThat(asked).containsExactly("b");
        assertThat(changes.isEmpty()).isTrue();
        asked.clear();
        write(printed("a", "key 1", "1"), printed("b", "key 2", "1"));
        assertThat(asked).isEmpty();
    }

    @Test
    void makesAgainWhatSomebodyEditedRemovedOrTruncated() throws IOException {
        OutputFile[] tree = {
            printed("edited", "k", "1234"),
            printed("gone", "k", "1"),
            printed("short", "k", "123"),
            printed("a", "k", "1")
        };
        write(tree);
        Files.writeString(folder.resolve("edited"), "1235");
        Files.setLastModifiedTime(
                folder.resolve("edited"),
                FileTime.fromMillis(Files.getLastModifiedTime(folder.resolve(".chandlery/files"))
                                .toMillis()
                        + 5000));
        Files.delete(folder.resolve("gone"));
        Files.writeString(folder.resolve("short"), "12");
        Changes changes = write(tree);
        assertThat(changes.changed()).containsExactly("edited", "gone", "short");
        assertThat(files()).isEqualTo(Map.of("edited", "1234", "gone", "1", "short", "123", "a", "1"));
    }

    @Test
    void readsATouchedFileOnceAndTrustsItAfterwards() throws IOException {
        write(printed("a", "k", "1"));
        Path record = folder.resolve(".chandlery/files");
        Files.setLastModifiedTime(record, FileTime.fromMillis(1000));
        asked.clear();
        assertThat(write(printed("a", "k", "1")).isEmpty()).isTrue();
        assertThat(asked).isEmpty();
        assertThat(Files.getLastModifiedTime(record))
                .isGreaterThanOrEqualTo(Files.getLastModifiedTime(folder.resolve("a")));
    }

    @Test
    void neverAsksForRewritesOrRemovesWhatIsPublished() {
        write(published("c-1.0.0.tgz", "first"), published("d-1.0.0.tgz", "D"));
        asked.clear();
        Changes changes = write(published("c-1.0.0.tgz", "second"));
        assertThat(asked).isEmpty();
        assertThat(changes.isEmpty()).isTrue();
        write(content("c-1.0.0.tgz", "third"));
        assertThat(files()).isEqualTo(Map.of("c-1.0.0.tgz", "first", "d-1.0.0.tgz", "D"));
        assertThat(sink.read().file("d-1.0.0.tgz")).isPresent();
    }

    @Test
    void restoresAPublishedFileOnlyWithItsPublishedContent() throws IOException {
        write(published("c-1.0.0.tgz", "first"), content("a", "1"));
        Files.delete(folder.resolve("c-1.0.0.tgz"));
        assertThatThrownBy(() -> write(published("c-1.0.0.tgz", "other"), content("a", "2")))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("c-1.0.0.tgz was published with other content");
        assertThat(files()).isEqualTo(Map.of("a", "1"));
        assertThat(write(published("c-1.0.0.tgz", "first"), content("a", "1")).changed())
                .containsExactly("c-1.0.0.tgz");
        assertThat(files()).isEqualTo(Map.of("c-1.0.0.tgz", "first", "a", "1"));
    }

    @Test
    void plansWithoutWriting() throws IOException {
        OutputTree tree = OutputTree.of(List.of(content("a", "1")));
        assertThat(sink.plan(tree).added()).containsExactly("a");
        assertThat(folder).doesNotExist();
        write(content("a", "1"), content("b", "1"));
        Map<String, String> before = all();
        assertThat(sink.plan(OutputTree.of(List.of(content("a", "2"), content("c", "1")))))
                .isEqualTo(new Changes(List.of("c"), List.of("a"), List.of("b"), 0));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void recordsPropertiesAndFilesTheSameEachTime() throws IOException {
        sink.write(OutputTree.of(List.of(content("a", "1"), content("a-b", "2"))), Map.of("source-commit", "abc"));
        OutputState state = sink.read();
        assertThat(state.properties()).isEqualTo(Map.of("source-commit", "abc"));
        assertThat(state.files()).extracting(OutputState.Entry::path).containsExactly("a", "a-b");
        // CRC-32 and CRC-32C of "1".
        assertThat(state.file("a").orElseThrow().digest()).isEqualTo("83dcefb790f599e3");
        assertThat(sink.content("a-b"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(utf8("2")));
        assertThat(sink.content("none")).isEmpty();

        Path twin = folder.resolveSibling("twin");
        new FolderSink(twin)
                .write(OutputTree.of(List.of(content("a-b", "2"), content("a", "1"))), Map.of("source-commit", "abc"));
        assertThat(Files.readAllBytes(twin.resolve(".chandlery/files")))
                .isEqualTo(Files.readAllBytes(folder.resolve(".chandlery/files")));
    }

    @Test
    void refusesAFolderThatIsNotItsOwn() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> write(content("a", "1")))
                .isInstanceOf(OutputException.class)
                .hasMessage("/registry/out holds other files (such as thesis.txt) and no earlier output:"
                        + " choose an empty or a new folder");
        assertThatThrownBy(sink::read).isInstanceOf(OutputException.class);
        assertThatThrownBy(sink::spool).isInstanceOf(OutputException.class);
        assertThat(all()).isEqualTo(Map.of("thesis.txt", "mine"));
    }

    @Test
    void takesAFreshCloneForAnEmptyFolder() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        assertThat(write(content("a", "1")).added()).containsExactly("a");
    }

    @Test
    void leavesForeignFilesAloneAndRefusesThemInTheWay() throws IOException {
        write(content("a/b", "1"), content("c", "1"));
        Files.writeString(folder.resolve("a/notes.txt"), "mine");
        Files.writeString(folder.resolve("d"), "mine");
        write(content("c", "2"));
        assertThat(files()).isEqualTo(Map.of("a/notes.txt", "mine", "c", "2", "d", "mine"));
        for (String path : List.of("d", "d/e", "a")) {
            assertThatThrownBy(() -> write(content(path, "x"), content("c", "3")))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("was not written by Chandlery");
            assertThat(files()).isEqualTo(Map.of("a/notes.txt", "mine", "c", "2", "d", "mine"));
        }
    }

    @Test
    void neverWritesOrRemovesThroughALink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolveSibling("elsewhere"));
        Files.writeString(elsewhere.resolve("b"), "1");
        write(content("a/b", "1"));
        Files.delete(folder.resolve("a/b"));
        Files.delete(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a"), elsewhere);
        assertThatThrownBy(() -> write(content("a/b", "2")))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("/registry/out/a was not written by Chandlery");
        write(content("c", "1"));
        assertThat(elsewhere.resolve("b")).hasContent("1");
    }

    @Test
    void turnsAFileIntoADirectoryAndBack() throws IOException {
        write(content("a", "1"), content("z", "1"));
        write(content("a/b/c", "1"), content("a/d", "1"));
        assertThat(files()).isEqualTo(Map.of("a/b/c", "1", "a/d", "1"));
        Files.createDirectories(folder.resolve("a/empty"));
        write(content("a", "1"));
        assertThat(files()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void leavesTheOutputAsItWasWhenContentCannotBeMade() throws IOException {
        write(content("a", "1"), index("index.html", "1"), content("gone", "1"));
        Map<String, String> before = all();
        OutputFile failing = OutputFile.of("z", Role.CONTENT, () -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        assertThatThrownBy(() -> write(content("a", "2"), index("index.html", "2"), failing))
                .isInstanceOf(OutputException.class)
                .hasMessage("no space left on the disk that holds /registry/out: free some space and run it again");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void trustsOnlyContentAfterARunThatWasCutShort() throws IOException {
        write(printed("a", "k1", "1"), printed("b", "k1", "1"), published("c-1.0.0.tgz", "C"), index("i", "1"));
        Path record = folder.resolve(".chandlery/files");
        byte[] before = Files.readAllBytes(record);
        OutputFile[] next = {
            printed("a", "k2", "2"), printed("b", "k2", "2"), published("c-1.0.0.tgz", "C"),
            published("d-1.0.0.tgz", "D"), content("new", "N"), index("i", "2")
        };
        write(next);
        // As a kill leaves it: some files are new, some old, one stands beside its place, and the record is the old
        // one.
        Files.move(record, folder.resolve(".chandlery/in-progress"));
        Files.write(record, before);
        Files.writeString(folder.resolve("b"), "1");
        Files.writeString(folder.resolve("i"), "1");
        Files.writeString(folder.resolve("new"), "");
        Files.writeString(folder.resolve(".new.part"), "");
        Files.delete(folder.resolve("d-1.0.0.tgz"));
        assertThat(sink.read().files())
                .extracting(OutputState.Entry::path)
                .containsExactly("a", "b", "c-1.0.0.tgz", "i");
        asked.clear();
        Changes changes = write(next);
        assertThat(changes).isEqualTo(new Changes(List.of("d-1.0.0.tgz", "new"), List.of("b", "i"), List.of(), 2));
        assertThat(asked).doesNotContain("a", "c-1.0.0.tgz");
        assertThat(files())
                .isEqualTo(Map.of("a", "2", "b", "2", "c-1.0.0.tgz", "C", "d-1.0.0.tgz", "D", "new", "N", "i", "2"));
        assertThat(folder.resolve(".chandlery/in-progress")).doesNotExist();
    }

    @Test
    void refusesADamagedRecord() throws IOException {
        write(content("a", "1"), content("b", "1"));
        Path record = folder.resolve(".chandlery/files");
        byte[] whole = Files.readAllBytes(record);
        for (int length = 0; length < whole.length; length++) {
            Files.write(record, Arrays.copyOf(whole, length));
            assertThatThrownBy(sink::read).as("cut to %s", length).isInstanceOf(OutputException.class);
        }
    }

    @Test
    void neverFollowsARecordOutOfTheFolder() throws IOException {
        write(content("a", "1"));
        Path victim = folder.resolveSibling("victim");
        Files.writeString(victim, "mine");
        Path record = folder.resolve(".chandlery/files");
        Files.writeString(record, Files.readString(record).replace("\na ", "\n../victim "));
        assertThatThrownBy(() -> write(content("b", "1"))).isInstanceOf(OutputException.class);
        assertThat(victim).hasContent("mine");
    }

    @Test
    void reachesTheWantedTreeFromAnyOther() {
        Seeded.check(60, random -> {
            Path root = Jimfs.newFileSystem(Configuration.unix()).getPath("/out");
            FolderSink any = new FolderSink(root, 1 + random.below(3));
            for (int run = 0; run < 4; run++) {
                Map<String, OutputFile> wanted = new TreeMap<>();
                for (String path : List.of("a", "b", "b-c", "d/e", "d/f/g", "d+h", "i/j/k/l")) {
                    if (!random.oneIn(3)) {
                        String text = random.text(2, "xyz");
                        Role role = random.pick(Role.CONTENT, Role.INDEX);
                        String print = random.pick("", "of " + text);
                        wanted.put(path, new OutputFile(path, role, print, Blob.of(text)));
                    }
                }
                OutputTree tree = OutputTree.of(random.shuffled(List.copyOf(wanted.values())));
                Changes planned = any.plan(tree);
                assertThat(any.write(tree, Map.of())).isEqualTo(planned);
                assertThat(any.write(tree, Map.of()).isEmpty()).isTrue();
                assertThat(read(root, false).keySet()).isEqualTo(wanted.keySet());
                wanted.forEach((path, file) -> assertThat(root.resolve(path))
                        .hasContent(new String(file.content().bytes(), StandardCharsets.UTF_8)));
            }
        });
    }

    private Changes write(OutputFile... files) {
        return sink.write(OutputTree.of(List.of(files)), Map.of());
    }

    private OutputFile printed(String path, String fingerprint, String text) {
        return new OutputFile(path, Role.CONTENT, fingerprint, blob(path, text));
    }

    private OutputFile content(String path, String text) {
        return OutputFile.of(path, Role.CONTENT, blob(path, text));
    }

    private OutputFile published(String path, String text) {
        return OutputFile.of(path, Role.PUBLISHED, blob(path, text));
    }

    private OutputFile index(String path, String text) {
        return OutputFile.of(path, Role.INDEX, blob(path, text));
    }

    private Blob blob(String path, String text) {
        return () -> {
            asked.add(path);
            return utf8(text);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> files() {
        return read(folder, false);
    }

    private Map<String, String> all() {
        return read(folder, true);
    }

    private static Map<String, String> read(Path root, boolean records) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = root.relativize(path).toString();
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && (records || !name.startsWith(".chandlery/"))) {
                    found.put(name, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
