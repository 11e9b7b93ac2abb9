package dev.chandlery.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** The order of positions. */
final class Places {
    private Places() {}

    static boolean isBefore(Position one, Position other) {
        return one.getLine() < other.getLine()
                || (one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter());
    }

    static boolean contains(Range range, Position position) {
        return !isBefore(position, range.getStart()) && !isBefore(range.getEnd(), position);
    }

    static boolean contains(Range outer, Range inner) {
        return contains(outer, inner.getStart()) && contains(outer, inner.getEnd());
    }

    static boolean touch(Range one, Range other) {
        return !isBefore(one.getEnd(), other.getStart()) && !isBefore(other.getEnd(), one.getStart());
    }
}
