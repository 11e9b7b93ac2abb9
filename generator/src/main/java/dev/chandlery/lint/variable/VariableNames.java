package dev.chandlery.lint.variable;

import java.util.Set;

/** The names that simple tags may have. */
public final class VariableNames {
    /** What Argo fills in without looking at it before. */
    private static final Set<String> UNCHECKED = Set.of("item", "retries", Scope.NODE_NAME);

    private VariableNames() {}

    /**
     * Says whether there are places where Argo fills in a tag of this name, or refuses it; it leaves others as they are. A tag with
     * a tag inside it may have any name.
     */
    public static boolean mayBeFilled(String name) {
        return Scope.isChecked(name)
                || UNCHECKED.contains(name)
                || name.startsWith("lastRetry.")
                || name.contains("{{");
    }
}
