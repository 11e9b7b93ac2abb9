package dev.chandlery.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts bytes that come in pieces into lines. */
final class LineSplitter implements Consumer<byte[]> {
    private final Consumer<String> each;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineSplitter(Consumer<String> each) {
        this.each = each;
    }

    /**
     * Takes the next piece.
     *
     * @throws SourceException when a line is longer than {@link PublishedFiles#MAX_LINE_BYTES}
     */
    @Override
    public void accept(byte[] piece) {
        int start = 0;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == '\n') {
                line.write(piece, start, i - start);
                start = i + 1;
                end();
            }
        }
        line.write(piece, start, piece.length - start);
        if (line.size() > PublishedFiles.MAX_LINE_BYTES) {
            throw new SourceException("it has a line of more than " + PublishedFiles.MAX_LINE_BYTES + " bytes");
        }
    }

    /** Ends the last line. */
    void end() {
        if (line.size() > 0) {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            each.accept(text);
        }
    }
}
