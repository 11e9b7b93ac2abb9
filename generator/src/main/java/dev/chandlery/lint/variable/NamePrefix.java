package dev.chandlery.lint.variable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Variables of which no more is known than how their names begin.
 *
 * @param prefix the beginning
 */
record NamePrefix(String prefix) implements Names {
    @Override
    public boolean has(String name) {
        return name.startsWith(prefix);
    }

    @Override
    public boolean declares(String name) {
        return false;
    }

    @Override
    public boolean hasUnder(String name) {
        return has(name + ".") || prefix.startsWith(name + ".");
    }

    @Override
    public Collection<String> near(String name) {
        return List.of();
    }

    @Override
    public Optional<String> why(String name) {
        return Optional.empty();
    }
}
