package dev.chandlery.openpgp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text and the signature below it, in the cleartext signature framework (RFC 9580 §7).
 *
 * @param text the text, with lines that end in LF, without the last line break
 * @param signature the armored signature
 */
record ClearText(String text, String signature) {
    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String DASH = "- ";

    /** Returns the bytes that are signed: lines end in CR LF, and blanks at the end of a line do not count (§7.2). */
    static byte[] signedBytes(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[ \\t\\r]+$", ""))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the whole message. Lines that begin with a hyphen are escaped (§7.1). */
    String message() {
        String escaped = text.lines()
                .map(line -> line.startsWith("-") ? DASH + line : line)
                .collect(Collectors.joining("\n"));
        return BEGIN + "\nHash: SHA512\n\n" + escaped + "\n" + signature;
    }

    /** Reads a message; empty when it is none. What stands before it is passed over. */
    static Optional<ClearText> parse(String message) {
        List<String> lines = message.lines().toList();
        int begin = lines.indexOf(BEGIN);
        int blank = begin < 0 ? -1 : lines.subList(begin, lines.size()).indexOf("");
        int end = lines.indexOf(SIGNATURE);
        if (begin < 0 || blank < 0 || end < begin + blank) {
            return Optional.empty();
        }
        String text = lines.subList(begin + blank + 1, end).stream()
                .map(line -> line.startsWith(DASH) ? line.substring(DASH.length()) : line)
                .collect(Collectors.joining("\n"));
        return Optional.of(new ClearText(text, String.join("\n", lines.subList(end, lines.size())) + "\n"));
    }
}
