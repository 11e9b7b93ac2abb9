package dev.chandlery.yaml;

/**
 * How much of a text is read before it is refused: protection against texts made to exhaust memory or time.
 *
 * @param maxBytes the size of the whole text in bytes; also the bound, in UTF-16 units per document, of all strings and
 *     keys after aliases are expanded
 * @param maxDocuments the number of documents in one text
 * @param maxDepth how deep mappings and sequences may nest, aliases expanded
 * @param maxNodes the number of values of one document, aliases expanded
 */
public record YamlLimits(int maxBytes, int maxDocuments, int maxDepth, int maxNodes) {
    /** Far above any real manifest: 64 MiB, 20,000 documents, 100 levels, 1,000,000 values. */
    public static final YamlLimits DEFAULT = new YamlLimits(64 << 20, 20_000, 100, 1_000_000);

    /** Checks that each limit allows something. */
    public YamlLimits {
        if (maxBytes < 1 || maxDocuments < 1 || maxDepth < 1 || maxNodes < 1) {
            throw new IllegalArgumentException("a limit below 1");
        }
    }
}
