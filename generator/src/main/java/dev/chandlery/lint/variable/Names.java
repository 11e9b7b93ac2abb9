package dev.chandlery.lint.variable;

import java.util.Collection;
import java.util.Optional;

/** Some of the variables that may be named at a place. A name is the whole name, such as {@code steps.a.status}. */
interface Names {
    /** Says whether a variable of this name is filled in, or may be for all that is known. */
    boolean has(String name);

    /** Says whether there is a variable of this name for sure. */
    boolean declares(String name);

    /** Says whether there are variables whose names go on after this one and a dot. */
    boolean hasUnder(String name);

    /** Returns the names that somebody may have meant by one that is not here. */
    Collection<String> near(String name);

    /** Returns why there is no variable of this name, as a part of a sentence; empty when another kind is meant. */
    Optional<String> why(String name);
}
