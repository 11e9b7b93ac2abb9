package dev.chandlery.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * The git trees that were looked into last, by id. Every path begins at the root, and a repository that was just committed
 * to holds its newest trees as files of their own, which JGit opens anew each time. Used from several threads.
 */
final class GitTreeCache {
    /** So many children of trees are held, or those of the last tree alone: memory stays small whatever a repository holds. */
    private static final int MAX_CHILDREN = 100_000;

    /**
     * An entry of a tree.
     *
     * @param mode its mode, as git writes it
     * @param id its object
     */
    record Child(int mode, ObjectId id) {}

    private final Map<ObjectId, Map<String, Child>> trees = new LinkedHashMap<>(64, 0.75f, true);
    private int held;

    /** Returns the entries of a tree by name; names that are not UTF-8 are left out. */
    Map<String, Child> children(ObjectReader reader, ObjectId tree) throws IOException {
        synchronized (this) {
            Map<String, Child> known = trees.get(tree);
            if (known != null) {
                return known;
            }
        }
        Map<String, Child> children = read(reader, tree);
        keep(tree, children);
        return children;
    }

    private static Map<String, Child> read(ObjectReader reader, ObjectId tree) throws IOException {
        Map<String, Child> children = new HashMap<>();
        CanonicalTreeParser entries = new CanonicalTreeParser();
        for (entries.reset(reader, tree); !entries.eof(); entries.next(1)) {
            byte[] name = new byte[entries.getNameLength()];
            entries.getName(name, 0);
            Child child = new Child(entries.getEntryRawMode(), entries.getEntryObjectId());
            Names.decode(name).ifPresent(text -> children.putIfAbsent(text, child));
        }
        return children;
    }

    private synchronized void keep(ObjectId tree, Map<String, Child> children) {
        if (trees.putIfAbsent(tree, children) == null) {
            held += children.size() + 1;
        }
        Iterator<Map<String, Child>> eldest = trees.values().iterator();
        while (held > MAX_CHILDREN && trees.size() > 1) {
            held -= eldest.next().size() + 1;
            eldest.remove();
        }
    }
}
