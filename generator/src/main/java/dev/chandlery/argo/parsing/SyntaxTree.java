package dev.chandlery.argo.parsing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A node of a syntax tree, which is the tree below it. The parsers return no tree that is higher than
 * {@link #MAX_HEIGHT}, so that whoever walks one may do so by recursion.
 *
 * @param <T> the type of all nodes of the tree
 */
public interface SyntaxTree<T extends SyntaxTree<T>> {
    /** How many nodes may stand on the way from the root to a leaf. */
    int MAX_HEIGHT = 500;

    /** Returns where the node stands in the text, with all below it. */
    Span span();

    /** Returns the nodes right below this one, in the order of the text. */
    List<T> children();

    /** Says whether a tree, however high, is higher than {@link #MAX_HEIGHT}. */
    static <T extends SyntaxTree<T>> boolean isTooHigh(T root) {
        Deque<T> level = new ArrayDeque<>(List.of(root));
        for (int height = 1; height <= MAX_HEIGHT && !level.isEmpty(); height++) {
            Deque<T> below = new ArrayDeque<>();
            level.forEach(node -> below.addAll(node.children()));
            level = below;
        }
        return !level.isEmpty();
    }
}
