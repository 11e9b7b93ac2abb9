package dev.chandlery.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Git's object ids for content that is not in git: SHA-1 over the object's type, its length and its bytes, as described
 * in the git book, chapter "Git Internals - Git Objects".
 */
final class GitHash {
    /** The id of the tree without entries. */
    static final ContentId EMPTY_TREE = tree(List.of());

    private GitHash() {}

    /** Returns the id of a blob. */
    static ContentId blob(byte[] content) {
        return object("blob", content);
    }

    /**
     * Returns the id of a blob whose bytes come from a stream.
     *
     * @throws IOException when the stream fails or does not give exactly this many bytes
     */
    static ContentId blob(long size, InputStream content) throws IOException {
        MessageDigest digest = begin("blob", size);
        byte[] buffer = new byte[64 * 1024];
        long left = size;
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            digest.update(buffer, 0, n);
            left -= n;
        }
        if (left != 0) {
            throw new IOException("the file changed its size while it was read");
        }
        return new ContentId(HexFormat.of().formatHex(digest.digest()));
    }

    /** Returns the id of a tree; its entries come in any order. */
    static ContentId tree(List<TreeEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.stream().sorted().forEach(entry -> {
            bytes.writeBytes((entry.mode() + " ").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(entry.name());
            bytes.write(0);
            bytes.writeBytes(HexFormat.of().parseHex(entry.id().hex()));
        });
        return object("tree", bytes.toByteArray());
    }

    private static ContentId object(String type, byte[] content) {
        MessageDigest digest = begin(type, content.length);
        return new ContentId(HexFormat.of().formatHex(digest.digest(content)));
    }

    private static MessageDigest begin(String type, long size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update((type + " " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** An entry of a git tree. Ordered as git does: by bytes of the name, a directory's name ending in a slash. */
    @SuppressWarnings(
            "ArrayRecordComponent") // git names are bytes; entries are only sorted, never compared for equality
    record TreeEntry(String mode, byte[] name, ContentId id) implements Comparable<TreeEntry> {
        static final String FILE = "100644";
        static final String EXECUTABLE = "100755";
        static final String LINK = "120000";
        static final String DIRECTORY = "40000";

        @Override
        public int compareTo(TreeEntry other) {
            return java.util.Arrays.compareUnsigned(sortKey(), other.sortKey());
        }

        private byte[] sortKey() {
            if (!mode.equals(DIRECTORY)) {
                return name;
            }
            byte[] key = java.util.Arrays.copyOf(name, name.length + 1);
            key[name.length] = '/';
            return key;
        }
    }
}
