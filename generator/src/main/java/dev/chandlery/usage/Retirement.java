package dev.chandlery.usage;

import dev.chandlery.environment.Deployment;
import dev.chandlery.registry.ClusterUsage;
import dev.chandlery.registry.ClusterUsage.ReleaseUsage;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.Environment.Retention;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides for each release that an environment names whether it may go: nothing uses it by fresh evidence from every cluster
 * that runs it, nothing else needs it, and the environment does not keep it anyway. Callers go before what they call, because
 * what is needed by another release stays until that is gone.
 */
public final class Retirement {
    /** How many releases a sweep removes at most where the environment sets no limit. */
    public static final int DEFAULT_LIMIT = 10;

    private final Environment environment;
    private final List<Deployment> deployments;
    private final Map<EnvironmentName, ClusterUsage> usage;
    private final Instant now;

    /** What is to be done with a release. */
    public enum Step {
        /** It stays. */
        KEEP,
        /** Nothing uses it: it can be marked. */
        MARK,
        /** It is marked, and its time has not come. */
        WAIT,
        /** It is marked, its time has come, and nothing uses it: it can be removed. */
        SWEEP,
        /** It is marked and used again: its mark goes. */
        UNMARK
    }

    /**
     * A decision.
     *
     * @param pin the entry
     * @param step what is to be done
     * @param reason why, as a sentence
     */
    public record Decision(Pin pin, Step step, String reason) {
        /** Returns the release. */
        public ReleaseId release() {
            return pin.release();
        }
    }

    private Retirement(
            Environment environment,
            List<Deployment> deployments,
            Map<EnvironmentName, ClusterUsage> usage,
            Instant now) {
        this.environment = environment;
        this.deployments = List.copyOf(deployments);
        this.usage = Map.copyOf(usage);
        this.now = now;
    }

    /**
     * Decides.
     *
     * @param environment the environment
     * @param deployments what it runs
     * @param usage what is recorded of its clusters
     * @param now the moment that is now
     * @return a decision for each entry of releases.yaml, by release
     */
    public static List<Decision> decide(
            Environment environment,
            List<Deployment> deployments,
            Map<EnvironmentName, ClusterUsage> usage,
            Instant now) {
        Retirement retirement = new Retirement(environment, deployments, usage, now);
        return environment.pins().stream()
                .sorted(Comparator.comparing(Pin::release))
                .map(retirement::decide)
                .toList();
    }

    private Decision decide(Pin pin) {
        Optional<String> kept = kept(pin);
        if (pin.retirement().isEmpty()) {
            return kept.map(reason -> new Decision(pin, Step.KEEP, reason))
                    .orElseGet(() -> new Decision(pin, Step.MARK, unused(pin)));
        }
        Environment.Retirement mark = pin.retirement().get();
        if (inUse(pin).isPresent()) {
            return new Decision(pin, Step.UNMARK, inUse(pin).get());
        }
        if (today().isBefore(mark.after())) {
            return new Decision(pin, Step.WAIT, "It may go from " + mark.after() + ".");
        }
        return held(pin)
                .or(() -> retained(pin))
                .or(() -> unknown(pin))
                .map(reason -> new Decision(pin, Step.WAIT, reason))
                .orElseGet(() -> new Decision(pin, Step.SWEEP, unused(pin)));
    }

    private LocalDate today() {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Optional<String> kept(Pin pin) {
        return held(pin)
                .or(() -> retained(pin))
                .or(() -> inUse(pin))
                .or(() -> unknown(pin))
                .or(() -> young(pin));
    }

    private Optional<String> held(Pin pin) {
        if (pin.keep()) {
            return Optional.of("Its end was cancelled.");
        }
        if (pin.current().orElse(false) || pin.hold()) {
            return Optional.of("It is pinned as " + (pin.hold() ? "held" : "current") + ".");
        }
        List<String> needs = deployments(pin).stream()
                .flatMap(each -> each.reasons().stream())
                .filter(Deployment::isNeed)
                .distinct()
                .sorted()
                .toList();
        return needs.isEmpty() ? Optional.empty() : Optional.of("It is " + String.join(", ", needs) + ".");
    }

    private Optional<String> retained(Pin pin) {
        Retention retention = environment.retention();
        long newer = environment.pins().stream()
                .map(Pin::release)
                .filter(each -> each.name().equals(pin.release().name())
                        && each.version().major() == pin.release().version().major()
                        && each.version().compareTo(pin.release().version()) > 0)
                .count();
        return newer < retention.newest()
                ? Optional.of("It is among the newest " + retention.newest() + " of its major version.")
                : Optional.empty();
    }

    private List<Deployment> deployments(Pin pin) {
        return deployments.stream()
                .filter(each -> each.release().equals(pin.release()))
                .toList();
    }

    private Optional<ClusterUsage> usageOf(Deployment deployment) {
        return Optional.ofNullable(usage.get(new EnvironmentName(deployment.cluster())));
    }

    private Optional<ReleaseUsage> record(Deployment deployment) {
        return usageOf(deployment).flatMap(known -> known.find(deployment.release(), deployment.namespace()));
    }

    private Optional<String> inUse(Pin pin) {
        return deployments(pin).stream()
                .flatMap(each -> record(each).filter(ReleaseUsage::inUse).stream()
                        .map(known -> "It is in use on " + each.cluster()
                                + (known.by().isEmpty()
                                        ? "."
                                        : (known.uncertain() ? ", perhaps by " : " by ")
                                                + known.by().get(0) + ".")))
                .findFirst();
    }

    /** Whatever is not known counts as used. */
    private Optional<String> unknown(Pin pin) {
        for (Deployment each : deployments(pin)) {
            Optional<ClusterUsage> known = usageOf(each);
            if (known.isEmpty() || record(each).isEmpty()) {
                return Optional.of("Nothing is recorded of it on " + each.cluster() + ", so it counts as used.");
            }
            if (known.get().taken().plus(environment.retention().evidence()).isBefore(now)) {
                return Optional.of("The usage of " + each.cluster() + " is of "
                        + known.get().taken() + ", which is too long ago, so it counts as used.");
            }
            if (!known.get().missingKinds().isEmpty()) {
                return Optional.of("The usage of " + each.cluster() + " lacks "
                        + String.join(", ", known.get().missingKinds()) + ", so it counts as used.");
            }
            if (known.get().missingNamespaces().contains(each.namespace())) {
                return Optional.of("The usage of " + each.cluster() + " lacks the namespace " + each.namespace()
                        + ", so it counts as used.");
            }
        }
        return Optional.empty();
    }

    private Optional<String> young(Pin pin) {
        Duration age = environment.retention().minimumAge();
        return deployments(pin).stream()
                .flatMap(each -> record(each).stream())
                .map(ReleaseUsage::since)
                .max(Comparator.naturalOrder())
                .filter(since -> now.isBefore(since.plus(age)))
                .map(since -> "It was first seen on " + day(since) + ", and is kept for " + age.toDays() + " days.");
    }

    private String unused(Pin pin) {
        List<Instant> seen = new ArrayList<>();
        List<Instant> since = new ArrayList<>();
        for (Deployment each : deployments(pin)) {
            record(each).ifPresent(known -> {
                known.lastSeen().ifPresent(seen::add);
                since.add(known.since());
            });
        }
        return seen.stream()
                .max(Comparator.naturalOrder())
                .map(last -> "Unused since " + day(last) + ".")
                .orElseGet(() -> since.stream()
                        .min(Comparator.naturalOrder())
                        .map(first -> "Never seen in use since " + day(first) + ".")
                        .orElse("It runs on no cluster."));
    }

    private static String day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
