package dev.chandlery.lint.variable;

import dev.chandlery.lint.variable.CallTable.Called;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The variables of steps or tasks.
 *
 * @param table the steps or tasks
 * @param outputs says whether a place may name more of one than its status
 * @param status says whether a place may name the status of one
 */
record CallNames(CallTable table, Predicate<Called> outputs, Predicate<Called> status) implements Names {
    private static final String STATUS = "status";

    /** How many steps or tasks are compared with a name that none has: as many as the schema of Argo allows. */
    private static final int MAX_COMPARED = 200;

    /** A name without its first part: the step or task, and what is asked of it. */
    private record Parts(String call, String rest) {}

    private Optional<Parts> parts(String name) {
        String start = table.prefix() + ".";
        if (!name.startsWith(start)) {
            return Optional.empty();
        }
        int dot = name.indexOf('.', start.length());
        return Optional.of(
                dot < 0
                        ? new Parts(name.substring(start.length()), "")
                        : new Parts(name.substring(start.length(), dot), name.substring(dot + 1)));
    }

    @Override
    public boolean has(String name) {
        return find(name, true);
    }

    @Override
    public boolean declares(String name) {
        return find(name, false);
    }

    private boolean find(String name, boolean lenient) {
        Optional<Parts> parts = parts(name);
        if (parts.isEmpty()) {
            return false;
        }
        if (lenient && table.dynamic()) {
            return true;
        }
        Called called = table.calls().get(parts.get().call());
        if (called == null) {
            return false;
        }
        String rest = parts.get().rest();
        return rest.equals(STATUS)
                ? status.test(called)
                : outputs.test(called) && (called.names().contains(rest) || (lenient && called.open()));
    }

    @Override
    public boolean hasUnder(String name) {
        if (name.equals(table.prefix())) {
            return table.calls().values().stream().anyMatch(this::isSeen);
        }
        Optional<Parts> parts = parts(name);
        if (parts.isEmpty() || table.dynamic()) {
            return parts.isPresent();
        }
        Called called = table.calls().get(parts.get().call());
        if (called == null || !isSeen(called)) {
            return false;
        }
        String rest = parts.get().rest();
        return rest.isEmpty() || called.open() || called.names().stream().anyMatch(each -> each.startsWith(rest + "."));
    }

    private boolean isSeen(Called called) {
        return outputs.test(called) || status.test(called);
    }

    @Override
    public Collection<String> near(String name) {
        Optional<Parts> parts = parts(name);
        if (parts.isEmpty()) {
            return List.of();
        }
        Set<String> near = new TreeSet<>();
        Called named = table.calls().get(parts.get().call());
        if (named != null) {
            String start = table.prefix() + "." + parts.get().call() + ".";
            if (outputs.test(named)) {
                named.names().forEach(each -> near.add(start + each));
            }
            if (status.test(named)) {
                near.add(start + STATUS);
            }
            return near;
        }
        table.calls().values().stream()
                .limit(MAX_COMPARED)
                .filter(this::isSeen)
                .map(called -> table.prefix() + "." + called.call().name() + "."
                        + parts.get().rest())
                .forEach(near::add);
        return near;
    }

    @Override
    public Optional<String> why(String name) {
        return parts(name).map(parts -> {
            String word = table.prefix().equals("tasks") ? "task " : "step ";
            Called called = table.calls().get(parts.call());
            if (called == null) {
                return table.owner() + " has no " + word + parts.call();
            }
            if (!isSeen(called)) {
                return word + parts.call() + " runs later";
            }
            if (!outputs.test(called) && called.names().contains(parts.rest())) {
                return word + parts.call() + " is not over there";
            }
            return parts.rest().equals(STATUS) && !status.test(called)
                    ? "only what waits for " + word + parts.call() + " may ask for its status"
                    : word + parts.call() + " has no " + (parts.rest().isEmpty() ? "value of its own" : parts.rest());
        });
    }
}
