package dev.chandlery.output;

/** The form of paths in the output: safe on every file system and in every URL without escaping. */
final class OutputPaths {
    private OutputPaths() {}

    static void check(String path) {
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                String segment = path.substring(start, i);
                if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.length() > 200) {
                    throw new IllegalArgumentException("output path " + path);
                }
                start = i + 1;
            } else if (!isAllowed(path.charAt(i))) {
                throw new IllegalArgumentException("output path " + path);
            }
        }
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-'
                || c == '+'
                || c == '@';
    }
}
