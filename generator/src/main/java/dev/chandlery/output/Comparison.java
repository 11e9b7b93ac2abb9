package dev.chandlery.output;

import dev.chandlery.output.OutputFile.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The wanted files beside those that are there: decides for each what has to be done, and stages what is to be written.
 * Nothing of the output is touched here.
 */
final class Comparison {
    /** Looking at files waits for the system more than it computes. */
    static final int LOOKING_THREADS = 2;

    private final List<OutputFile> wanted;
    private final Recorded recorded;
    private final Staging staging;
    private final boolean emptyFolder;
    /** For each wanted file its line in the earlier state, or -1. */
    private final int[] lines;
    /** For each wanted file what is new about it, or null when it is there as recorded. */
    private final @Nullable News[] news;

    /** How a file differs from what is recorded. */
    enum Kind {
        ADDED,
        CHANGED,
        /** The file is there as wanted; only its record differs. */
        RECORD
    }

    record News(Kind kind, OutputState.Entry entry, Optional<Path> staged) {}

    private Comparison(OutputTree tree, Recorded recorded, Staging staging, boolean emptyFolder) {
        this.wanted = tree.files();
        this.recorded = recorded;
        this.staging = staging;
        this.emptyFolder = emptyFolder;
        this.lines = new int[wanted.size()];
        this.news = new @Nullable News[wanted.size()];
    }

    static Comparison of(OutputTree tree, Recorded recorded, Staging staging, boolean emptyFolder, int threads)
            throws IOException {
        Comparison comparison = new Comparison(tree, recorded, staging, emptyFolder);
        comparison.findLines();
        int[] open = comparison.findOpen();
        Parallel.run(open.length, threads, i -> comparison.decide(open[i]));
        return comparison;
    }

    private void findLines() {
        OutputState state = recorded.state();
        Arrays.fill(lines, -1);
        int line = 0;
        for (int i = 0; i < lines.length; i++) {
            String path = wanted.get(i).path();
            if (path.startsWith(OwnFolder.CONTROL + "/") || path.equals(OwnFolder.CONTROL)) {
                throw new IllegalArgumentException("output path " + path);
            }
            int order = -1;
            while (line < state.size()) {
                order = state.comparePath(line, path);
                if (order >= 0) {
                    break;
                }
                line++;
            }
            if (order == 0) {
                lines[i] = line;
            }
        }
    }

    /** Returns the numbers of the wanted files whose content has to be asked for. */
    private int[] findOpen() throws IOException {
        boolean[] current = new boolean[lines.length];
        Parallel.run(lines.length, LOOKING_THREADS, i -> current[i] = lines[i] >= 0 && isCurrent(i));
        int[] open = new int[lines.length];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            if (!current[i]) {
                open[count++] = i;
            }
        }
        return Arrays.copyOf(open, count);
    }

    private boolean isCurrent(int i) throws IOException {
        OutputFile file = wanted.get(i);
        OutputState state = recorded.state();
        boolean may = state.role(lines[i]) == Role.PUBLISHED
                || (state.role(lines[i]) == file.role() && state.hasFingerprint(lines[i], file.fingerprint()));
        return may && recorded.disk().isIntact(state, lines[i], file.path());
    }

    private void decide(int i) throws IOException {
        OutputFile file = wanted.get(i);
        byte[] content = file.content().bytes();
        OutputState.Entry entry = OutputState.Entry.of(file, content);
        Optional<OutputState.Entry> old =
                lines[i] < 0 ? Optional.empty() : Optional.of(recorded.state().entry(lines[i]));
        boolean same = old.isPresent()
                && old.get().digest().equals(Digests.of(old.get().role(), content));
        if (old.isPresent() && old.get().role() == Role.PUBLISHED) {
            if (!same) {
                throw new OutputException(
                        file.path() + " was published with other content than would be made now, and is"
                                + " missing or damaged in the output folder: restore it from a copy");
            }
            entry = old.get();
        } else if ((same || (old.isEmpty() && !emptyFolder)) && recorded.disk().holds(file.path(), content)) {
            news[i] = new News(Kind.RECORD, entry, Optional.empty());
            return;
        }
        Optional<Path> staged = staging.put(content, file.role() == Role.INDEX);
        news[i] = new News(old.isEmpty() ? Kind.ADDED : Kind.CHANGED, entry, staged);
    }

    /** Returns what is to be written, in ascending order of path. */
    List<News> writes() {
        List<News> writes = new ArrayList<>();
        for (News item : news) {
            if (item != null && item.kind() != Kind.RECORD) {
                writes.add(item);
            }
        }
        return writes;
    }

    /** Returns the paths of what no longer belongs, in ascending order. */
    List<String> removals() {
        List<String> removals = new ArrayList<>();
        for (int line : unwanted()) {
            if (recorded.state().role(line) != Role.PUBLISHED) {
                removals.add(recorded.state().entry(line).path());
            }
        }
        return removals;
    }

    private int[] unwanted() {
        OutputState state = recorded.state();
        boolean[] isWanted = new boolean[state.size()];
        for (int line : lines) {
            if (line >= 0) {
                isWanted[line] = true;
            }
        }
        return IntStream.range(0, state.size()).filter(line -> !isWanted[line]).toArray();
    }

    /** Says whether the state after this run is the recorded one, but for its properties. */
    boolean isAsRecorded() {
        return Arrays.stream(news).noneMatch(Objects::nonNull) && removals().isEmpty();
    }

    Changes changes() {
        List<News> writes = writes();
        return new Changes(
                paths(writes, Kind.ADDED), paths(writes, Kind.CHANGED), removals(), wanted.size() - writes.size());
    }

    private static List<String> paths(List<News> writes, Kind kind) {
        return writes.stream()
                .filter(item -> item.kind() == kind)
                .map(item -> item.entry().path())
                .toList();
    }

    /** Returns the text of the state after this run. */
    byte[] newState(Map<String, String> properties) {
        OutputState state = recorded.state();
        int[] unwanted = unwanted();
        long kept = Arrays.stream(unwanted)
                .filter(line -> state.role(line) == Role.PUBLISHED)
                .count();
        StateText text = new StateText(properties, wanted.size() + (int) kept);
        int next = 0;
        for (int i = 0; i <= wanted.size(); i++) {
            while (next < unwanted.length
                    && (i == wanted.size()
                            || state.comparePath(unwanted[next], wanted.get(i).path()) < 0)) {
                if (state.role(unwanted[next]) == Role.PUBLISHED) {
                    state.copyLine(unwanted[next], text);
                }
                next++;
            }
            if (i < wanted.size()) {
                News item = news[i];
                if (item == null) {
                    state.copyLine(lines[i], text);
                } else {
                    text.add(item.entry());
                }
            }
        }
        return text.toBytes();
    }
}
