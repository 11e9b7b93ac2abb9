package dev.chandlery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private String sources = "1";
    private final List<String> told = new ArrayList<>();

    @Test
    void regeneratesOnceForEachChange() {
        try (Watch watch = new Watch(() -> sources, () -> told.add("made " + sources), e -> told.add(e.getMessage()))) {
            watch.look();
            assertThat(told).isEmpty();
            sources = "2";
            watch.look();
            watch.look();
            assertThat(told).containsExactly("made 2");
        }
    }

    @Test
    void tellsAFailureOnceAndTriesAgainAtTheNextChange() {
        Runnable failing = () -> {
            throw new IllegalStateException("cannot make " + sources);
        };
        try (Watch watch = new Watch(() -> sources, failing, e -> told.add(e.getMessage()))) {
            sources = "2";
            watch.look();
            watch.look();
            sources = "3";
            watch.look();
            assertThat(told).containsExactly("cannot make 2", "cannot make 3");
        }
    }

    @Test
    void looksByItselfOnceStarted() throws InterruptedException {
        CountDownLatch made = new CountDownLatch(1);
        int[] state = {0};
        try (Watch watch = new Watch(() -> Integer.toString(state[0]++), made::countDown, e -> {})) {
            watch.start();
            assertThat(made.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aStampChangesWithTheFilesAndOnlyWithThem(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("a/.git"));
        Files.writeString(folder.resolve("a/b.yaml"), "1");
        List<String> stamps = new ArrayList<>();
        stamps.add(FolderStamp.of(folder));
        Files.writeString(folder.resolve("a/.git/index"), "1");
        assertThat(FolderStamp.of(folder)).isEqualTo(stamps.get(0));
        Files.setLastModifiedTime(folder.resolve("a/b.yaml"), FileTime.fromMillis(5_000));
        stamps.add(FolderStamp.of(folder));
        Files.writeString(folder.resolve("a/c.yaml"), "1");
        stamps.add(FolderStamp.of(folder));
        Files.move(folder.resolve("a/c.yaml"), folder.resolve("a/d.yaml"));
        stamps.add(FolderStamp.of(folder));
        Files.delete(folder.resolve("a/d.yaml"));
        stamps.add(FolderStamp.of(folder));
        assertThat(stamps.get(4)).isEqualTo(stamps.get(1));
        assertThat(stamps.subList(0, 4)).doesNotHaveDuplicates();
    }
}
