package dev.chandlery.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the comments of YAML texts. What looks like one inside a scalar is none (YAML 1.2.2, section 6.6).
 */
public final class YamlComments {
    private YamlComments() {}

    /**
     * Returns the comments of a text in their order. A document that cannot be cut into tokens has none.
     *
     * @param text the text, as {@link YamlReader} reads it
     */
    public static List<YamlComment> in(String text) {
        List<YamlComment> comments = new ArrayList<>();
        boolean atTop = true;
        for (DocumentSplitter.Part part : DocumentSplitter.split(text, YamlLimits.DEFAULT.maxDocuments())) {
            CommentScan scan = CommentScan.of(part, atTop);
            comments.addAll(scan.comments());
            atTop &= scan.isEmpty();
        }
        return comments;
    }
}
