package dev.chandlery.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * A digest over what a file is made from: a sequence of values. Lengths go in too, so that two different sequences never
 * look the same. Tens of thousands are made in every run, so it does without intermediate objects, and the digest is that
 * of files that can be made again: one change in 2^64 would go unseen by chance. Whoever makes two inputs agree on purpose
 * keeps a page or an overlay of his own package from being made again; the digests of releases are SHA-256.
 */
public final class Fingerprint {
    private byte[] buffer;
    private int size;

    /** Starts an empty sequence. */
    public Fingerprint() {
        this(new byte[256], 0);
    }

    private Fingerprint(byte[] buffer, int size) {
        this.buffer = buffer;
        this.size = size;
    }

    /** Adds a text. */
    public Fingerprint add(String value) {
        int length = value.length();
        room(length + 10);
        int start = size;
        putLength(length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == 0 || c > 0x7F) {
                size = start;
                return addEncoded(value.getBytes(StandardCharsets.UTF_8));
            }
            buffer[size++] = (byte) c;
        }
        return this;
    }

    /** Adds a text that is not plain ASCII; the zero in front tells it from one that is. */
    private Fingerprint addEncoded(byte[] value) {
        room(value.length + 20);
        putLength(1);
        buffer[size++] = 0;
        putLength(value.length);
        return append(value, value.length);
    }

    /** Adds the values of another sequence as one. */
    public Fingerprint add(Fingerprint other) {
        room(other.size + 10);
        putLength(other.size);
        return append(other.buffer, other.size);
    }

    /** Adds bytes. */
    public Fingerprint add(byte[] value) {
        room(value.length + 10);
        putLength(value.length);
        return append(value, value.length);
    }

    /** Adds a number, not negative. */
    public Fingerprint add(long value) {
        room(10);
        putLength(value);
        return this;
    }

    /** Adds a yes or no. */
    public Fingerprint add(boolean value) {
        return add(value ? 1 : 0);
    }

    /** Adds texts and how many they are. */
    public Fingerprint addAll(Collection<String> values) {
        add(values.size());
        values.forEach(this::add);
        return this;
    }

    /** Returns a short sequence that stands for this one. */
    public Fingerprint fold() {
        byte[] digest = hex().getBytes(StandardCharsets.US_ASCII);
        return new Fingerprint(digest, digest.length);
    }

    /** Returns the digest as 16 hexadecimal digits. */
    public String hex() {
        return Digests.checksums(buffer, size);
    }

    private Fingerprint append(byte[] bytes, int length) {
        System.arraycopy(bytes, 0, buffer, size, length);
        size += length;
        return this;
    }

    /** Seven bits a byte, the last one without the top bit: short numbers take one byte. */
    private void putLength(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    private void room(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
