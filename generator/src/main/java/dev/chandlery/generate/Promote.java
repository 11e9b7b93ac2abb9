package dev.chandlery.generate;

import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.environment.Deployment;
import dev.chandlery.promotion.Pins;
import dev.chandlery.promotion.PromotionCheck;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.SnapshotVersion;
import dev.chandlery.source.SourceRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Promotes releases to an environment. All of them or none: when a gate holds one back, nothing is written. */
public final class Promote {
    private final EnvironmentEdit edit;
    private final Set<ReleaseId> chosen;
    private final List<String> notes = new ArrayList<>();

    /**
     * What is promoted.
     *
     * @param releases these releases
     * @param allFrom besides, the current release of every package that was chosen for this environment
     * @param replace whether older versions of the same packages go
     */
    public record Choice(List<ReleaseId> releases, Optional<EnvironmentName> allFrom, boolean replace) {
        /** Copies the list. */
        public Choice {
            releases = List.copyOf(releases);
        }
    }

    private Promote(EnvironmentEdit edit) {
        this.edit = edit;
        this.chosen = edit.plan().in(edit.environment().name()).stream()
                .filter(Deployment::chosen)
                .map(Deployment::release)
                .collect(Collectors.toSet());
    }

    /**
     * Promotes.
     *
     * @param message makes the message of a commit from its first line and from what the change does
     * @throws WrongRequestException when there is no such environment or release, it was withdrawn, or it is not the turn of
     *     the environment to take all from another
     * @throws dev.chandlery.source.SourceException when the registry cannot be read or written
     */
    public static EnvironmentReport run(
            EnvironmentRequest request, Choice choice, BiFunction<String, BlastRadius, String> message) {
        try (SourceRepository repository = EnvironmentFiles.open(request)) {
            return new Promote(new EnvironmentEdit(request, repository)).run(choice, message);
        }
    }

    private EnvironmentReport run(Choice choice, BiFunction<String, BlastRadius, String> message) {
        Environment to = edit.environment();
        SortedSet<ReleaseId> wanted = new TreeSet<>(choice.releases());
        choice.releases().forEach(this::find);
        choice.allFrom().ifPresent(from -> wanted.addAll(allOf(from)));
        List<ReleaseId> missing =
                wanted.stream().filter(release -> !has(release)).toList();
        wanted.stream()
                .filter(release ->
                        !missing.contains(release) && choice.allFrom().isEmpty())
                .forEach(release -> notes.add(to.name() + " has " + release + " already."));
        List<Pin> pins = Pins.promoted(to, missing, choice.replace());
        if (missing.isEmpty()) {
            if (choice.allFrom().isPresent()) {
                notes.add("There is nothing to promote to " + to.name() + ".");
            }
            return EnvironmentReport.nothing(notes);
        }
        String what = missing.size() == 1 ? missing.get(0).toString() : missing.size() + " releases";
        return edit.to(pins, notes, message, "Promote " + what + " to " + to.name());
    }

    /** Says whether a release is chosen there already, to stay, and nothing holds tracking rules off its package. */
    private boolean has(ReleaseId release) {
        Environment to = edit.environment();
        return chosen.contains(release)
                && to.pins().stream()
                        .noneMatch(pin -> (pin.release().equals(release)
                                        && pin.retirement().isPresent())
                                || (pin.hold() && pin.release().name().equals(release.name())));
    }

    private void find(ReleaseId release) {
        if (SnapshotVersion.is(release.version())) {
            throw new WrongRequestException(
                    release + " is a snapshot, which the next change takes the place of; release the package first.");
        }
        Collection<String> names =
                edit.packages().stream().map(each -> each.name().value()).toList();
        RegistryPackage owner = edit.packages().stream()
                .filter(each -> each.name().equals(release.name()))
                .findFirst()
                .orElseThrow(() -> new WrongRequestException("There is no package " + release.name() + ". "
                        + Suggestion.didYouMean(release.name().value(), names, "chandlery list shows them all.")));
        if (owner.releases().stream().noneMatch(each -> each.id().equals(release))) {
            throw new WrongRequestException(release + " was never released; "
                    + owner.latest()
                            .map(latest -> "the newest release is " + latest.version() + ".")
                            .orElse("the package has no release yet."));
        }
        owner.yankReason(release.version()).ifPresent(reason -> {
            throw new WrongRequestException(release + " was withdrawn: " + reason);
        });
    }

    private List<ReleaseId> allOf(EnvironmentName from) {
        Environment to = edit.environment();
        edit.find(from);
        if (to.promotesFrom().filter(from::equals).isEmpty()) {
            throw new WrongRequestException(to.name()
                    + to.promotesFrom()
                            .map(right -> " promotes from " + right + ", not from " + from + ".")
                            .orElse(" promotes from no environment; name the releases, or set promotesFrom."));
        }
        List<ReleaseId> all = edit.plan().in(from).stream()
                .filter(each -> each.current() && each.chosen())
                .filter(each -> each.reasons().stream().noneMatch(Deployment::isRetiring))
                .map(Deployment::release)
                .distinct()
                .sorted()
                .toList();
        List<ReleaseId> ready = new ArrayList<>();
        for (ReleaseId release : all) {
            if (SnapshotVersion.is(release.version())) {
                notes.add("Left out: " + release + " is a snapshot, not a release.");
                continue;
            }
            Optional<String> soak =
                    has(release) ? Optional.empty() : PromotionCheck.missingSoak(to, release, edit.history());
            soak.ifPresentOrElse(
                    time -> notes.add("Left out: " + release + " " + time + "."), () -> ready.add(release));
        }
        return ready;
    }
}
