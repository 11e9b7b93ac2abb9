package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import java.util.Comparator;

/**
 * Where a finding is.
 *
 * @param path path of the file from the top of the registry, with {@code /}; empty when it concerns the whole registry
 * @param mark line and column; {@link Mark#NONE} when it concerns the whole file
 * @param commit full id of the commit that holds the file, or empty for the tree that is being read
 */
public record Place(String path, Mark mark, String commit) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::path).thenComparing(Place::mark).thenComparing(Place::commit);

    /** The registry as a whole. */
    public static final Place REGISTRY = new Place("", Mark.NONE, "");

    /** Returns a whole file. */
    public static Place file(String path) {
        return new Place(path, Mark.NONE, "");
    }

    /** Returns a place in a file. */
    public static Place in(String path, Mark mark) {
        return new Place(path, mark, "");
    }

    /** Returns the same place in the tree of a commit. */
    public Place atCommit(String commitId) {
        return new Place(path, mark, commitId);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
