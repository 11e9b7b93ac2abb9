package dev.chandlery.argo.parsing;

/**
 * A stretch of a text, in UTF-16 code units as {@link String} counts them.
 *
 * @param start offset of the first unit, from 0
 * @param end offset after the last unit; the same as {@code start} for a place between two units
 */
public record Span(int start, int end) {
    /** Checks that the offsets are in order. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch of a text: " + start + " to " + end);
        }
    }

    /** Returns the place before the unit at an offset. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    /** Returns the number of units. */
    public int length() {
        return end - start;
    }

    /** Returns what stands here in the text that this is a stretch of. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Returns the same stretch in a text that holds this one's text at an offset. */
    public Span shift(int offset) {
        return new Span(start + offset, end + offset);
    }

    /** Says whether an offset is in this stretch or at one of its ends, as the cursor of an editor can be. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }
}
