package dev.chandlery.output;

/**
 * One wanted file.
 *
 * @param path relative path with {@code /}; segments hold letters, digits and {@code . _ - + @} only and none is empty,
 *     {@code .} or {@code ..}
 * @param role when it is written, and whether it may ever change
 * @param fingerprint changes whenever the content would: a digest over everything the content is made from. Equal to
 *     that of the earlier run means that the file need not be made again. Empty when only the content itself can tell.
 * @param content the content
 */
public record OutputFile(String path, Role role, String fingerprint, Blob content) {
    /** What a file is to its readers; written in this order, so that nothing names what is not there yet. */
    public enum Role {
        /** Published once under its path: never rewritten, never removed. Bundles and bases. */
        PUBLISHED,
        /** Derived content that the index does not name: pages, overlays, reports. */
        CONTENT,
        /** Names other files: indexes, entry pages. Written last. */
        INDEX
    }

    /** Checks the path. */
    public OutputFile {
        OutputPaths.check(path);
    }

    /** Returns a file that is compared by its content. */
    public static OutputFile of(String path, Role role, Blob content) {
        return new OutputFile(path, role, "", content);
    }
}
