package dev.chandlery.environment;

import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import java.util.List;
import java.util.Optional;

/**
 * What a change does to one package at one place.
 *
 * @param environment the environment's name
 * @param cluster the cluster's name
 * @param namespace the namespace
 * @param name the package
 * @param kind what happens
 * @param added the versions that appear there, in ascending order
 * @param removed the versions that disappear there, in ascending order
 * @param altered the versions that stay and have other content, in ascending order
 * @param currentBefore the version that was current there, if one was
 * @param currentAfter the version that is current there afterwards, if one is
 * @param aliases where aliases lead that did not before, by major version
 * @param reasons why the versions that appear are there
 * @param settings what the environment changes otherwise in the versions that stay
 */
public record PlanEffect(
        String environment,
        String cluster,
        String namespace,
        PackageName name,
        Kind kind,
        List<Version> added,
        List<Version> removed,
        List<Version> altered,
        Optional<Version> currentBefore,
        Optional<Version> currentAfter,
        List<AliasMove> aliases,
        List<String> reasons,
        List<SettingChange> settings) {
    /**
     * How the aliases of a major version of the package move.
     *
     * @param major the major version
     * @param from the version that they led to, if they were there
     * @param to the version that they lead to, if they are still there
     */
    public record AliasMove(long major, Optional<Version> from, Optional<Version> to) {}

    /** What happens to a package at a place. */
    public enum Kind {
        /** It was not there before. */
        APPEARS,
        /** It runs in other versions, in another current version, or with other content. */
        CHANGES,
        /** It is not there any more. */
        DISAPPEARS
    }

    /** Copies the lists. */
    public PlanEffect {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        altered = List.copyOf(altered);
        aliases = List.copyOf(aliases);
        reasons = List.copyOf(reasons);
        settings = List.copyOf(settings);
    }

    /**
     * Returns the release that callers at this place move from, for the comparison of interfaces: the one that was current,
     * where another is current now or a version appears beside it.
     */
    public Optional<ReleaseId> from() {
        return to().isPresent() ? currentBefore.map(version -> new ReleaseId(name, version)) : Optional.empty();
    }

    /** Returns the release that they move to: the one that is current now, else the newest that appears. */
    public Optional<ReleaseId> to() {
        Optional<Version> to =
                currentAfter.equals(currentBefore) ? added.stream().reduce((first, second) -> second) : currentAfter;
        return currentBefore.isPresent() ? to.map(version -> new ReleaseId(name, version)) : Optional.empty();
    }

    /** Returns the same at no cluster, so that what happens alike on several of them can be told together. */
    public PlanEffect anywhere() {
        return on("");
    }

    PlanEffect on(String otherCluster) {
        return new PlanEffect(
                environment,
                otherCluster,
                namespace,
                name,
                kind,
                added,
                removed,
                altered,
                currentBefore,
                currentAfter,
                aliases,
                reasons,
                settings);
    }
}
