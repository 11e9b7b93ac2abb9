package dev.chandlery.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** An output as a commit holds it, beside files of others, which stay. */
final class GitOutput {
    private static final String RECORD = OwnFolder.CONTROL + "/files";
    /** Where what never changes stands in an output. */
    private static final List<String> PUBLISHED = List.of("registry/charts/", "gitops/packages/");

    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private final Repository repository;
    private final ObjectId tree;
    private final SortedMap<String, DirCacheEntry> entries = new TreeMap<>();

    /**
     * Reads the tree of a commit.
     *
     * @param commit the commit; the zero id for none
     */
    GitOutput(Repository repository, ObjectId commit) throws IOException {
        this.repository = repository;
        if (commit.equals(ObjectId.zeroId())) {
            tree = ObjectId.zeroId();
            return;
        }
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            tree = walk.parseCommit(commit).getTree().copy();
            DirCache all = DirCache.newInCore();
            DirCacheBuilder builder = all.builder();
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree);
            builder.finish();
            for (int i = 0; i < all.getEntryCount(); i++) {
                entries.put(all.getEntry(i).getPathString(), all.getEntry(i));
            }
        }
    }

    /** Returns the tree of the commit; the zero id for none. */
    ObjectId treeBefore() {
        return tree;
    }

    private Optional<OutputState> recorded(ObjectReader reader) throws IOException {
        DirCacheEntry record = entries.get(RECORD);
        if (record == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OutputState.parse(reader.open(record.getObjectId()).getCachedBytes(MAX_BYTES)));
        } catch (IllegalArgumentException e) {
            throw OutputException.damagedRecord(e.getMessage());
        }
    }

    /** Makes a folder hold the files of the output. The record comes last: it is not older than what it names. */
    void checkOut(Path folder) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            DirCacheEntry own = entries.get(RECORD);
            Optional<OutputState> state = recorded(reader);
            if (own == null || state.isEmpty()) {
                return;
            }
            byte[] record = reader.open(own.getObjectId()).getCachedBytes(MAX_BYTES);
            Path recordFile = folder.resolve(RECORD);
            if (Files.exists(recordFile) && Arrays.equals(Files.readAllBytes(recordFile), record)) {
                return;
            }
            Map<String, OutputState.Entry> there = new HashMap<>();
            if (Files.exists(recordFile)) {
                OutputState.parse(Files.readAllBytes(recordFile)).files().forEach(file -> there.put(file.path(), file));
            }
            for (OutputState.Entry file : state.get().files()) {
                OutputPaths.check(file.path());
                DirCacheEntry entry = entries.get(file.path());
                OutputState.Entry same = there.remove(file.path());
                if (entry != null && !file.equals(same)) {
                    Path path = folder.resolve(file.path());
                    Files.createDirectories(path.getParent());
                    Files.write(path, reader.open(entry.getObjectId()).getCachedBytes(MAX_BYTES));
                }
            }
            for (String gone : there.keySet()) {
                Files.deleteIfExists(folder.resolve(gone));
            }
            Files.createDirectories(recordFile.getParent());
            Files.write(recordFile, record);
        }
    }

    /**
     * Writes the tree that holds the files of a folder in place of those that this output has.
     *
     * @param part the part of the output, a folder at its top; empty for all of it
     */
    ObjectId tree(Path folder, Optional<String> part, ObjectInserter inserter) throws IOException {
        byte[] record = Files.readAllBytes(folder.resolve(RECORD));
        Map<String, OutputState.Entry> before = new HashMap<>();
        SortedMap<String, DirCacheEntry> wanted = new TreeMap<>(entries);
        try (ObjectReader reader = repository.newObjectReader()) {
            if (part.isPresent()) {
                wanted.keySet().removeIf(path -> path.startsWith(part.get() + "/"));
            } else {
                recorded(reader).ifPresent(state -> state.files().forEach(file -> before.put(file.path(), file)));
                wanted.keySet().removeAll(before.keySet());
                wanted.remove(RECORD);
            }
        }
        SortedMap<String, DirCacheEntry> others = new TreeMap<>(wanted);
        for (OutputState.Entry file : OutputState.parse(record).files()) {
            if (part.isPresent() && !file.path().startsWith(part.get() + "/")) {
                continue;
            }
            refuseOther(file.path(), others);
            DirCacheEntry known = entries.get(file.path());
            boolean same = known != null && file.equals(before.get(file.path()));
            wanted.put(
                    file.path(),
                    same ? known : entry(file.path(), Files.readAllBytes(folder.resolve(file.path())), inserter));
        }
        if (part.isEmpty()) {
            wanted.put(RECORD, entry(RECORD, record, inserter));
        } else {
            refuseLoss(wanted);
        }
        DirCache all = DirCache.newInCore();
        DirCacheBuilder builder = all.builder();
        wanted.values().forEach(builder::add);
        builder.finish();
        return all.writeTree(inserter);
    }

    private static DirCacheEntry entry(String path, byte[] content, ObjectInserter inserter) throws IOException {
        DirCacheEntry entry = new DirCacheEntry(path);
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, content));
        return entry;
    }

    /** What is on the branch and was not written by this program stays, and is never written over. */
    private static void refuseOther(String path, SortedMap<String, DirCacheEntry> others) {
        String below = others.tailMap(path + "/").isEmpty()
                ? ""
                : others.tailMap(path + "/").firstKey();
        boolean taken = others.containsKey(path) || below.startsWith(path + "/");
        for (int slash = path.lastIndexOf('/'); !taken && slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            taken = others.containsKey(path.substring(0, slash));
        }
        if (taken) {
            throw new OutputException("the branch holds " + path
                    + ", which this program did not write: remove it there, or choose another branch");
        }
    }

    /** Where the branch holds a part only, nothing tells of releases that others published, so that none may be missing. */
    private void refuseLoss(SortedMap<String, DirCacheEntry> wanted) {
        for (String path : entries.keySet()) {
            boolean published = PUBLISHED.stream().anyMatch(path::startsWith);
            if (published && !wanted.containsKey(path)) {
                throw new OutputException("the branch holds the published file " + path
                        + ", which the output does not: publish from the history that made it; nothing was published");
            }
        }
    }
}
