package dev.chandlery.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The settings of the YAML parser for one text. The parser reads ahead to the end of what stands on one line, and copies all of
 * that whenever its buffer is used up; with a buffer that grows with the text this does not take time with the square of it.
 */
final class ParserSettings {
    private static final int SMALLEST = 1 << 10;
    private static final int LARGEST = 1 << 20;

    /** In how many pieces a text is read, unless its pieces would be smaller or larger than the buffer may be. */
    private static final int PIECES = 16;

    private ParserSettings() {}

    static LoadSettings of(String text) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.min(LARGEST, Math.max(SMALLEST, text.length() / PIECES)))
                .build();
    }
}
