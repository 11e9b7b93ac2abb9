package dev.chandlery.catalogue;

import org.commonmark.node.Node;

/** Measures of how hard a text is on the parser, which walks nested parts by recursion. */
final class MarkdownLimits {
    private MarkdownLimits() {}

    /**
     * Returns the greatest number of runs of {@code *}, {@code _} and {@code [} in one paragraph: emphasis and images can
     * be nested half as deep.
     */
    static int runs(String text) {
        int most = 0;
        int runs = 0;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                continue;
            }
            if (c == '\n' && before == '\n') {
                runs = 0;
            } else if ((c == '*' || c == '_' || c == '[') && c != before) {
                most = Math.max(most, ++runs);
            }
            if ((c != ' ' && c != '\t') || before != '\n') {
                before = c;
            }
        }
        return most;
    }

    /** How deep nodes are nested; without recursion, which hostile text could drive beyond the stack. */
    static int depth(Node document) {
        int deepest = 0;
        int depth = 0;
        Node at = document;
        while (at != null) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (at != null && at.getNext() == null) {
                at = at.getParent();
                depth--;
            }
            at = at == null ? null : at.getNext();
        }
        return deepest;
    }
}
