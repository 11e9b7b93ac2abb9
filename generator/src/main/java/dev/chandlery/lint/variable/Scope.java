package dev.chandlery.lint.variable;

import dev.chandlery.diagnostic.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

    /** What there really is of these, apart from outputs and from steps and tasks of such a name. */
    private static final Pattern EXISTING = Pattern.compile(
            "workflow\\.creationTimestamp(\\.([a-zA-Z]|RFC3339))?|workflow\\.(scheduledTime|duration)|(tasks|steps)\\.name");

    /** The words that variables with members begin with, and which of them depend on the place. */
    private static final List<String> ROOTS = List.of("inputs", "steps", "tasks", "workflow", "item");

    private static final String NODE = "node";

    /** The only variable that begins with {@link #NODE}. */
    static final String NODE_NAME = "node.name";

    /** The first words of all variables that have more than one. */
    private static final List<String> FIRST_WORDS =
            List.of("inputs", "outputs", "steps", "tasks", "workflow", "item", "pod", NODE);

    /** Other words, and longer ones, are none of these, however misspelt. */
    private static final Pattern WORD = Pattern.compile("[a-zA-Z]{1,20}");

    /** Variables that are there or not by the field that the expression stands in. */
    private static final Set<String> FREE = Set.of(
            "outputs",
            "pod",
            "node",
            "retries",
            "lastRetry",
            "status",
            "duration",
            "exitCode",
            "resourcesDuration",
            "cronworkflow",
            "data",
            "request",
            "response",
            "sprig");

    /** Where nothing is known of the variables. */
    static final Scope OPEN = new Scope(List.of(new NamePrefix("")));

    Scope {
        names = List.copyOf(names);
    }

    /** Says whether the variables that begin with this word depend on the place. */
    static boolean isRoot(String word) {
        return ROOTS.contains(word);
    }

    /** Returns the words of {@link #isRoot}. */
    static List<String> roots() {
        return ROOTS;
    }

    /** Says whether there are variables that begin with this word, of which no more is asked. */
    static boolean isFree(String word) {
        return FREE.contains(word);
    }

    /** Says whether this is {@link #OPEN}. */
    boolean isOpen() {
        return equals(OPEN);
    }

    /** Says whether Argo looks at a tag of this name at all. */
    static boolean isChecked(String name) {
        return startsWithOne(name, CHECKED);
    }

    /** Says whether a simple tag may name this. */
    boolean accepts(String name) {
        return !isChecked(name) || fills(name);
    }

    private boolean hasOne(String name) {
        for (Names each : names) {
            if (each.has(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithOne(String name, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private boolean fills(String name) {
        return startsWithOne(name, ACCEPTED) || hasOne(name);
    }

    /**
     * Says whether an expression may name a variable by its parts: it may go on into the value of one, and stop at what
     * several begin with.
     */
    boolean offers(List<String> parts) {
        String whole = String.join(".", parts);
        if (fills(whole) || isMap(whole)) {
            return true;
        }
        for (int length = parts.size() - 1; length > 0; length--) {
            String beginning = String.join(".", parts.subList(0, length));
            if (isMap(beginning)) {
                return false;
            }
            if (fills(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether Argo accepts a name for its beginning only, so that it stays as it is. */
    boolean isMerelyAccepted(String name) {
        return startsWithOne(name, ACCEPTED)
                && !hasOne(name)
                && !EXISTING.matcher(name).matches();
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

    /**
     * Returns the variable that a name means whose first word is misspelt; empty when the word is right, or when there is no
     * variable of this name with another first word.
     */
    Optional<String> meantBy(String name) {
        int dot = name.indexOf('.');
        String word = dot < 0 ? name : name.substring(0, dot);
        if (isFree(word) || isRoot(word)) {
            return word.equals(NODE) && !name.equals(NODE_NAME)
                    ? Suggestion.nearest(name, List.of(NODE_NAME))
                    : Optional.empty();
        }
        if (dot < 0 || !WORD.matcher(word).matches()) {
            return Optional.empty();
        }
        return Suggestion.nearest(word, FIRST_WORDS)
                .map(root -> root + name.substring(dot))
                .filter(this::isFilled);
    }

    /** Says whether Argo fills in a tag of this name. */
    boolean isFilled(String name) {
        return name.equals(NODE_NAME) || (isChecked(name) && fills(name) && !isMerelyAccepted(name));
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
