package dev.chandlery.promotion;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.environment.Deployment;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The entries that an environment's releases.yaml is to have. */
public final class Pins {
    private Pins() {}

    /**
     * Returns the entries after a promotion. The older versions stay: what still calls them finds them, until they are
     * retired. A release goes to the clusters of the newest entry of its package. Where an entry of an older version is
     * marked as current, the mark moves to the new one. What held tracking off the package does so no more.
     *
     * @param environment the environment as it is
     * @param releases what it is to gain
     * @param replace whether older versions of the same packages go, but for those that others need
     */
    public static List<Pin> promoted(Environment environment, Collection<ReleaseId> releases, boolean replace) {
        List<Pin> pins = new ArrayList<>(environment.pins());
        for (ReleaseId release : releases) {
            promote(pins, release, replace);
        }
        return pins;
    }

    private static void promote(List<Pin> pins, ReleaseId release, boolean replace) {
        List<Pin> own = pins.stream()
                .filter(pin -> pin.release().name().equals(release.name()))
                .sorted(Comparator.comparing(Pin::release))
                .toList();
        pins.removeAll(own);
        Optional<Pin> newest = own.stream().reduce((first, second) -> second);
        boolean highest = own.stream().noneMatch(pin -> pin.release().compareTo(release) > 0);
        boolean marked = own.stream()
                .anyMatch(pin -> isOlder(pin, release) && pin.current().orElse(false));
        Optional<Pin> same =
                own.stream().filter(pin -> pin.release().equals(release)).findFirst();
        Optional<Boolean> current = same.flatMap(Pin::current);
        pins.add(new Pin(
                release,
                highest && marked ? Optional.of(true) : current.filter(value -> value || !highest),
                false,
                same.filter(Pin::keep).isPresent(),
                same.or(() -> newest).flatMap(Pin::strategy),
                Optional.empty(),
                same.or(() -> newest).map(Pin::place).orElse(Place.REGISTRY)));
        for (Pin pin : own) {
            if (!pin.release().equals(release) && !(replace && isOlder(pin, release))) {
                boolean unmark = highest && pin.current().orElse(false);
                pins.add(new Pin(
                        pin.release(),
                        unmark ? Optional.empty() : pin.current(),
                        false,
                        pin.keep(),
                        pin.strategy(),
                        pin.retirement(),
                        pin.place()));
            }
        }
    }

    private static boolean isOlder(Pin pin, ReleaseId release) {
        return pin.release().compareTo(release) < 0;
    }

    /**
     * Returns the entries after a rollback: of one package those that chose its releases in an earlier state, the one that
     * was current then marked as such.
     *
     * @param environment the environment as it is
     * @param earlier the state to go back to
     * @param current the release that was current then
     * @param hold whether tracking rules are to leave the package alone
     */
    static List<Pin> rolledBack(
            Environment environment, EnvironmentHistory.State earlier, ReleaseId current, boolean hold) {
        PackageName name = current.name();
        List<Pin> pins = new ArrayList<>(environment.pins().stream()
                .filter(pin -> !pin.release().name().equals(name))
                .toList());
        Set<ReleaseId> chosen = new TreeSet<>();
        earlier.deployments().stream()
                .filter(each -> each.release().name().equals(name) && each.chosen())
                .map(Deployment::release)
                .forEach(chosen::add);
        for (ReleaseId release : chosen) {
            Optional<Pin> now = pin(environment, release);
            Optional<Pin> then = pin(earlier.environment(), release);
            boolean mark = release.equals(current);
            pins.add(new Pin(
                    release,
                    mark
                            ? Optional.of(true)
                            : now.or(() -> then).flatMap(Pin::current).filter(value -> !value),
                    mark && hold,
                    now.filter(Pin::keep).isPresent(),
                    now.or(() -> then).flatMap(Pin::strategy),
                    Optional.empty(),
                    now.or(() -> then).map(Pin::place).orElse(Place.REGISTRY)));
        }
        return pins;
    }

    private static Optional<Pin> pin(Environment environment, ReleaseId release) {
        return environment.pins().stream()
                .filter(pin -> pin.release().equals(release))
                .findFirst();
    }
}
