package dev.chandlery.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names by which findings are known again when lines have moved.
 *
 * <p>A fingerprint is made from the rule, the file and the words of the source line, its white space apart; from the
 * message where there is no line. Number of the line, severity and remedy do not count. Findings that are alike in all of
 * this are told apart by a running number, in order of place.
 */
public final class Fingerprints {
    private static final int BYTES = 10;

    private Fingerprints() {}

    /** Returns the fingerprints of findings, in their order: 20 hexadecimal digits, a colon, and a number from 1. */
    public static List<String> of(List<Finding> findings, SourceLines lines) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String digest = digest(finding, lines);
            fingerprints.add(digest + ":" + seen.merge(digest, 1, Integer::sum));
        }
        return fingerprints;
    }

    /** Returns the fingerprint of a finding without its number. */
    static String digest(Finding finding, SourceLines lines) {
        Place place = finding.place();
        String anchor = place.mark().line() == 0
                ? ""
                : lines.line(place).map(line -> line.replaceAll("\\s+", "")).orElse("");
        return digest(List.of(
                finding.rule().id(), place.path(), place.commit(), anchor.isEmpty() ? finding.message() : anchor));
    }

    private static String digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
