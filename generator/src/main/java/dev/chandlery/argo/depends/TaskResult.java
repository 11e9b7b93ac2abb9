package dev.chandlery.argo.depends;

import java.util.Arrays;
import java.util.Optional;

/** How a task can have ended, as {@code depends} names it. */
public enum TaskResult {
    /** It ended without an error. */
    SUCCEEDED("Succeeded"),
    /** Its container ended with an exit code that is not 0. */
    FAILED("Failed"),
    /** It had an error other than an exit code. */
    ERRORED("Errored"),
    /** Its {@code when} was false. */
    SKIPPED("Skipped"),
    /** Its {@code depends} was false. */
    OMITTED("Omitted"),
    /** It is a daemon and runs. */
    DAEMONED("Daemoned"),
    /** One of the tasks of a loop succeeded. */
    ANY_SUCCEEDED("AnySucceeded"),
    /** All tasks of a loop failed. */
    ALL_FAILED("AllFailed");

    private final String text;

    TaskResult(String text) {
        this.text = text;
    }

    /** Returns the result as it is written. */
    public String text() {
        return text;
    }

    /** Says whether only a task with {@code withItems}, {@code withParam} or {@code withSequence} has this result. */
    public boolean needsLoop() {
        return this == ANY_SUCCEEDED || this == ALL_FAILED;
    }

    /** Returns the result that is written so, or empty when there is none. */
    public static Optional<TaskResult> of(String text) {
        return Arrays.stream(values()).filter(r -> r.text.equals(text)).findFirst();
    }

    /** Returns the result that is written so but for small and capital letters. */
    static Optional<TaskResult> similar(String text) {
        return Arrays.stream(values())
                .filter(r -> r.text.equalsIgnoreCase(text))
                .findFirst();
    }
}
