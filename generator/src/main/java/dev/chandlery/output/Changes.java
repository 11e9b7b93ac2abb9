package dev.chandlery.output;

import java.util.List;

/**
 * The difference between an output and the folder it was compared with. Paths are relative and in ascending order.
 *
 * @param added files that were not there
 * @param changed files that were there with other content, or damaged
 * @param removed files of the earlier output that no longer belong to it
 * @param unchanged the number of files that are there as wanted
 */
public record Changes(List<String> added, List<String> changed, List<String> removed, int unchanged) {
    /** Nothing was done. */
    public static final Changes NONE = new Changes(List.of(), List.of(), List.of(), 0);

    /** Copies the lists. */
    public Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** Says whether the folder holds the wanted files and no others of an earlier output. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
