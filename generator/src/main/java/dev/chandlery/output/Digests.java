package dev.chandlery.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as lower-case hexadecimal digits. */
final class Digests {
    static final int LENGTH = 64;

    private static final int MAX_FINGERPRINT = 128;

    private Digests() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the form of a fingerprint in the state file: one word; {@code -} for none. */
    static String fingerprint(String fingerprint) {
        if (fingerprint.isEmpty()) {
            return "-";
        }
        boolean asIs = fingerprint.length() <= MAX_FINGERPRINT
                && fingerprint.charAt(0) != '-'
                && fingerprint.charAt(0) != '#'
                && fingerprint.chars().allMatch(c -> c > ' ' && c <= '~');
        return asIs ? fingerprint : "#" + of(fingerprint.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
