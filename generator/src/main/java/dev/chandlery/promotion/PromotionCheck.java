package dev.chandlery.promotion;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Freeze;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds promotions that may not be made, and changes that take away too much. A release that an environment ran before may
 * come back to it at any time: that is how a bad one is replaced, also in a freeze.
 */
public final class PromotionCheck {
    private final EnvironmentChanges changes;
    private final EnvironmentHistory history;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private PromotionCheck(EnvironmentChanges changes, EnvironmentHistory history, Instant now) {
        this.changes = changes;
        this.history = history;
        this.now = now;
    }

    /**
     * Returns what is wrong with a change, in the order of environments and releases.
     *
     * @param changes what it does
     * @param history what ran where, as the branch that the change is for tells it
     * @param now the moment at which freezes and soak times are judged
     */
    public static List<Finding> findings(EnvironmentChanges changes, EnvironmentHistory history, Instant now) {
        PromotionCheck check = new PromotionCheck(changes, history, now);
        changes.changes().forEach(check::check);
        return check.findings;
    }

    /**
     * Returns the part of a sentence that says how long a release ran in the environment before, when that is too short.
     *
     * @param policy the environment that it would be promoted to
     */
    public static Optional<String> missingSoak(Environment policy, ReleaseId release, EnvironmentHistory history) {
        Duration soak = policy.gates().soak();
        return policy.promotesFrom().filter(from -> !soak.isZero()).flatMap(from -> {
            Duration stay = history.longestStay(from, release, soak).orElse(Duration.ZERO);
            return stay.compareTo(soak) < 0
                    ? Optional.of("ran in " + from + " for " + Sentence.time(stay) + " of " + Sentence.time(soak))
                    : Optional.empty();
        });
    }

    private void check(EnvironmentChange change) {
        checkRemovals(change);
        change.gained().forEach(this::checkOrder);
        List<Promotion> held = freeze(change).isEmpty()
                ? List.of()
                : change.gained().stream()
                        .filter(promotion -> !isReturn(promotion))
                        .toList();
        if (!held.isEmpty()) {
            findings.add(frozen(freeze(change).orElseThrow(), held));
        }
    }

    /** Returns the open freeze, of the state before or after; an environment that the change makes has none. */
    private Optional<Freeze> freeze(EnvironmentChange change) {
        return change.before().isEmpty()
                ? Optional.empty()
                : Stream.concat(change.before().stream(), change.after().stream())
                        .flatMap(environment -> environment.gates().freeze().stream())
                        .filter(freeze -> freeze.isOpen(now))
                        .findFirst();
    }

    private static Finding frozen(Freeze freeze, List<Promotion> held) {
        Promotion first = held.get(0);
        return PromotionRules.FROZEN.at(
                first.place(),
                first.environment() + " is frozen until " + freeze.until() + ", and this change promotes "
                        + first.release() + (held.size() > 1 ? " and " + (held.size() - 1) + " more" : "")
                        + " to it. The reason of the freeze: " + Sentence.ended(freeze.reason()),
                "Wait, or lift the freeze in a change of its own: chandlery unfreeze " + first.environment() + ".");
    }

    private void checkRemovals(EnvironmentChange change) {
        change.policy().gates().removalLimit().ifPresent(limit -> {
            List<ReleaseId> lost = change.lost();
            if (lost.size() > limit) {
                findings.add(PromotionRules.REMOVAL_LIMIT.at(
                        Place.file("environments/" + change.name() + "/releases.yaml"),
                        "This change takes " + lost.size() + " releases away from " + change.name() + ", which allows "
                                + limit + " at once: " + Sentence.few(lost) + ".",
                        "Take them away in several changes, or raise removalLimit in a change of its own."));
            }
        });
    }

    private void checkOrder(Promotion promotion) {
        Environment policy = promotion.policy();
        Optional<EnvironmentName> from = policy.promotesFrom().filter(changes::hadBefore);
        if (from.isEmpty()) {
            return;
        }
        Duration soak = policy.gates().soak();
        if (soak.isZero() && changes.ranBefore(from.get(), promotion.release())) {
            return;
        }
        Optional<Duration> stay = history.longestStay(from.get(), promotion.release(), soak)
                .or(() -> changes.ranBefore(from.get(), promotion.release())
                        ? Optional.of(Duration.ZERO)
                        : Optional.empty());
        if (stay.filter(time -> time.compareTo(soak) >= 0).isEmpty() && !isReturn(promotion)) {
            findings.add(
                    stay.isEmpty() ? skips(promotion, from.get()) : tooShort(promotion, from.get(), stay.get(), soak));
        }
    }

    private Finding skips(Promotion promotion, EnvironmentName from) {
        return PromotionRules.SKIPS.at(
                promotion.place(),
                promotion.environment() + " gains " + promotion.release() + because(promotion) + ", which never ran in "
                        + from + ", from which " + promotion.environment() + " promotes.",
                "Promote it there first: chandlery promote " + promotion.release() + " --to " + from + "."
                        + history(from));
    }

    private Finding tooShort(Promotion promotion, EnvironmentName from, Duration stay, Duration soak) {
        return PromotionRules.SOAK.at(
                promotion.place(),
                promotion.environment() + " gains " + promotion.release() + because(promotion) + ", which ran in "
                        + from + " for " + Sentence.time(stay) + "; " + promotion.environment() + " asks for "
                        + Sentence.time(soak) + ".",
                "Let it run there for the rest of the time, then promote it." + history(from));
    }

    private static String because(Promotion promotion) {
        return promotion.place().mark().line() > 0 ? "" : " (" + String.join(", ", promotion.reasons()) + ")";
    }

    private String history(EnvironmentName from) {
        return history.isCutOff()
                ? " What ran in " + from + " is read from git, and the history is cut off here; fetch all of it."
                : "";
    }

    private boolean isReturn(Promotion promotion) {
        return promotion.before().isPresent()
                && history.longestStay(promotion.environment(), promotion.release(), Duration.ZERO)
                        .isPresent();
    }
}
