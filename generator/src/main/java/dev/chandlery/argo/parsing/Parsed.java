package dev.chandlery.argo.parsing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a parser made of a text.
 *
 * @param <T> the type of the tree
 * @param tree the tree; beside problems it is what could be read in spite of them, for completion in an editor and for
 *     rules that look at single names
 * @param problems what is wrong, in the order of the text; none when the text is valid
 */
public record Parsed<T>(Optional<T> tree, List<SyntaxProblem> problems) {
    /** Sorts the problems by place. */
    public Parsed {
        problems = problems.stream()
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .toList();
    }

    /** Says whether nothing is wrong with the text. */
    public boolean isValid() {
        return problems.isEmpty();
    }
}
