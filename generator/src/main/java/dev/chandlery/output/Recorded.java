package dev.chandlery.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a folder before a run.
 *
 * @param state what stands there as far as it was recorded
 * @param disk how to look at it
 * @param cutShort whether the last run did not end
 * @param leftovers paths that the run that was cut short was about to write, and that hold no whole file of it
 */
record Recorded(OutputState state, Disk disk, boolean cutShort, Set<String> leftovers) {

    static Recorded of(OwnFolder own) throws IOException {
        Path folder = own.folder();
        boolean hasState = Files.isRegularFile(own.files());
        OutputState state = hasState ? parse(own.files()) : OutputState.none();
        if (!Files.isRegularFile(own.inProgress())) {
            Optional<FileTime> time = hasState ? Optional.of(Files.getLastModifiedTime(own.files())) : Optional.empty();
            return new Recorded(state, new Disk(folder, time, state.size()), false, Set.of());
        }
        return recover(state, parse(own.inProgress()), folder);
    }

    private static OutputState parse(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        try {
            return OutputState.parse(text);
        } catch (IllegalArgumentException e) {
            throw OutputException.damagedRecord(e.getMessage());
        }
    }

    /** The content on disk tells for each file whether the run that was cut short had come to it. */
    private static Recorded recover(OutputState before, OutputState intended, Path folder) throws IOException {
        Disk content = new Disk(folder, Optional.empty(), 0);
        Map<String, OutputState.Entry> found = new TreeMap<>();
        Set<String> leftovers = new TreeSet<>();
        before.files().forEach(entry -> found.put(entry.path(), entry));
        for (OutputState.Entry entry : intended.files()) {
            OutputState.Entry old = found.get(entry.path());
            boolean same = old != null && old.digest().equals(entry.digest());
            if (same || content.holds(entry)) {
                found.put(entry.path(), entry);
            } else if (old == null) {
                leftovers.add(entry.path());
            }
        }
        StateText text = new StateText(before.properties(), found.size());
        found.values().forEach(text::add);
        OutputState state = OutputState.parse(text.toBytes());
        return new Recorded(state, new Disk(folder, Optional.empty(), state.size()), true, leftovers);
    }

    /** Removes what a run that was cut short may have left beside the places of its files. */
    void removeParts() throws IOException {
        if (cutShort) {
            for (OutputState.Entry entry : state.files()) {
                Files.deleteIfExists(Commit.beside(disk.file(entry.path())));
            }
            for (String path : leftovers) {
                Files.deleteIfExists(Commit.beside(disk.file(path)));
            }
        }
    }
}
