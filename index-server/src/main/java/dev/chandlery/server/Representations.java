package dev.chandlery.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Chooses how a file is sent, as it is or compressed, and gives each form its strong tag. Remembers what it computed. */
final class Representations {
    private static final long SMALLEST_COMPRESSED = 1024;
    private static final long LARGEST_COMPRESSED = 64L << 20;
    private static final long COMPRESSED_BYTES_KEPT = 64L << 20;
    private static final long TAGS_KEPT = 200_000;
    private static final int TAG_DIGITS = 32;
    private static final int BUFFER = 64 * 1024;

    private final LruCache<Key, String> digests = new LruCache<>(TAGS_KEPT);
    private final LruCache<Key, byte[]> compressed = new LruCache<>(COMPRESSED_BYTES_KEPT);

    private record Key(Path path, Served.Version version) {}

    /**
     * One form of a file, to be used while the file is open.
     *
     * @param tag its quoted strong tag (RFC 9110 §8.8.3), different for each form
     * @param gzip whether it is compressed
     * @param varies whether another client could get another form
     * @param size its length in bytes
     * @param body its content
     */
    record Representation(String tag, boolean gzip, boolean varies, long size, Body body) {}

    /** Content of which parts can be written. */
    interface Body {
        void writeTo(OutputStream out, ByteRange part) throws IOException;
    }

    /**
     * Chooses the form of a file.
     *
     * @param twin the same content compressed beforehand, when there is such a file
     */
    Representation choose(Served file, Optional<Served> twin, String type, boolean acceptsGzip) throws IOException {
        long size = file.version().size();
        boolean compressible = twin.isPresent()
                || (MediaTypes.isText(type) && size >= SMALLEST_COMPRESSED && size <= LARGEST_COMPRESSED);
        if (!acceptsGzip || !compressible) {
            String tag = '"' + digest(file) + '"';
            return new Representation(tag, false, compressible, size, whole(file));
        }
        if (twin.isPresent()) {
            String tag = '"' + digest(twin.get()) + "-gzip\"";
            long length = twin.get().version().size();
            return new Representation(tag, true, true, length, whole(twin.get()));
        }
        byte[] bytes = compress(file);
        Body body = (out, part) -> out.write(bytes, (int) part.first(), (int) part.length());
        return new Representation('"' + digest(file) + "-gzip\"", true, true, bytes.length, body);
    }

    private static Body whole(Served file) {
        return (out, part) -> {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            for (long at = part.first(); at < part.first() + part.length(); ) {
                buffer.clear().limit((int) Math.min(BUFFER, part.first() + part.length() - at));
                int n = file.channel().read(buffer, at);
                if (n < 0) {
                    throw new EOFException("file is shorter than it was");
                }
                out.write(buffer.array(), 0, n);
                at += n;
            }
        };
    }

    private String digest(Served file) throws IOException {
        Key key = new Key(file.path(), file.version());
        Optional<String> known = digests.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < file.version().size(); ) {
            buffer.clear();
            int n = file.channel().read(buffer, at);
            if (n < 0) {
                break;
            }
            digest.update(buffer.flip());
            at += n;
        }
        String hex = HexFormat.of().formatHex(digest.digest()).substring(0, TAG_DIGITS);
        digests.put(key, hex, 1);
        return hex;
    }

    private byte[] compress(Served file) throws IOException {
        Key key = new Key(file.path(), file.version());
        Optional<byte[]> known = compressed.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            for (long at = 0; file.channel().read(buffer, at) >= 0; buffer.clear()) {
                at += buffer.position();
                gzip.write(buffer.array(), 0, buffer.position());
            }
        }
        byte[] result = bytes.toByteArray();
        compressed.put(key, result, result.length);
        return result;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
