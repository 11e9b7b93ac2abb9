package dev.chandlery.output;

import dev.chandlery.output.OutputFile.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What the record of an output says of the content of files. Of what is published, its SHA-256 (FIPS 180-4): nobody can
 * put other content in its place. Of what can be made again, two checksums, CRC-32 and CRC-32C, which tell damage and cost
 * a hundredth of that; where they say that content is the same, it is compared.
 */
final class Digests {
    private static final int SHA256_LENGTH = 64;
    private static final int CHECKSUMS_LENGTH = 16;
    private static final int MAX_FINGERPRINT = 128;

    private Digests() {}

    /** Returns the digest of a file with this role and content, lower-case hexadecimal digits. */
    static String of(Role role, byte[] content) {
        if (role == Role.PUBLISHED) {
            return Sha256.hex(content);
        }
        return checksums(content, content.length);
    }

    /** Returns CRC-32 and CRC-32C of the first bytes of an array, 16 lower-case hexadecimal digits. */
    static String checksums(byte[] bytes, int length) {
        CRC32 first = new CRC32();
        first.update(bytes, 0, length);
        CRC32C second = new CRC32C();
        second.update(bytes, 0, length);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first.getValue(), CHECKSUMS_LENGTH / 2)
                + hex.toHexDigits(second.getValue(), CHECKSUMS_LENGTH / 2);
    }

    /** Says whether a file of this role has the digest. */
    static boolean match(Role role, String digest, Path file) throws IOException {
        return of(role, Files.readAllBytes(file)).equals(digest);
    }

    /** Says whether a text has the form of a digest. */
    static boolean isDigest(String text) {
        return text.length() == SHA256_LENGTH || text.length() == CHECKSUMS_LENGTH;
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
        return asIs ? fingerprint : "#" + Sha256.hex(fingerprint);
    }
}
