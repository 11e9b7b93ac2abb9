package dev.chandlery.yaml;

/** The lines of a literal or folded block, whose indentation is that of its first line with content. */
final class BlockScalar {
    private final Cursor cursor;
    private final boolean folded;
    private final char chomping;
    private final int indent;
    private final StringBuilder text = new StringBuilder();
    private int breaks;

    /**
     * Starts at the end of the line with the header.
     *
     * @param parent the indentation of the node that holds the block
     * @param chomping {@code -} for strip, {@code +} for keep, a space for clip
     */
    BlockScalar(Cursor cursor, int parent, boolean folded, char chomping) {
        this.cursor = cursor;
        this.folded = folded;
        this.chomping = chomping;
        this.indent = indentation(parent);
    }

    /** Looks ahead for the first line with content, or returns one more than any line has when the block is empty. */
    private int indentation(int parent) {
        int widest = 0;
        int lineStart = cursor.at() + 1;
        int index = lineStart;
        while (cursor.charAt(index) == ' ' || cursor.charAt(index) == '\n') {
            if (cursor.charAt(index) == '\n') {
                widest = Math.max(widest, index - lineStart);
                lineStart = index + 1;
            }
            index++;
        }
        int found = index - lineStart;
        // What an empty block, and one that begins with wider lines, are is left to the parser.
        if (cursor.charAt(index) == Cursor.END || cursor.charAt(index) == '\t' || found <= parent || widest > found) {
            throw new UnusualException();
        }
        return found;
    }

    /** Returns the text; the cursor is then at the beginning of the line after the block, or at the end. */
    String text() {
        cursor.nextLine();
        skipBreaks();
        boolean blankBefore = true;
        boolean first = true;
        boolean ended = true;
        while (cursor.indent() == indent && !cursor.isAtEnd()) {
            boolean blank = cursor.here() == ' ' || cursor.here() == '\t';
            if (!first && folded && !blankBefore && !blank) {
                if (breaks == 0) {
                    text.append(' ');
                }
            } else if (!first) {
                text.append('\n');
            }
            appendBreaks();
            int end = cursor.lineEnd(cursor.at());
            text.append(cursor.text(cursor.at(), end));
            cursor.goTo(end);
            blankBefore = blank;
            first = false;
            ended = !cursor.isAtEnd();
            if (ended) {
                cursor.nextLine();
                skipBreaks();
            }
        }
        if (chomping != '-' && ended) {
            text.append('\n');
        }
        if (chomping == '+') {
            appendBreaks();
        }
        return text.toString();
    }

    private void appendBreaks() {
        while (breaks > 0) {
            text.append('\n');
            breaks--;
        }
    }

    /** Goes over empty lines to the indentation of the next line, or as far as it goes. */
    private void skipBreaks() {
        breaks = 0;
        while (true) {
            while (cursor.here() == ' ' && cursor.indent() < indent) {
                cursor.step();
            }
            if (cursor.here() != '\n') {
                return;
            }
            breaks++;
            cursor.nextLine();
        }
    }
}
