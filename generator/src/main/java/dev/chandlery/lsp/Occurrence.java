package dev.chandlery.lsp;

import dev.chandlery.yaml.Mark;

/**
 * A place in a file where a name stands.
 *
 * @param mark the place
 * @param meaning what it means
 */
record Occurrence(Mark mark, Meaning meaning) {
    /** Says whether a place, without a width, is in this one or right behind it, as a cursor can be. */
    boolean touches(Mark cursor) {
        return mark.line() == cursor.line()
                && mark.column() <= cursor.column()
                && cursor.column() <= mark.end().column();
    }
}
