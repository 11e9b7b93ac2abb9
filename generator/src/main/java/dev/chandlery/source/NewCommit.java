package dev.chandlery.source;

import java.util.List;

/**
 * A commit that is to be made of edits in a work tree.
 *
 * @param message its message
 * @param edits the files that it changes
 */
public record NewCommit(String message, List<WorkingFiles.Edit> edits) {
    /** Copies the list. */
    public NewCommit {
        edits = List.copyOf(edits);
    }
}
