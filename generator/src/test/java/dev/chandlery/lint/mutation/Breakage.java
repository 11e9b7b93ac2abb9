package dev.chandlery.lint.mutation;

import java.util.List;

/**
 * A family of ways to break a valid object. It makes only mutants that are wrong for sure: what a change means for Argo is
 * told from the object itself, never from what the rules say of the mutant.
 */
interface Breakage {
    /** All of them. */
    List<Breakage> ALL = List.of(
            new FieldBreakage(),
            new TypeBreakage(),
            new ValueBreakage(),
            new RemovalBreakage(),
            new NameBreakage(),
            new ArgumentBreakage(),
            new TaskBreakage(),
            new TagBreakage(),
            new ExpressionBreakage(),
            new AdditionBreakage(),
            new TextBreakage());

    /** Adds the mutants of an object. */
    void of(Subject subject, Mutants into);
}
