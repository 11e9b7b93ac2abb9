package dev.chandlery.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The picture of a package, which its pages hold in themselves: as the source of an {@code img} element no script in it runs
 * and nothing is loaded, and there is no file of it that could be opened by its own address.
 */
public final class Icon {
    /** The most bytes of a picture: each page of the package holds it. */
    public static final int MAX_BYTES = 16 * 1024;

    private static final Pattern ADDRESS =
            Pattern.compile("data:image/(?:png|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/]*={0,2}");

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};

    private Icon() {}

    /**
     * Returns a picture as a {@code data:} URL (RFC 2397).
     *
     * @param name its file name
     * @param content its bytes
     * @return the URL; empty when it is larger than {@link #MAX_BYTES}, or neither SVG, PNG, JPEG nor WebP
     */
    public static Optional<String> address(String name, byte[] content) {
        return content.length > MAX_BYTES
                ? Optional.empty()
                : type(name, content)
                        .map(type -> "data:" + type + ";base64,"
                                + Base64.getEncoder().encodeToString(content));
    }

    /** Says whether a text has the form of what {@link #address} returns. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static Optional<String> type(String name, byte[] content) {
        if (startsWith(content, 0, PNG)) {
            return Optional.of("image/png");
        }
        if (startsWith(content, 0, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(content, 0, RIFF) && startsWith(content, 8, WEBP)) {
            return Optional.of("image/webp");
        }
        boolean svg = name.toLowerCase(Locale.ROOT).endsWith(".svg")
                && new String(content, StandardCharsets.UTF_8).contains("<svg");
        return svg ? Optional.of("image/svg+xml") : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int at, byte[] part) {
        if (content.length < at + part.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (content[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }
}
