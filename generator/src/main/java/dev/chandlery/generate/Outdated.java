package dev.chandlery.generate;

import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A dependency that is not locked to the newest release there is.
 *
 * @param owner the package that has it
 * @param name the package that it is on
 * @param range the range that the owner's package.yaml asks for now
 * @param locked what the owner's latest release is locked to; empty when it has no release, or not that dependency
 * @param wanted what the next release would be locked to: the highest in the range; empty when there is none
 * @param latest the recommended release of the other package; empty when there is none
 */
public record Outdated(
        PackageName owner,
        PackageName name,
        String range,
        Optional<Version> locked,
        Optional<Version> wanted,
        Optional<Version> latest) {

    /** How far apart two versions are. */
    public enum Level {
        /** They are the same. */
        NONE,
        /** A lower version: the locked one is yanked, or out of the range that is asked for now. */
        BACK,
        /** Mended. */
        PATCH,
        /** More to use. */
        MINOR,
        /** Callers may break. */
        MAJOR
    }

    /**
     * Returns the dependencies of the packages at the head that a new lock would change, and those that their range keeps from
     * the latest release, in ascending order of both names.
     */
    public static List<Outdated> in(List<RegistryPackage> packages) {
        Map<PackageName, RegistryPackage> byName = new TreeMap<>();
        packages.forEach(each -> byName.put(each.name(), each.withoutSnapshot()));
        List<Outdated> outdated = new ArrayList<>();
        for (RegistryPackage owner : byName.values()) {
            if (!owner.removed()) {
                owner.definition().dependencies().stream()
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .map(dependency -> of(owner, dependency, Optional.ofNullable(byName.get(dependency.name()))))
                        .filter(Outdated::isBehind)
                        .forEach(outdated::add);
            }
        }
        return outdated;
    }

    private static Outdated of(RegistryPackage owner, Dependency dependency, Optional<RegistryPackage> other) {
        List<Version> candidates = other.stream()
                .flatMap(each -> each.releases().stream()
                        .map(Release::version)
                        .filter(version -> each.yankReason(version).isEmpty()))
                .toList();
        return new Outdated(
                owner.name(),
                dependency.name(),
                dependency.range(),
                owner.latest().stream()
                        .flatMap(release -> release.dependencies().stream())
                        .filter(id -> id.name().equals(dependency.name()))
                        .map(ReleaseId::version)
                        .findFirst(),
                VersionRange.parse(dependency.range()).flatMap(range -> range.highest(candidates)),
                other.flatMap(RegistryPackage::latest).map(Release::version));
    }

    private boolean isBehind() {
        return !locked.equals(wanted)
                || latest.filter(newest -> wanted.filter(newest::equals).isEmpty())
                        .isPresent();
    }

    /** Returns what a new lock would bring. */
    public Level level() {
        return level(locked, wanted);
    }

    /** Returns what the latest release would bring beyond a new lock; the range has to be changed for it. */
    public Level beyond() {
        return wanted.isPresent()
                        && latest.filter(newest -> newest.compareTo(wanted.get()) < 0)
                                .isPresent()
                ? Level.NONE
                : level(wanted, latest);
    }

    /** With 0.x a new minor version may break its callers, as a new major version does later (SemVer §4). */
    private static Level level(Optional<Version> from, Optional<Version> to) {
        if (to.isEmpty() || from.equals(to)) {
            return Level.NONE;
        }
        if (from.isPresent() && to.get().compareTo(from.get()) < 0) {
            return Level.BACK;
        }
        if (from.isEmpty() || from.get().major() != to.get().major()) {
            return Level.MAJOR;
        }
        if (from.get().minor() != to.get().minor()) {
            return to.get().major() == 0 ? Level.MAJOR : Level.MINOR;
        }
        return Level.PATCH;
    }
}
