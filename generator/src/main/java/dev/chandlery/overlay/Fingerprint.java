package dev.chandlery.overlay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest over what a file is made from. Texts are set apart by their lengths, so that no two lists look alike. */
final class Fingerprint {
    /** Raised when the form of any file of this package changes: then all of them are made again. */
    private static final String FORMAT = "overlay 1";

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        add(FORMAT);
    }

    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    Fingerprint addAll(Iterable<String> texts) {
        add("[");
        texts.forEach(this::add);
        return add("]");
    }

    /** Returns the digest of everything added, 64 hexadecimal digits. To be called once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
