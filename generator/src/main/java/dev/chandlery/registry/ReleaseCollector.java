package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.RegistrySettings.Versioning;
import dev.chandlery.source.BranchLine;
import dev.chandlery.source.Commit;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceRepository.Kinship;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings together the releases of the history, of the tree and of an earlier output. */
final class ReleaseCollector {
    private static final int SHORT = 12;
    private static final int NAMED = 5;

    private final SourceRepository repository;
    private final RegistrySettings settings;
    private final Discovery discovery;
    private final KnownReleases known;
    private final KnownDefinitions definitions;
    private final NavigableMap<ReleaseId, Release> earlier = new TreeMap<>();
    private final NavigableMap<ReleaseId, ReleaseSource> fresh = new TreeMap<>();
    private final DependencyLocker locker = new DependencyLocker();
    private final NavigableMap<ReleaseId, ReleaseSource> unreleased = new TreeMap<>();
    private List<ReleaseSource> snapshots = List.of();
    private final List<Finding> findings = new ArrayList<>();

    ReleaseCollector(
            SourceRepository repository,
            RegistrySettings settings,
            Discovery discovery,
            KnownReleases known,
            KnownDefinitions definitions) {
        this.repository = repository;
        this.settings = settings;
        this.discovery = discovery;
        this.known = known;
        this.definitions = definitions;
        known.releases().forEach(release -> earlier.put(release.id(), release));
    }

    ReleaseSources collect() {
        if (settings.versioning() == Versioning.TREE || repository.commit().isEmpty()) {
            return fromTree();
        }
        return settings.versioning() == Versioning.TAGS ? fromTags() : fromHistory();
    }

    private ReleaseSources fromTags() {
        TagReleases tags = new TagReleases(repository, settings, discovery, earlier);
        findings.addAll(tags.findings());
        earlier.forEach((id, release) -> locker.add(id, tags.moment(id).or(release::released)));
        tags.made().forEach(source -> locker.add(source.id(), tags.moment(source.id())));
        for (ReleaseSource source : tags.made()) {
            tags.yanksFor(source).forEach(locker::yank);
            fresh.put(source.id(), locked(source, tags.moment(source.id())));
        }
        discovery.packages().forEach(this::noteYanks);
        checkUnreleased();
        if (!tags.shallow()) {
            checkBranches();
        }
        makeSnapshots(commits -> tags.existence(commits, earlier));
        return result(tags.shallow(), false);
    }

    private ReleaseSources fromTree() {
        earlier.forEach((id, release) -> locker.add(id, release.released()));
        List<PackageDirectory> all = new ArrayList<>(discovery.packages());
        all.addAll(discovery.olderVersions());
        discovery.packages().forEach(this::noteYanks);
        for (PackageDirectory found : all) {
            if (earlier.containsKey(found.id())) {
                checkUnchanged(found);
            } else {
                add(new ReleaseSource(
                        found, repository.head(), "", found.definition().released()));
            }
        }
        fresh.replaceAll((id, source) -> locked(source));
        return result(false, false);
    }

    private ReleaseSources fromHistory() {
        HistoryWalk walk = new HistoryWalk(repository, settings, discovery, earlier, definitions);
        SourceRepository.History history = walk.start(known.commit());
        if (history.resumed() || history.shallow()) {
            known.yanks().forEach(locker::yank);
        }
        addEarlier(walk, history.resumed());
        while (walk.hasNext()) {
            HistoryWalk.Step step = walk.next();
            step.definitions().forEach(d -> locker.yank(d.name(), d.yanked()));
            step.known().forEach(id -> locker.add(id, Optional.empty()));
            step.releases().forEach(this::add);
            step.releases().forEach(source -> fresh.put(source.id(), locked(source)));
        }
        findings.addAll(walk.findings());
        if (!history.resumed() && !history.shallow()) {
            known.commit().ifPresent(commit -> noteOtherHistory(commit, walk.seen()));
        }
        addUndeclared(walk);
        discovery.olderVersions().stream().filter(PackageDirectory::isDeclared).forEach(this::checkUnchanged);
        checkUnreleased();
        makeSnapshots(commits -> (release, commit) -> true);
        return result(history.shallow() && !history.resumed(), history.resumed());
    }

    /**
     * Notes the releases of the earlier output. All of them existed before the commit that the walk goes on from. Where
     * it begins anew they come to be when it passes their commits, and only those that it does not pass when their dates say.
     */
    private void addEarlier(HistoryWalk walk, boolean resumed) {
        earlier.forEach((id, release) -> {
            if (resumed) {
                locker.add(id, Optional.empty());
            } else if (!walk.passes(release.commit())) {
                locker.add(id, release.released());
            }
        });
    }

