package dev.chandlery.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request, read strictly: only what can be the path of an output file is a path at all, so that nothing
 * outside the folder, no hidden file, and no name with a special meaning to some system can be asked for.
 *
 * @param segments the parts between slashes: letters, digits and {@code . _ - + @}, none starting with a dot
 * @param directory whether the path ends with a slash
 */
record RequestPath(List<String> segments, boolean directory) {
    RequestPath {
        segments = List.copyOf(segments);
    }

    /** Returns the path of a raw request target without its query, or empty when it is none of ours. */
    static Optional<RequestPath> parse(String raw) {
        if (!raw.startsWith("/") || raw.length() > 2000) {
            return Optional.empty();
        }
        Optional<String> decoded = decode(raw.substring(1));
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        String path = decoded.get();
        boolean directory = path.isEmpty() || path.endsWith("/");
        List<String> segments = new ArrayList<>();
        if (!path.isEmpty()) {
            String trimmed = directory ? path.substring(0, path.length() - 1) : path;
            for (String segment : trimmed.split("/", -1)) {
                if (segment.isEmpty() || segment.charAt(0) == '.') {
                    return Optional.empty();
                }
                segments.add(segment);
            }
        }
        return Optional.of(new RequestPath(segments, directory));
    }

    /** Undoes percent-encoding once; what is encoded twice keeps a percent sign, and is refused for it. */
    private static Optional<String> decode(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i];
            boolean escaped = c == '%';
            if (escaped) {
                int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
                c = high * 16 + low;
                i += 2;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
            }
            if (!isAllowed(c) && (escaped || c != '/')) {
                return Optional.empty();
            }
            decoded.append((char) c);
        }
        return Optional.of(decoded.toString());
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-+@".indexOf(c) >= 0;
    }

    boolean isBelow(String first) {
        return !segments.isEmpty() && segments.get(0).equals(first);
    }

    String last() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    @Override
    public String toString() {
        return String.join("/", segments);
    }
}
