package dev.chandlery.output;

import dev.chandlery.output.OutputFile.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an earlier run wrote: the text of the file {@code .chandlery/files}, read without an object per line, since a
 * run that changes nothing should cost little.
 *
 * <p>The text is a first line with the format's version, lines {@code property <key> <value>} by key, a line {@code
 * files <number>}, and for each file, by path, a line {@code <path> <role> <size> <digest> <fingerprint>}. It holds no
 * times: the same output has the same text.
 */
public final class OutputState {
    static final String FORMAT = "chandlery-output 1";

    private final byte[] text;
    /** Where the line of each file starts, and the end of the text. */
    private final int[] starts;

    private final SortedMap<String, String> properties;

    private OutputState(byte[] text, int[] starts, SortedMap<String, String> properties) {
        this.text = text;
        this.starts = starts;
        this.properties = Collections.unmodifiableSortedMap(properties);
    }

    /**
     * One file of the earlier output.
     *
     * @param path the path below the folder
     * @param role its role when it was written
     * @param size its length in bytes
     * @param digest its digest: of what is published its SHA-256, of other files their CRC-32 and CRC-32C, in lower-case
     *     hexadecimal digits
     * @param fingerprint its fingerprint, or {@code -} when it had none; one that is long or holds other than printable
     *     ASCII is recorded as {@code #} and its SHA-256
     */
    public record Entry(String path, Role role, long size, String digest, String fingerprint) {
        /** Checks path and digest. */
        public Entry {
            OutputPaths.check(path);
            if (size < 0 || !Digests.isDigest(digest)) {
                throw new IllegalArgumentException("size or digest of " + path);
            }
        }

        static Entry of(OutputFile file, byte[] content) {
            return new Entry(
                    file.path(),
                    file.role(),
                    content.length,
                    Digests.of(file.role(), content),
                    Digests.fingerprint(file.fingerprint()));
        }

        /** Says whether this was made from what the fingerprint stands for. */
        public boolean hasFingerprint(String other) {
            return !other.isEmpty() && fingerprint.equals(Digests.fingerprint(other));
        }
    }

    static OutputState none() {
        return new OutputState(new byte[0], new int[] {0}, new TreeMap<>());
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException when it is not whole
     */
    static OutputState parse(byte[] text) {
        SortedMap<String, String> properties = new TreeMap<>();
        int at = 0;
        int count = -1;
        for (int line = 0; count < 0; line++) {
            int end = endOfLine(text, at);
            String header = new String(text, at, end - at, StandardCharsets.UTF_8);
            String[] words = header.split(" ", 3);
            if (line == 0 ? !header.equals(FORMAT) : words.length < 2) {
                throw new IllegalArgumentException("line " + (line + 1));
            }
            if (words[0].equals("files")) {
                count = Integer.parseInt(words[1]);
            } else if (line > 0) {
                properties.put(words[1], words.length < 3 ? "" : words[2]);
            }
            at = end + 1;
        }
        return new OutputState(text, lines(text, at, count), properties);
    }

    private static int[] lines(byte[] text, int from, int count) {
        if (count > text.length) {
            throw new IllegalArgumentException("number of files");
        }
        int[] starts = new int[count + 1];
        starts[0] = from;
        for (int i = 0; i < count; i++) {
            int end = endOfLine(text, starts[i]) + 1;
            checkWords(text, starts[i], end);
            starts[i + 1] = end;
            if (i > 0 && Arrays.compareUnsigned(text, starts[i - 1], starts[i], text, starts[i], end) >= 0) {
                throw new IllegalArgumentException("order of file " + i);
            }
        }
        if (starts[count] != text.length) {
            throw new IllegalArgumentException("length");
        }
        return starts;
    }

    private static void checkWords(byte[] text, int from, int end) {
        int spaces = 0;
        for (int i = from; i < end; i++) {
            spaces += text[i] == ' ' ? 1 : 0;
        }
        if (spaces != 4) {
            throw new IllegalArgumentException("form of a line");
        }
    }

    private static int endOfLine(byte[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == '\n') {
                return i;
            }
        }
        throw new IllegalArgumentException("cut short");
    }

    /** Returns the number of files. */
    public int size() {
        return starts.length - 1;
    }

    /** Returns what the run said of itself, by key. */
    public Map<String, String> properties() {
        return properties;
    }

    /** Returns the file of a path, or empty. */
    public Optional<Entry> file(String path) {
        int line = find(path);
        return line < 0 ? Optional.empty() : Optional.of(entry(line));
    }

    /** Returns all files in ascending order of path. */
    public List<Entry> files() {
        List<Entry> files = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            files.add(entry(i));
        }
        return Collections.unmodifiableList(files);
    }

    /** Returns the paths of the files below a directory, in ascending order. */
    public List<String> pathsBelow(String directory) {
        String prefix = directory + "/";
        List<String> paths = new ArrayList<>();
        for (int line = -1 - find(prefix); line < size(); line++) {
            String path = path(line);
            if (!path.startsWith(prefix)) {
                break;
            }
            paths.add(path);
        }
        return Collections.unmodifiableList(paths);
    }

    /** Returns the line of a path; when there is none, -1 minus the line before which it would stand. */
    int find(String path) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = comparePath(middle, path);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** Compares the path of a line; a path holds no character before the space that ends it. */
    int comparePath(int line, String path) {
        int at = starts[line];
        for (int i = 0; i < path.length(); i++, at++) {
            int order = text[at] - path.charAt(i);
            if (order != 0) {
                return order;
            }
        }
        return text[at] == ' ' ? 0 : 1;
    }

    Entry entry(int line) {
        String[] words = new String(text, starts[line], lengthOf(line) - 1, StandardCharsets.US_ASCII).split(" ", -1);
        try {
            return new Entry(words[0], role(line), Long.parseLong(words[2]), words[3], words[4]);
        } catch (IllegalArgumentException e) {
            throw OutputException.damagedRecord(e.getMessage());
        }
    }

    String path(int line) {
        return new String(text, starts[line], field(line, 1) - 1 - starts[line], StandardCharsets.US_ASCII);
    }

    Role role(int line) {
        return switch (text[field(line, 1)]) {
            case 'p' -> Role.PUBLISHED;
            case 'i' -> Role.INDEX;
            default -> Role.CONTENT;
        };
    }

    long fileSize(int line) {
        long size = 0;
        for (int i = field(line, 2); text[i] >= '0' && text[i] <= '9'; i++) {
            size = size * 10 + (text[i] - '0');
        }
        return size;
    }

    boolean hasFingerprint(int line, String fingerprint) {
        if (fingerprint.isEmpty()) {
            return false;
        }
        String word = Digests.fingerprint(fingerprint);
        int at = field(line, 4);
        if (starts[line + 1] - 1 - at != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int lengthOf(int line) {
        return starts[line + 1] - starts[line];
    }

    void copyLine(int line, StateText to) {
        to.addLine(text, starts[line], lengthOf(line));
    }

    private int field(int line, int number) {
        int at = starts[line];
        for (int i = 0; i < number; i++) {
            while (text[at] != ' ') {
                at++;
            }
            at++;
        }
        return at;
    }
}
