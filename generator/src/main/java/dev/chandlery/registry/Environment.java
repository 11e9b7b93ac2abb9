package dev.chandlery.registry;

import dev.chandlery.diagnostic.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an {@code environment.yaml} says, and the {@code releases.yaml} and {@code freeze.yaml} beside it.
 *
 * @param name the environment's name
 * @param promotesFrom the environment that releases come from, if any
 * @param clusters its clusters in authored order; names are unique
 * @param namespace pattern of the namespace of a package's objects; {@code {team}} and {@code {package}} are filled in
 * @param track rules that choose releases
 * @param strategy where releases go that say nothing themselves
 * @param argocd how Argo CD applies it
 * @param pins the releases that {@code releases.yaml} names
 * @param gates what holds promotions back
 * @param retention which releases are kept although nothing uses them
 * @param adjustments what it changes in the releases that it runs
 */
public record Environment(
        EnvironmentName name,
        Optional<EnvironmentName> promotesFrom,
        List<Cluster> clusters,
        String namespace,
        List<Track> track,
        Strategy strategy,
        ArgoCd argocd,
        List<Pin> pins,
        Gates gates,
        Retention retention,
        Adjustments adjustments) {

    /**
     * A cluster.
     *
     * @param name its name, unique over all environments
     * @param server URL of its API server
     * @param labels its labels
     */
    public record Cluster(EnvironmentName name, String server, SortedMap<String, String> labels) {
        /** Copies the map. */
        public Cluster {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }

    /**
     * A rule that chooses the newest releases of packages.
     *
     * @param packages patterns of package names; {@code *} stands for any characters
     * @param range the versions allowed
     * @param keep how many of the newest matching versions are deployed, at least 1
     * @param prereleases whether pre-releases count
     * @param place where it is written
     */
    public record Track(List<String> packages, String range, int keep, boolean prereleases, Place place) {
        /** Copies the list. */
        public Track {
            packages = List.copyOf(packages);
        }
    }

    /**
     * A release that somebody named.
     *
     * @param release the release
     * @param current whether its singletons are to be deployed; absent: when it is the newest there
     * @param hold whether tracking rules leave the package alone as long as this entry stands
     * @param keep whether it is never to be marked, since somebody said that it stays
     * @param strategy where it goes; absent: as the environment says
     * @param retirement when it is to go and why, if it is
     * @param place where it is written
     */
    public record Pin(
            ReleaseId release,
            Optional<Boolean> current,
            boolean hold,
            boolean keep,
            Optional<Strategy> strategy,
            Optional<Retirement> retirement,
            Place place) {
        /** Makes a pin that neither holds nor retires. */
        public Pin(ReleaseId release, Optional<Boolean> current, Optional<Strategy> strategy, Place place) {
            this(release, current, false, false, strategy, Optional.empty(), place);
        }
    }

    /**
     * The announced end of a release in an environment.
     *
     * @param after the day from which it may be removed, in UTC
     * @param reason why
     */
    public record Retirement(LocalDate after, String reason) {}

    /**
     * What holds promotions to an environment back.
     *
     * @param soak how long a release has to have run in the environment that it is promoted from; zero for no time
     * @param removalLimit how many releases one change may take away from it, if there is a limit
     * @param freeze the freeze that {@code freeze.yaml} declares, whether it is over or not
     * @param approvals the approvals that it asks for, if it does
     */
    public record Gates(
            Duration soak, OptionalInt removalLimit, Optional<Freeze> freeze, Optional<ApprovalPolicy> approvals) {
        /** Nothing is held back. */
        public static final Gates OPEN =
                new Gates(Duration.ZERO, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Which releases are kept although nothing uses them.
     *
     * @param newest how many of the newest releases of each major version of a package are kept
     * @param minimumAge how long a release is kept after it was first recorded on a cluster
     * @param gracePeriod how long a release that nothing uses stays after it is marked
     * @param evidence how old the record of the usage of a cluster may be
     * @param confirm whether Argo CD asks before it removes what is marked
     */
    public record Retention(int newest, Duration minimumAge, Duration gracePeriod, Duration evidence, boolean confirm) {
        /** What holds when {@code environment.yaml} says nothing. */
        public static final Retention DEFAULT =
                new Retention(1, Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(2), false);
    }

    /**
     * The approvals that a promotion needs.
     *
     * @param required of how many people, at least 1
     * @param from the groups that they must be of, one of them each
     * @param validFor how long an approval holds
     */
    public record ApprovalPolicy(int required, List<String> from, Duration validFor) {
        /** Copies the list. */
        public ApprovalPolicy {
            from = List.copyOf(from);
        }
    }

    /**
     * A time in which nothing is promoted to an environment.
     *
     * @param until the moment at which it ends
     * @param reason why
     * @param place where it is written
     */
    public record Freeze(Instant until, String reason, Place place) {
        /** Says whether it still holds at a moment. */
        public boolean isOpen(Instant now) {
            return now.isBefore(until);
        }
    }

    /**
     * To which clusters a release goes.
     *
     * @param kind the way of choosing
     * @param clusters the clusters named, for {@link Kind#CLUSTERS}
     * @param selector the labels a cluster must have, for {@link Kind#SELECTOR}
     */
    public record Strategy(Kind kind, List<EnvironmentName> clusters, SortedMap<String, String> selector) {
        /** All clusters. */
        public static final Strategy EVERYWHERE = new Strategy(Kind.EVERYWHERE, List.of(), new TreeMap<>());

        /** The ways of choosing clusters. */
        public enum Kind {
            /** All clusters. */
            EVERYWHERE,
            /** One cluster, chosen by rendezvous hashing of package and cluster names. */
            SINGLE,
            /** The clusters named. */
            CLUSTERS,
            /** The clusters with these labels. */
            SELECTOR
        }

        /** Copies the collections. */
        public Strategy {
            clusters = List.copyOf(clusters);
            selector = Collections.unmodifiableSortedMap(new TreeMap<>(selector));
        }
    }

    /**
     * How Argo CD applies an environment.
     *
     * @param namespace the namespace of Argo CD
     * @param automated whether it syncs by itself
     * @param prune whether it removes what is no longer there
     * @param repoUrl URL of the git repository that holds the output, as Argo CD reads it ({@code repoURL} in the file);
     *     empty when unknown: then no Argo CD objects are written
     * @param targetRevision the branch, tag or commit that Argo CD follows; {@code HEAD} when nothing is said
     * @param path the folder of that repository that holds the {@code gitops} folder, without slashes at its ends; empty
     *     for the top
     * @param rollout the clusters in the steps in which Argo CD goes through them, each after the one before; what no step
     *     chooses comes last. Empty: all at once
     */
    public record ArgoCd(
            String namespace,
            boolean automated,
            boolean prune,
            String repoUrl,
            String targetRevision,
            String path,
            List<Strategy> rollout) {
        /** What holds when {@code environment.yaml} says nothing. */
        public static final ArgoCd DEFAULT = new ArgoCd("argocd", true, true, "", "HEAD", "");

        /** Copies the list. */
        public ArgoCd {
            rollout = List.copyOf(rollout);
        }

        /** Goes to all clusters at once. */
        public ArgoCd(
                String namespace,
                boolean automated,
                boolean prune,
                String repoUrl,
                String targetRevision,
                String path) {
            this(namespace, automated, prune, repoUrl, targetRevision, path, List.of());
        }
    }

    /** Copies the lists. */
    public Environment {
        clusters = List.copyOf(clusters);
        track = List.copyOf(track);
        pins = List.copyOf(pins);
    }

    /** Makes an environment that runs releases as they are. */
    public Environment(
            EnvironmentName name,
            Optional<EnvironmentName> promotesFrom,
            List<Cluster> clusters,
            String namespace,
            List<Track> track,
            Strategy strategy,
            ArgoCd argocd,
            List<Pin> pins,
            Gates gates,
            Retention retention) {
        this(
                name,
                promotesFrom,
                clusters,
                namespace,
                track,
                strategy,
                argocd,
                pins,
                gates,
                retention,
                Adjustments.NONE);
    }

    /** Returns this environment with other pins. */
    public Environment withPins(List<Pin> others) {
        return new Environment(
                name,
                promotesFrom,
                clusters,
                namespace,
                track,
                strategy,
                argocd,
                others,
                gates,
                retention,
                adjustments);
    }
}
