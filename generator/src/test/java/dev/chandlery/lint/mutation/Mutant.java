package dev.chandlery.lint.mutation;

import java.util.function.Supplier;

/**
 * A valid object that was broken in one way.
 *
 * @param operator how it was broken, in words
 * @param place where: the keys that lead there
 * @param change the old and the new value
 * @param text gives the broken object as YAML
 */
record Mutant(String operator, String place, String change, Supplier<String> text) {
    @Override
    public String toString() {
        return operator + " at " + place + ": " + change;
    }
}
