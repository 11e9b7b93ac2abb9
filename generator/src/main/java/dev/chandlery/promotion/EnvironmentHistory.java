package dev.chandlery.promotion;

import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.ContentId;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceRepository.DirectoryChange;
import dev.chandlery.source.SourceRepository.DirectoryMatcher;
import dev.chandlery.source.SourceRepository.History;
import dev.chandlery.source.TreePath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What ran in environments, and when, as the first-parent history of a branch tells it. What runs changes when the files of
 * an environment change, and when a release is made that a tracking rule takes; between two such moments it stays. Where
 * the files could not be read, what ran before went on running.
 *
 * <p>Moments are those of commits, never earlier than those of their parents. Yanks and packages that are gone count as they
 * stand now. A release without a date, as in a registry whose releases are what the tree holds, ran only where
 * {@code releases.yaml} named it.
 */
public final class EnvironmentHistory {
    private static final TreePath DIRECTORY = new TreePath("environments");

    /** Stands for the files of an environment that a commit removed. */
    private static final ContentId GONE = new ContentId("0".repeat(40));

    private final SourceRepository branch;
    private final List<RegistryPackage> packages;
    private final Instant now;
    private final Map<ReleaseId, Instant> made = new HashMap<>();
    private final Map<EnvironmentName, NavigableMap<Instant, ContentId>> changes = new HashMap<>();
    private final Map<String, Optional<Environment>> read = new HashMap<>();
    private boolean loaded;
    private boolean shallow;

    /**
     * What ran in an environment from a moment on.
     *
     * @param from the moment
     * @param until when something else began to run; for the last state the moment that is now
     * @param environment the environment as its files were
     * @param deployments what ran, of the packages that were asked for and of those that need them
     */
    public record State(Instant from, Instant until, Environment environment, List<Deployment> deployments) {
        /** Copies the list. */
        public State {
            deployments = List.copyOf(deployments);
        }
    }

    /**
     * Makes the history of a branch. Nothing is read before it is asked for.
     *
     * @param branch the branch, at its last commit
     * @param packages its packages with their releases, as that commit has them
     * @param now the moment that is now
     */
    public EnvironmentHistory(SourceRepository branch, List<RegistryPackage> packages, Instant now) {
        this.branch = branch;
        this.packages = List.copyOf(packages);
        this.now = now;
    }

    /** Says whether the history is cut off, as in a shallow clone, or not there, as in a plain folder. */
    public boolean isCutOff() {
        load();
        return shallow || branch.commit().isEmpty();
    }

    /**
     * Returns the longest time for which a release ran in an environment without a break, on whichever cluster; empty when
     * it never ran there.
     *
     * @param enough a time that suffices: when it is found, no longer one is looked for
     */
    public Optional<Duration> longestStay(EnvironmentName environment, ReleaseId release, Duration enough) {
        load();
        Longest longest = new Longest(release, enough, Optional.ofNullable(made.get(release)));
        visit(environment, release.name(), longest);
        return longest.found;
    }

    /**
     * Returns the moment until which an environment last ran a release, on whichever cluster; empty when it never did. While
     * it runs it, that is the moment that is now.
     */
    public Optional<Instant> lastRun(EnvironmentName environment, ReleaseId release) {
        List<Instant> until = new ArrayList<>();
        visit(environment, release.name(), state -> {
            boolean runs = state.deployments().stream()
                    .anyMatch(deployment -> deployment.release().equals(release));
            if (runs) {
                until.add(state.until());
            }
            return !runs;
        });
        return until.stream().findFirst();
    }

    /**
     * Shows the states of an environment, the newest first, until the visitor has seen enough.
     *
     * @param about the package that is asked for
     * @param visitor returns whether it wants to see the state before, too
     */
    void visit(EnvironmentName environment, PackageName about, Predicate<State> visitor) {
        load();
        NavigableMap<Instant, ContentId> files = changes.getOrDefault(environment, new TreeMap<>());
        if (files.isEmpty()) {
            return;
        }
        List<RegistryPackage> relevant = relevant(about);
        Set<Instant> moments = new TreeSet<>(files.keySet());
        relevant.stream()
                .flatMap(each -> each.releases().stream())
                .map(release -> made.get(release.id()))
                .filter(moment -> moment != null && moment.isAfter(files.firstKey()))
                .forEach(moments::add);
        List<Instant> newestFirst = new ArrayList<>(moments);
        Collections.reverse(newestFirst);
        Instant until = now;
        for (Instant from : newestFirst) {
            Instant begin = from.isAfter(now) ? now : from;
            Optional<Environment> then = environmentAt(environment, files, from);
            List<Deployment> deployments =
                    then.map(each -> plan(each, relevant, from)).orElse(List.of());
            Instant end = until;
            if (then.isPresent() && !visitor.test(new State(begin, end, then.get(), deployments))) {
                return;
            }
            until = begin;
        }
    }