    /** Says that the output was made from another history than this one, and which of its releases only it holds. */
    private void noteOtherHistory(String commit, SortedSet<ReleaseId> seen) {
        SortedSet<ReleaseId> held = new TreeSet<>(seen);
        discovery.packages().forEach(each -> held.add(each.id()));
        discovery.olderVersions().forEach(each -> held.add(each.id()));
        List<ReleaseId> kept =
                earlier.keySet().stream().filter(id -> !held.contains(id)).toList();
        String from = "The output was made from commit " + commit.substring(0, Math.min(SHORT, commit.length()));
        String how = switch (repository.kinship(commit)) {
            case OLDER ->
                ", which a merge has put on a side branch of this history: it took the older commits as its second"
                        + " parent.";
            case NEWER -> ", which is newer than the one that is read now.";
            case NONE ->
                ", which this history does not hold: it was rewritten, as by a forced push, or it is another branch.";
        };
        findings.add(ReleaseRules.HISTORY_REWRITTEN.at(
                Place.REGISTRY,
                from + how + " " + kept(kept),
                "Restore the history when this was not meant. When it was, there is nothing to do: what is published stays as"
                        + " it is."));
    }

    private static String kept(List<ReleaseId> kept) {
        if (kept.isEmpty()) {
            return "It holds all of the published releases.";
        }
        String named = kept.stream().limit(NAMED).map(ReleaseId::toString).collect(Collectors.joining(", "));
        return "Published and not in it: " + named
                + (kept.size() > NAMED ? " and " + (kept.size() - NAMED) + " more." : ".");
    }

    /** Packages without package.yaml have no versions in history: what the head holds is released. */
    private void addUndeclared(HistoryWalk walk) {
        List<PackageDirectory> all = new ArrayList<>(discovery.packages());
        all.addAll(discovery.olderVersions());
        all.removeIf(PackageDirectory::isDeclared);
        List<ReleaseSource> added = new ArrayList<>();
        for (PackageDirectory found : all) {
            if (earlier.containsKey(found.id())) {
                checkUnchanged(found);
            } else if (!fresh.containsKey(found.id())) {
                added.add(walk.date(found, repository.head()));
            }
        }
        added.forEach(this::add);
        added.forEach(source -> fresh.put(source.id(), locked(source)));
    }

    private void add(ReleaseSource source) {
        fresh.put(source.id(), source);
        boolean history = !source.commit().isEmpty();
        // In history the order of commits decides, since clocks may be wrong; without it dates are all there is.
        locker.add(source.id(), history ? Optional.empty() : source.released());
    }

    private void noteYanks(PackageDirectory head) {
        locker.yank(head.definition().name(), head.definition().yanked());
    }

    /** What is published stays; that a source says otherwise now is an error where somebody chose the version. */
    private void checkUnchanged(PackageDirectory found) {
        Optional<String> published = Optional.ofNullable(earlier.get(found.id()))
                .map(Release::tree)
                .or(() -> Optional.ofNullable(fresh.get(found.id()))
                        .map(source -> source.directory().tree().hex()));
        boolean changed = published
                .filter(tree -> !tree.isEmpty() && !tree.equals(found.tree().hex()))
                .isPresent();
        if (changed) {
            // A folder below versions/ may have no package.yaml of its own.
            boolean written = repository.head().file(found.definedIn()).isPresent();
            Place place = Place.file((written ? found.definedIn() : found.directory()).value());
            findings.add(
                    found.versioned()
                            ? ReleaseRules.VERSION_MUTATED.at(
                                    place,
                                    found.id() + " is released, and its content has changed since.",
                                    "Give the new content a new version, or restore the old content.")
                            : ReleaseRules.VERSION_MISSING.at(
                                    place,
                                    found.id() + " is released, and its content has changed since; without a version"
                                            + " the released content stays.",
                                    "Give the new content a version."));
        }
    }

    private ReleaseSource locked(ReleaseSource source) {
        return locked(source, source.released());
    }

    private ReleaseSource locked(ReleaseSource source, Optional<Instant> now) {
        PackageDefinition definition = source.directory().definition();
        DependencyLocker.Locked locked = locker.lock(definition, now);
        List<Finding> found = new ArrayList<>(source.findings());
        locked.problems().forEach(problem -> found.add(DependencyPlaces.finding(source, problem)));
        return source.withDependencies(locked.releases()).withFindings(found);
    }

