package dev.chandlery.diagnostic;

import java.util.List;

/**
 * A way to mend a finding. All edits together are one change: either all are made or none.
 *
 * @param title what the fix does, as a command without a full stop, such as {@code Rename the key to keywords}
 * @param edits the changes, at least one; they do not overlap
 */
public record Fix(String title, List<TextEdit> edits) {
    /** Copies the list. */
    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("the fix \"" + title + "\" changes nothing");
        }
    }

    /** Returns a fix of these edits. */
    public static Fix of(String title, TextEdit... edits) {
        return new Fix(title, List.of(edits));
    }
}
