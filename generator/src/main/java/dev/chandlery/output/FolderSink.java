package dev.chandlery.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes a folder equal to an {@link OutputTree}, writing only what differs.
 *
 * <ul>
 *   <li>A file with the {@linkplain OutputFile#fingerprint() fingerprint} of the earlier run is not made again.
 *   <li>{@link OutputFile.Role#PUBLISHED} files are never rewritten and never removed; one that is missing or damaged is
 *       put back only when the same bytes can be made again.
 *   <li>Files of the earlier output that no longer belong are removed; files that the sink did not write are left alone,
 *       and refused when they are in the way.
 *   <li>All content is made and staged before the first file is touched; then files are moved into place, indexes last.
 *       A run may be killed at any moment: no index names a file that is missing or not whole, and the next run
 *       completes the output.
 * </ul>
 *
 * <p>The sink keeps its records in {@code .chandlery/} in the folder; they are a function of the output.
 */
public final class FolderSink {
    private static final long SPOOL_MEMORY = 16 << 20;

    private final OwnFolder own;
    private final int threads;
    /** What was read of the folder, as long as nobody has written it since. */
    private Optional<Snapshot> last = Optional.empty();

    /** What is recorded, with the time and the size of the record. */
    private record Snapshot(Recorded recorded, FileTime time, long size) {}

    /** Returns a sink that asks for content on one thread. */
    public FolderSink(Path folder) {
        this(folder, 1);
    }

    /**
     * Returns a sink.
     *
     * @param folder the folder of the output; need not exist
     * @param threads how many threads may ask for the content of different files at once
     */
    public FolderSink(Path folder, int threads) {
        this.own = new OwnFolder(folder);
        this.threads = threads;
    }

    /**
     * Returns what an earlier run wrote; nothing when the folder is empty or missing.
     *
     * @throws OutputException when the folder holds other things, or cannot be read
     */
    public OutputState read() {
        return guard(() -> {
            own.check();
            return recorded().state();
        });
    }

    /**
     * Returns the content of a file of the earlier output, or empty when there is none.
     *
     * @throws OutputException when it cannot be read
     */
    public Optional<byte[]> content(String path) {
        OutputPaths.check(path);
        return guard(() -> {
            try {
                return Optional.of(Files.readAllBytes(own.folder().resolve(path)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Returns the paths of recorded files that are missing or damaged on disk, and of those that a run which was cut short
     * was about to add and did not, in ascending order. Looks anew at each call; a {@link #write} that follows trusts what
     * was found.
     *
     * @throws OutputException when the folder cannot be read
     */
    public List<String> damaged() {
        return guard(() -> {
            last = Optional.empty();
            Recorded recorded = recorded();
            OutputState state = recorded.state();
            boolean[] intact = new boolean[state.size()];
            Parallel.run(
                    intact.length,
                    Comparison.LOOKING_THREADS,
                    i -> intact[i] = recorded.disk().isIntact(state, i, state.path(i)));
            NavigableSet<String> damaged = new TreeSet<>(recorded.leftovers());
            IntStream.range(0, intact.length)
                    .filter(i -> !intact[i])
                    .mapToObj(state::path)
                    .forEach(damaged::add);
            return List.copyOf(damaged);
        });
    }

    /**
     * Returns what {@link #write} would do, and writes nothing.
     *
     * @throws OutputException when it would fail for what is in the folder
     */
    public Changes plan(OutputTree tree) {
        return guard(() -> {
            own.check();
            return Comparison.of(tree, recorded(), Staging.none(), own.isEmpty(), threads)
                    .changes();
        });
    }

    /**
     * Makes the folder equal to the tree.
     *
     * @param tree the wanted files
     * @param properties what the run says of itself, such as the commit it was made from; keys without spaces, values
     *     without control characters
     * @return what was done
     * @throws OutputException when it cannot be done, with the earlier output still usable
     */
    public Changes write(OutputTree tree, Map<String, String> properties) {
        return guard(() -> {
            own.check();
            boolean empty = own.isEmpty();
            FileChannel lock = own.lock();
            try (lock;
                    Staging staging = Staging.in(own.staging())) {
                Recorded recorded = recorded();
                Comparison comparison = Comparison.of(tree, recorded, staging, empty, threads);
                boolean settled = comparison.isAsRecorded()
                        && recorded.state().properties().equals(properties)
                        && Files.exists(own.files())
                        && !recorded.cutShort()
                        && !recorded.disk().hasRead();
                if (!settled) {
                    recorded.removeParts();
                    last = Optional.empty();
                    Commit.run(own, comparison, recorded, comparison.newState(properties));
                }
                return comparison.changes();
            }
        });
    }

    /**
     * Returns a place for content that is made before it is written, in memory as long as it is small, then in a file
     * in {@code .chandlery/}.
     *
     * @throws OutputException when the folder holds other things
     */
    public Spool spool() {
        return guard(() -> {
            own.check();
            return new Spool(own.control(), SPOOL_MEMORY);
        });
    }

    /** The record is large, and one run asks for it several times. */
    private Recorded recorded() throws IOException {
        boolean settled = Files.isRegularFile(own.files()) && !Files.exists(own.inProgress());
        if (!settled) {
            last = Optional.empty();
            return Recorded.of(own);
        }
        FileTime time = Files.getLastModifiedTime(own.files());
        long size = Files.size(own.files());
        Optional<Snapshot> known = last.filter(each -> each.time().equals(time) && each.size() == size);
        if (known.isEmpty()) {
            known = Optional.of(new Snapshot(Recorded.of(own), time, size));
            last = known;
        }
        return known.get().recorded();
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T guard(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw OutputException.of(own.folder(), e);
        } catch (UncheckedIOException e) {
            throw OutputException.of(own.folder(), Objects.requireNonNull(e.getCause()));
        }
    }
}
