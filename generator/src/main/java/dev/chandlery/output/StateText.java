package dev.chandlery.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Builds the text of an {@link OutputState} from lines that are added in ascending order of path. */
final class StateText {
    private static final int USUAL_LINE = 200;

    private final ByteArrayOutputStream text;

    /** Starts the text of a state of this many files. */
    StateText(Map<String, String> properties, int count) {
        text = new ByteArrayOutputStream(1024 + count * USUAL_LINE);
        StringBuilder header = new StringBuilder(OutputState.FORMAT).append('\n');
        new TreeMap<>(properties).forEach((key, value) -> {
            if (key.isEmpty() || key.indexOf(' ') >= 0 || hasControl(key) || hasControl(value)) {
                throw new IllegalArgumentException("output property " + key);
            }
            header.append("property ").append(key).append(' ').append(value).append('\n');
        });
        header.append("files ").append(count).append('\n');
        text.writeBytes(header.toString().getBytes(StandardCharsets.UTF_8));
    }

    void addLine(byte[] from, int start, int length) {
        text.write(from, start, length);
    }

    void add(OutputState.Entry entry) {
        String line = entry.path()
                + ' '
                + entry.role().name().toLowerCase(Locale.ROOT)
                + ' '
                + entry.size()
                + ' '
                + entry.digest()
                + ' '
                + entry.fingerprint()
                + '\n';
        text.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] toBytes() {
        return text.toByteArray();
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
