package dev.chandlery.lint.variable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The variables that tags and expressions at a place may name, as Argo's own check of workflows has it.
 *
 * @param names the variables
 */
record Scope(List<Names> names) {
    /** What Argo checks; all else may be meant for another program. */
    private static final List<String> CHECKED =
            List.of("item.", "steps.", "inputs.", "outputs.", "pod.", "workflow.", "tasks.");

    /** What Argo accepts however the name goes on, and wherever it stands. */
    private static final List<String> ACCEPTED = List.of(
            "outputs.",
            "workflow.creationTimestamp",
            "workflow.scheduledTime",
            "workflow.duration",
            "tasks.name",
            "steps.name");

    Scope {
        names = List.copyOf(names);
    }

    /** Says whether Argo looks at a tag of this name at all. */
    static boolean isChecked(String name) {
        return CHECKED.stream().anyMatch(name::startsWith);
    }

    /** Says whether a simple tag may name this. */
    boolean accepts(String name) {
        return !isChecked(name)
                || ACCEPTED.stream().anyMatch(name::startsWith)
                || names.stream().anyMatch(each -> each.has(name));
    }

    /** Says whether there is a variable of this name for sure. */
    boolean declares(String name) {
        return names.stream().anyMatch(each -> each.declares(name));
    }

    /** Says whether this name stands for all variables whose names go on after it. */
    boolean isMap(String name) {
        return ACCEPTED.stream().anyMatch((name + ".")::startsWith)
                || names.stream().anyMatch(each -> each.hasUnder(name));
    }

    /** Returns the names that somebody may have meant by one that is not accepted. */
    Collection<String> near(String name) {
        TreeSet<String> near = new TreeSet<>();
        names.forEach(each -> near.addAll(each.near(name)));
        return near;
    }

    /** Returns why a name is not accepted, as a part of a sentence. */
    String why(String name) {
        return names.stream()
                .map(each -> each.why(name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("nothing of that name is filled in there");
    }
}
