package dev.chandlery.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Bytes as base64 between a line that begins and one that ends them. */
final class Armor {
    private static final int WIDTH = 70;
    private static final int MAX_LENGTH = 256 * 1024;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Armor() {}

    static String write(String label, byte[] content) {
        String text = Base64.getEncoder().encodeToString(content);
        StringBuilder armored = new StringBuilder(begin(label)).append('\n');
        for (int at = 0; at < text.length(); at += WIDTH) {
            armored.append(text, at, Math.min(text.length(), at + WIDTH)).append('\n');
        }
        return armored.append(end(label)).append('\n').toString();
    }

    static boolean isOf(String label, String text) {
        return text.strip().startsWith(begin(label));
    }

    /** Returns the bytes; nothing but white space may stand before and after. */
    static byte[] read(String label, String text) throws WireException {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            throw new WireException("it is longer than " + MAX_LENGTH + " characters");
        }
        if (!stripped.startsWith(begin(label))) {
            throw new WireException("it does not begin with \"" + begin(label) + "\"");
        }
        if (!stripped.endsWith(end(label))
                || stripped.length() < begin(label).length() + end(label).length()) {
            throw new WireException("it does not end with \"" + end(label) + "\"");
        }
        return base64(stripped.substring(
                begin(label).length(), stripped.length() - end(label).length()));
    }

    /** Returns the bytes of base64 with its padding, among white space. */
    static byte[] base64(String text) throws WireException {
        if (text.length() > MAX_LENGTH) {
            throw new WireException("it is longer than " + MAX_LENGTH + " characters");
        }
        try {
            return Base64.getDecoder().decode(SPACE.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new WireException("it is not base64");
        }
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
