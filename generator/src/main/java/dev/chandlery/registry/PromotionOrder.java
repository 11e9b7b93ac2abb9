package dev.chandlery.registry;

import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.yaml.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which environment promotes from which. */
final class PromotionOrder {
    private final SortedMap<String, EnvironmentDraft> drafts = new TreeMap<>();
    private final SortedSet<String> known;

    /** Takes the environments that could be read, and the names of all. */
    PromotionOrder(Collection<EnvironmentDraft> drafts, SortedSet<String> known) {
        drafts.forEach(d -> this.drafts.put(d.folder(), d));
        this.known = known;
    }

    /** Reports promotions from what does not exist, and circles. */
    void check() {
        for (EnvironmentDraft draft : drafts.values()) {
            Optional<String> from = draft.promotesFrom();
            if (from.isPresent() && !known.contains(from.get())) {
                report(
                        draft,
                        draft.folder() + " promotes from " + Quoted.of(from.get()) + ", which does not exist.",
                        Suggestion.didYouMean(from.get(), known, "Name an environment of this registry."));
            } else if (isInCircle(draft)) {
                report(
                        draft,
                        draft.folder() + " promotes from " + from.orElseThrow() + ", which promotes from "
                                + draft.folder() + " in turn.",
                        "Remove promotesFrom from the first environment of the chain.");
            }
        }
    }

    /** Returns the environments, each after the one it promotes from, else by name. */
    List<EnvironmentDraft> sorted() {
        List<EnvironmentDraft> sorted = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (EnvironmentDraft draft : drafts.values()) {
            Deque<EnvironmentDraft> chain = new ArrayDeque<>();
            Optional<EnvironmentDraft> next = Optional.of(draft);
            while (next.isPresent() && done.add(next.get().folder())) {
                chain.push(next.get());
                next = previous(next.get());
            }
            sorted.addAll(chain);
        }
        return sorted;
    }

    private boolean isInCircle(EnvironmentDraft start) {
        Set<String> seen = new TreeSet<>();
        Optional<EnvironmentDraft> at = previous(start);
        while (at.isPresent() && seen.add(at.get().folder())) {
            if (at.get().folder().equals(start.folder())) {
                return true;
            }
            at = previous(at.get());
        }
        return false;
    }

    private Optional<EnvironmentDraft> previous(EnvironmentDraft draft) {
        return draft.promotesFrom().flatMap(name -> Optional.ofNullable(drafts.get(name)));
    }

    private static void report(EnvironmentDraft draft, String message, String remedy) {
        Mark mark = Nodes.markOf(draft.spec(), "promotesFrom");
        draft.report().add(RegistryRules.ENVIRONMENT_ORDER, mark, message, remedy);
    }
}