    /** Heads that are not released yet are checked as if they were released now, by one commit. */
    private void checkUnreleased() {
        List<ReleaseSource> changed = new ArrayList<>();
        for (PackageDirectory head : discovery.packages()) {
            Release published = earlier.get(head.id());
            boolean isChanged = published != null
                    ? !published.tree().equals(head.tree().hex())
                    : Optional.ofNullable(fresh.get(head.id()))
                            .filter(s -> s.directory().tree().equals(head.tree()))
                            .isEmpty();
            if (isChanged) {
                changed.add(new ReleaseSource(head, repository.head(), "", Optional.empty()));
                locker.add(head.id(), Optional.empty());
                noteYanks(head);
            }
        }
        changed.forEach(source -> unreleased.put(source.id(), locked(source)));
    }

    /** A tag elsewhere may have released the version that the file gives; a tag here could not release it again. */
    private void checkBranches() {
        Map<ReleaseId, String> elsewhere = new TreeMap<>();
        for (ReleaseId id : unreleased.keySet()) {
            Optional.ofNullable(earlier.get(id))
                    .map(Release::commit)
                    .or(() -> Optional.ofNullable(fresh.get(id)).map(ReleaseSource::commit))
                    .filter(commit -> !commit.isEmpty() && repository.kinship(commit) != Kinship.OLDER)
                    .ifPresent(commit -> elsewhere.put(id, commit));
        }
        if (elsewhere.isEmpty()) {
            return;
        }
        List<PackageDirectory> heads = discovery.packages().stream()
                .filter(each -> each.isDeclared() && elsewhere.containsKey(each.id()))
                .toList();
        BranchLine line =
                repository.line(heads.stream().map(PackageDirectory::directory).toList(), "versions", List.of());
        for (PackageDirectory head : heads) {
            Integer position = line.changes().get(head.directory());
            String here = position == null
                    ? "this branch"
                    : line.commits().get(position).shortId() + " on this branch";
            findings.add(ReleaseRules.VERSION_ON_BRANCHES.at(
                    Place.file(head.definedIn().value()),
                    head.id() + " is released from " + Commit.shortId(elsewhere.getOrDefault(head.id(), ""))
                            + " on another branch, and " + here + " gives the version to other content.",
                    "Give the package a version of its own on this branch; the published release stays as it is."));
        }
    }

    private void makeSnapshots(Snapshots.Existence existence) {
        if (settings.snapshots()) {
            Snapshots made = new Snapshots(repository, settings, earlier.values(), fresh.values(), existence);
            made.collect(discovery);
            snapshots = made.made();
            findings.addAll(made.findings());
        }
    }

    private ReleaseSources result(boolean shallow, boolean resumed) {
        noteCycles(fresh, new TreeMap<>());
        noteCycles(unreleased, fresh);
        return new ReleaseSources(
                List.copyOf(fresh.values()),
                List.copyOf(earlier.values()),
                List.copyOf(unreleased.values()),
                snapshots,
                findings.stream().distinct().sorted().toList(),
                locker.yanks(),
                shallow,
                resumed);
    }

    /**
     * Notes circles at each release that is part of one. Releases of an earlier output were checked when they were made,
     * so the walk begins at new ones.
     */
    private void noteCycles(
            NavigableMap<ReleaseId, ReleaseSource> sources, SortedMap<ReleaseId, ReleaseSource> others) {
        SortedMap<ReleaseId, List<ReleaseId>> graph = new TreeMap<>();
        earlier.forEach((id, release) -> graph.put(id, release.dependencies()));
        others.forEach((id, source) -> graph.put(id, source.dependencies()));
        sources.forEach((id, source) -> graph.put(id, source.dependencies()));
        for (List<ReleaseId> cycle : Dependencies.cycles(new TreeSet<>(sources.keySet()), graph)) {
            for (ReleaseId id : cycle) {
                sources.computeIfPresent(id, (same, source) -> withCycle(source, cycle));
            }
        }
    }

    private static ReleaseSource withCycle(ReleaseSource source, List<ReleaseId> cycle) {
        ReleaseId next = cycle.get((cycle.indexOf(source.id()) + 1) % cycle.size());
        String names = cycle.stream().map(ReleaseId::toString).collect(Collectors.joining(" -> "));
        List<Finding> found = new ArrayList<>(source.findings());
        found.add(ReleaseRules.DEPENDENCY_CYCLE.at(
                DependencyPlaces.of(source, next.name()),
                "These releases depend on each other: " + names + " -> " + cycle.get(0) + ".",
                "Remove one of the dependencies, or move what both need to a third package."));
        return source.withFindings(found);
    }
}
