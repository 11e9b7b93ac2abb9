package dev.chandlery.generate;

import dev.chandlery.manifest.NameScope;
import dev.chandlery.output.OutputFile;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Builds releases, each after those that it depends on, a batch at a time so that only one batch is in memory.
 */
final class Building {
    private static final int BATCH = 128;
    private static final Release.Bundle NOT_PACKED = new Release.Bundle("", 0, "");

    private final Parallel parallel;
    private final RegistrySettings settings;
    private final Builder builder;
    private final Progress progress;
    private final Map<ReleaseId, Release> known = new HashMap<>();
    private final Map<String, PackageName> owners = new HashMap<>();
    private final Map<String, PackageName> ownersOfAliases = new HashMap<>();
    private final List<BuiltRelease> built = new ArrayList<>();
    private final Map<ReleaseId, List<OutputFile>> files = new HashMap<>();

    /** Makes one release. Called from several threads. */
    @FunctionalInterface
    interface Builder {
        ReleaseBuilder.Result build(ReleaseSource source, ReleaseFacts facts, List<Release> dependencies);
    }

    /** Makes the builder, which needs to know who holds which objects. */
    @FunctionalInterface
    interface BuilderFactory {
        Builder builder(NameScope.Elsewhere elsewhere);
    }

    Building(
            Parallel parallel,
            RegistrySettings settings,
            BuilderFactory factory,
            List<Release> kept,
            Progress progress) {
        this.parallel = parallel;
        this.settings = settings;
        this.progress = progress;
        this.builder = factory.builder(this::ownerOf);
        kept.forEach(this::remember);
    }

    /** Builds these releases. */
    void build(List<ReleaseSource> sources) {
        progress.stage("building releases", sources.size());
        List<ReleaseSource> ordered = inOrderOfNeed(sources);
        for (int start = 0; start < ordered.size(); start += BATCH) {
            buildBatch(ordered.subList(start, Math.min(start + BATCH, ordered.size())));
        }
    }

    List<BuiltRelease> built() {
        return built;
    }

    /** Returns the files that are published with these releases. */
    List<OutputFile> filesOf(Collection<ReleaseId> ids) {
        return ids.stream()
                .flatMap(id -> files.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** Returns a file of the base of a release that was built, or empty when it is none. */
    Optional<byte[]> published(String path) {
        return ReleasePaths.ofBase(path)
                .flatMap(id -> files.getOrDefault(id, List.of()).stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .map(file -> file.content().bytes()));
    }

    /** Returns the JSON twin of a release that was built, or empty when it was not. */
    Optional<byte[]> detail(ReleaseId id) {
        String path = ReleasePaths.detail(id);
        return files.getOrDefault(id, List.of()).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> file.content().bytes());
    }

    private record Parsed(ReleaseSource source, ReleaseFacts facts) {}

    private void buildBatch(List<ReleaseSource> batch) {
        List<Parsed> parsed = parallel.map(
                batch, source -> new Parsed(source, ReleaseFacts.read(source.tree(), source.directory(), settings)));
        parsed.forEach(each -> remember(ReleaseBuilder.record(each.source(), each.facts(), NOT_PACKED)));
        List<ReleaseBuilder.Result> results = parallel.map(parsed, each -> {
            ReleaseBuilder.Result result = builder.build(each.source(), each.facts(), dependencies(each.source()));
            progress.step();
            return result;
        });
        for (ReleaseBuilder.Result result : results) {
            remember(result.built().release());
            built.add(result.built());
            files.put(result.built().release().id(), result.files());
        }
    }

    private List<Release> dependencies(ReleaseSource source) {
        return source.dependencies().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    private void remember(Release release) {
        known.put(release.id(), release);
        for (ReleaseObject object : release.objects()) {
            owners.put(object.kind() + "\n" + object.sourceName(), release.name());
        }
        MajorAlias.of(release)
                .forEach(alias -> ownersOfAliases.put(alias.target().kind() + "\n" + alias.name(), release.name()));
    }

    private Optional<NameScope.Owner> ownerOf(String kind, String name) {
        String key = kind + "\n" + name;
        return Optional.ofNullable(owners.get(key))
                .map(owner -> new NameScope.Owner(owner, false))
                .or(() -> Optional.ofNullable(ownersOfAliases.get(key)).map(owner -> new NameScope.Owner(owner, true)));
    }

    /** Returns each source after those that it depends on; a circle is entered at its lowest release. */
    private static List<ReleaseSource> inOrderOfNeed(List<ReleaseSource> sources) {
        Map<ReleaseId, ReleaseSource> open = new LinkedHashMap<>();
        sources.forEach(source -> open.put(source.id(), source));
        Set<ReleaseId> ordered = new LinkedHashSet<>();
        for (ReleaseSource source : sources) {
            Deque<ReleaseSource> path = new ArrayDeque<>(List.of(source));
            Set<ReleaseId> entered = new HashSet<>();
            while (!path.isEmpty()) {
                ReleaseSource last = path.getLast();
                entered.add(last.id());
                Optional<ReleaseSource> first = last.dependencies().stream()
                        .filter(id -> !ordered.contains(id) && !entered.contains(id))
                        .flatMap(id -> Optional.ofNullable(open.get(id)).stream())
                        .findFirst();
                first.ifPresentOrElse(
                        path::addLast, () -> ordered.add(path.removeLast().id()));
            }
        }
        return ordered.stream().map(id -> Objects.requireNonNull(open.get(id))).toList();
    }
}
