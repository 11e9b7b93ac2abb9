package dev.chandlery.lint.variable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Variables that are known by name.
 *
 * @param root how the names begin
 * @param names the names
 * @param otherwise why there is no variable that begins so and is not among them, as a part of a sentence; the part of the
 *     name after the root stands where {@code %s} is
 */
record NameSet(String root, Set<String> names, String otherwise) implements Names {
    NameSet {
        names = Set.copyOf(names);
    }

    @Override
    public boolean has(String name) {
        return names.contains(name);
    }

    @Override
    public boolean declares(String name) {
        return names.contains(name);
    }

    @Override
    public boolean hasUnder(String name) {
        return names.stream().anyMatch(each -> each.startsWith(name + "."));
    }

    @Override
    public Collection<String> near(String name) {
        return name.startsWith(root) ? new TreeSet<>(names) : List.of();
    }

    @Override
    public Optional<String> why(String name) {
        return name.startsWith(root) && !otherwise.isEmpty()
                ? Optional.of(otherwise.replace("%s", name.substring(root.length())))
                : Optional.empty();
    }
}
