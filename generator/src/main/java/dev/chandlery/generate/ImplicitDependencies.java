package dev.chandlery.generate;

import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.registry.Discovery;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.ReleaseSources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dependencies of packages that have no package.yaml to declare them: besides those that a file of another program
 * names, the newest releases, among such packages, that hold the objects they name. A release that is dated takes those
 * that existed then, so that it is the same whenever it is made.
 */
final class ImplicitDependencies {
    private final RegistrySettings settings;
    private final Map<ReleaseId, ReleaseFacts> facts = new HashMap<>();
    private final Map<String, NavigableMap<ReleaseId, Optional<Instant>>> holders = new HashMap<>();

    private ImplicitDependencies(RegistrySettings settings) {
        this.settings = settings;
    }

    /** Returns the new releases, those without a package.yaml with the dependencies that their references need. */
    static List<ReleaseSource> ofFresh(Reading reading) {
        return of(reading, reading.sources().fresh(), List.of());
    }

    /** Returns the new releases as {@link #ofFresh} does, and the snapshots of the head: all that may run somewhere. */
    static List<ReleaseSource> ofDeployable(Reading reading) {
        return Stream.concat(ofFresh(reading).stream(), reading.sources().snapshots().stream())
                .toList();
    }

    /** Returns the packages that changed since their release, with the dependencies that their references need. */
    static List<ReleaseSource> ofUnreleased(Reading reading) {
        return of(reading, reading.sources().unreleased(), reading.sources().fresh());
    }

    private static List<ReleaseSource> of(Reading reading, List<ReleaseSource> sources, List<ReleaseSource> others) {
        if (sources.stream().allMatch(source -> source.directory().isDeclared())) {
            return sources;
        }
        ImplicitDependencies dependencies = new ImplicitDependencies(reading.settings());
        dependencies.addKept(reading.discovery(), reading.sources());
        others.forEach(dependencies::addSource);
        sources.forEach(dependencies::addSource);
        return sources.stream().map(dependencies::complete).toList();
    }

    private void addKept(Discovery discovery, ReleaseSources sources) {
        Set<ReleaseId> undeclared = Stream.concat(discovery.packages().stream(), discovery.olderVersions().stream())
                .filter(found -> !found.isDeclared())
                .map(PackageDirectory::id)
                .collect(Collectors.toSet());
        for (Release release : sources.kept()) {
            if (undeclared.contains(release.id())) {
                release.objects().forEach(object -> addHolder(object, release.id(), release.released()));
            }
        }
    }

    private void addSource(ReleaseSource source) {
        if (!source.directory().isDeclared()) {
            ReleaseFacts read = ReleaseFacts.read(source.tree(), source.directory(), settings);
            facts.put(source.id(), read);
            read.manifests().forEach(each -> addHolder(each.object(), source.id(), source.released()));
        }
    }

    private void addHolder(ReleaseObject object, ReleaseId release, Optional<Instant> released) {
        holders.computeIfAbsent(key(object.kind(), object.sourceName()), key -> new TreeMap<>())
                .put(release, released);
        if (settings.aliases()) {
            MajorAlias.of(object, release.version())
                    .ifPresent(
                            alias -> holders.computeIfAbsent(key(object.kind(), alias.name()), key -> new TreeMap<>())
                                    .put(release, released));
        }
    }

    private ReleaseSource complete(ReleaseSource source) {
        ReleaseFacts read = facts.get(source.id());
        if (source.directory().isDeclared() || read == null) {
            return source;
        }
        Set<PackageName> decided = new HashSet<>(Set.of(source.id().name()));
        source.dependencies().forEach(id -> decided.add(id.name()));
        Set<ReleaseId> needs = new TreeSet<>(source.dependencies());
        read.manifests()
                .forEach(each -> ArgoReferences.walk(
                        each.manifest().node(),
                        reference -> holder(key(reference.targetKind(), reference.name()), source.released())
                                .filter(id -> !decided.contains(id.name()))
                                .ifPresent(needs::add)));
        return source.withDependencies(new ArrayList<>(needs));
    }

    private Optional<ReleaseId> holder(String key, Optional<Instant> now) {
        NavigableMap<ReleaseId, Optional<Instant>> releases = holders.getOrDefault(key, new TreeMap<>());
        Optional<ReleaseId> newest = Optional.empty();
        for (Map.Entry<ReleaseId, Optional<Instant>> each :
                releases.descendingMap().entrySet()) {
            boolean existed = now.isEmpty()
                    || each.getValue().isEmpty()
                    || !each.getValue().get().isAfter(now.get());
            if (existed) {
                return Optional.of(each.getKey());
            }
            newest = newest.or(() -> Optional.of(each.getKey()));
        }
        return newest;
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }
}
