package dev.chandlery.lsp;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.yaml.Mark;
import java.util.function.Supplier;

/**
 * What a name means.
 *
 * @param holder the object in which that is written
 * @param mark where it is written in the file of that object
 * @param words gives words for it, as Markdown
 */
record Meaning(WorkflowSyntax holder, Mark mark, Supplier<String> words) {
    String markdown() {
        return words.get();
    }

    /** Says whether two names mean the same. The holder is compared as the object that it is, not by all that it holds. */
    @SuppressWarnings("ReferenceEquality")
    boolean isSame(Meaning other) {
        return holder == other.holder && mark.equals(other.mark);
    }
}