    private Optional<Environment> environmentAt(
            EnvironmentName name, NavigableMap<Instant, ContentId> files, Instant moment) {
        for (ContentId tree : files.headMap(moment, true).descendingMap().values()) {
            if (tree.equals(GONE)) {
                return Optional.empty();
            }
            Optional<Environment> found = read.computeIfAbsent(
                    name + "/" + tree,
                    key -> RegistryFiles.environment(branch.treeOf(tree, DIRECTORY.resolve(name.value())), name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Deployment> plan(Environment environment, List<RegistryPackage> relevant, Instant moment) {
        Set<PackageName> names =
                relevant.stream().map(RegistryPackage::name).collect(Collectors.toCollection(TreeSet::new));
        Set<ReleaseId> pinned = environment.pins().stream()
                .map(Environment.Pin::release)
                .filter(release -> names.contains(release.name()))
                .collect(Collectors.toSet());
        Environment only = environment.withPins(environment.pins().stream()
                .filter(pin -> names.contains(pin.release().name()))
                .toList());
        return DeploymentPlanner.plan(
                        List.of(only),
                        relevant.stream()
                                .map(each -> new RegistryPackage(
                                        each.definition(),
                                        each.directory(),
                                        false,
                                        false,
                                        each.releases().stream()
                                                .filter(release -> existed(release, pinned, moment))
                                                .toList()))
                                .toList())
                .plan()
                .deployments();
    }

    private boolean existed(Release release, Set<ReleaseId> pinned, Instant moment) {
        Instant since = made.get(release.id());
        return since == null ? pinned.contains(release.id()) : !since.isAfter(moment);
    }

    /** Returns a package and all those that need it, directly or not, in any of their releases. */
    private List<RegistryPackage> relevant(PackageName about) {
        Set<PackageName> names = new TreeSet<>(Set.of(about));
        boolean more = true;
        while (more) {
            more = false;
            for (RegistryPackage each : packages) {
                if (!names.contains(each.name()) && needsOneOf(each, names)) {
                    more = names.add(each.name());
                }
            }
        }
        return packages.stream().filter(each -> names.contains(each.name())).toList();
    }

    private static boolean needsOneOf(RegistryPackage of, Set<PackageName> names) {
        return of.releases().stream()
                .flatMap(release -> release.dependencies().stream())
                .anyMatch(needed -> names.contains(needed.name()));
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        History history = branch.history(new Folders(), Optional.empty());
        shallow = history.shallow();
        List<Release> releases =
                packages.stream().flatMap(each -> each.releases().stream()).toList();
        Collection<String> commits = Stream.concat(
                        history.changes().stream().map(change -> change.commit().id()),
                        releases.stream().map(Release::commit).filter(id -> !id.isEmpty()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Instant> moments =
                commits.isEmpty() ? Map.of() : branch.order(commits).moments();
        for (Release release : releases) {
            Optional.ofNullable(moments.get(release.commit()))
                    .or(release::released)
                    .ifPresent(moment -> made.put(release.id(), moment));
        }
        for (DirectoryChange change : history.changes()) {
            EnvironmentName.parse(change.directory().name())
                    .ifPresent(name -> changes.computeIfAbsent(name, each -> new TreeMap<>())
                            .put(
                                    moments.getOrDefault(
                                            change.commit().id(),
                                            change.commit().time()),
                                    change.tree().orElse(GONE)));
        }
    }

    /** The folders of environments. */
    private static final class Folders implements DirectoryMatcher {
        @Override
        public boolean matches(TreePath directory) {
            return !directory.isRoot() && directory.parent().equals(DIRECTORY);
        }

        @Override
        public boolean mayHoldMatches(TreePath directory) {
            return directory.isRoot() || directory.equals(DIRECTORY);
        }

        @Override
        public boolean isMark(TreePath entry) {
            return false;
        }
    }

    /** Looks for the longest time that a release ran. */
    private static final class Longest implements Predicate<State> {
        private final ReleaseId release;
        private final Duration enough;
        private final Optional<Instant> made;
        private Optional<Duration> found = Optional.empty();
        private Instant begin = Instant.MAX;
        private Instant end = Instant.MAX;

        Longest(ReleaseId release, Duration enough, Optional<Instant> made) {
            this.release = release;
            this.enough = enough;
            this.made = made;
        }

        @Override
        public boolean test(State state) {
            boolean runs = state.deployments().stream()
                    .anyMatch(deployment -> deployment.release().equals(release));
            if (runs) {
                end = state.until().equals(begin) ? end : state.until();
                begin = state.from();
                Duration stay = Duration.between(begin, end);
                found = found.filter(longest -> longest.compareTo(stay) >= 0).or(() -> Optional.of(stay));
            } else {
                begin = Instant.MAX;
            }
            boolean old = made.filter(moment -> !state.from().isAfter(moment)).isPresent();
            return !old && (found.isEmpty() || found.get().compareTo(enough) < 0);
        }
    }
}
