package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.generate.VerifyReport.Difference;
import dev.chandlery.generate.VerifyReport.State;
import dev.chandlery.output.Sha256;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.SnapshotVersion;
import dev.chandlery.source.Commit;
import dev.chandlery.source.PublishedFiles;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Makes the releases of a history again, and compares them with those of a registry. Nothing is written. */
public final class Verify {
    private static final int THREADS = 2;

    private final Reading reading;
    private final PublishedList published;
    private final ReleaseComparison comparison;
    private final SortedMap<ReleaseId, ReleaseSource> sources = new TreeMap<>();
    private final PublishedIndex index;
    private final Map<ReleaseId, List<String>> compared = new ConcurrentHashMap<>();

    private Verify(Reading reading, PublishedList published, PublishedIndex index, ReleaseComparison comparison) {
        this.index = index;
        this.reading = reading;
        this.published = published;
        this.comparison = comparison;
        ImplicitDependencies.ofFresh(reading).forEach(source -> sources.put(source.id(), source));
        // Whether a registry has snapshots is its own business; those that it has are compared.
        reading.sources().snapshots().stream()
                .filter(source -> published.releases().containsKey(source.id()))
                .forEach(source -> sources.put(source.id(), source));
    }

    /**
     * Runs once.
     *
     * @throws SourceException when the sources or the registry cannot be read
     */
    public static VerifyReport run(VerifyRequest request, Progress progress) {
        try (SourceRepository repository = Sources.open(request.repo(), request.ref());
                Parallel parallel = new Parallel(THREADS)) {
            progress.stage("reading", 0);
            Reading reading = Reading.read(repository, EarlierOutput.NONE, true);
            checkReadable(reading);
            String address = address(request, reading);
            PublishedFiles registry = Sources.openPublished(address, request.workingFolder());
            progress.stage("reading the registry", 0);
            Verify verify = new Verify(
                    reading,
                    PublishedList.read(registry),
                    PublishedIndex.read(registry),
                    new ReleaseComparison(
                            registry, Sources.openOutput(address, request.workingFolder()), request.signatures()));
            String commit = repository.commit().map(Commit::id).orElse("");
            Set<ReleaseId> chosen = verify.choose(request, commit);
            List<Difference> differences = verify.differences(chosen, parallel, progress);
            return new VerifyReport(address, commit, verify.all().size(), verify.compared.size(), differences);
        }
    }

    private static void checkReadable(Reading reading) {
        if (reading.sources().shallow()) {
            throw new SourceException("the history is cut off, as in a shallow clone, so older releases cannot be made"
                    + " again; fetch the whole history, as with git fetch --unshallow.");
        }
        boolean broken = reading.findings().stream()
                .filter(Finding::isError)
                .anyMatch(finding -> finding.place().path().equals(RegistryFiles.SETTINGS.value()));
        if (broken) {
            throw new SourceException(
                    "chandlery.yaml has errors, so releases cannot be made again; chandlery check shows them.");
        }
    }

    private static String address(VerifyRequest request, Reading reading) {
        return request.registry()
                .or(() -> Optional.of(reading.settings().url()).filter(url -> !url.isEmpty()))
                .orElseThrow(() -> new SourceException(
                        "nothing says which registry to verify; give --registry, or" + " spec.url in chandlery.yaml."));
    }

    private SortedSet<ReleaseId> all() {
        SortedSet<ReleaseId> all = new TreeSet<>(sources.keySet());
        all.addAll(index.digests().keySet());
        all.addAll(published.releases().keySet());
        return all;
    }

    /** Returns the releases to compare: of those that both have all, or the first in an order that the seed mixes. */
    private Set<ReleaseId> choose(VerifyRequest request, String commit) {
        String seed = request.seed().orElse(commit);
        List<ReleaseId> both = sources.keySet().stream()
                .filter(id -> published.releases().containsKey(id))
                .sorted(Comparator.comparing(id -> Sha256.hex(seed + "\n" + id)))
                .toList();
        return new HashSet<>(
                both.subList(0, Math.min(both.size(), request.sample().orElse(both.size()))));
    }

    private List<Difference> differences(Set<ReleaseId> chosen, Parallel parallel, Progress progress) {
        Set<ReleaseId> missing = new TreeSet<>(sources.keySet());
        missing.removeAll(published.releases().keySet());
        Soundness sound = build(chosen, missing, parallel, progress);
        // What has errors at the head is not published before they are mended, so nobody misses it.
        sound.left().forEach(missing::remove);
        List<Difference> differences = new ArrayList<>();
        published.releases().forEach((id, listed) -> {
            if (sources.containsKey(id)) {
                List<String> reasons = new ArrayList<>(compared.getOrDefault(id, List.of()));
                index.difference(id, listed.bundle().digest()).ifPresent(reasons::add);
                if (!reasons.isEmpty()) {
                    differences.add(new Difference(id, State.DIFFERS, reasons));
                }
            }
        });
        missing.forEach(id -> differences.add(new Difference(id, State.MISSING, List.of())));
        Set<ReleaseId> extra = new TreeSet<>(index.digests().keySet());
        extra.removeAll(published.releases().keySet());
        extra.forEach(id -> differences.add(
                new Difference(id, State.EXTRA, List.of(PublishedIndex.FILE + " names it, and nothing else does"))));
        published.releases().keySet().stream()
                .filter(id -> !sources.containsKey(id))
                .forEach(id -> differences.add(new Difference(
                        id,
                        State.EXTRA,
                        SnapshotVersion.is(id.version()) ? List.of("it is a snapshot of another commit") : List.of())));
        differences.sort(Comparator.comparing(Difference::release));
        return differences;
    }

    private Soundness build(Set<ReleaseId> chosen, Set<ReleaseId> missing, Parallel parallel, Progress progress) {
        Set<ReleaseId> wanted = new HashSet<>(chosen);
        wanted.addAll(missing);
        Building building = new Building(
                parallel,
                reading.settings(),
                elsewhere -> {
                    ReleaseBuilder builder = new ReleaseBuilder(reading.settings(), elsewhere, file -> file);
                    return (source, facts, dependencies) -> {
                        ReleaseBuilder.Result result = builder.build(source, facts, dependencies);
                        compare(result, chosen);
                        return new ReleaseBuilder.Result(result.built(), List.of());
                    };
                },
                List.of(),
                progress);
        building.build(withDependencies(wanted));
        return Soundness.of(
                reading.discovery(),
                List.of(),
                building.built(),
                reading.sources().snapshotIds(),
                new ChosenSeverities(reading.settings().lintRules()));
    }

    private void compare(ReleaseBuilder.Result result, Set<ReleaseId> chosen) {
        ReleaseId id = result.built().release().id();
        PublishedList.Listed listed = published.releases().get(id);
        if (listed != null && chosen.contains(id)) {
            compared.put(id, comparison.differences(result.built().release(), result.files(), listed));
        }
    }

    /** Returns the sources of these releases and of all that they depend on, in order. */
    private List<ReleaseSource> withDependencies(Collection<ReleaseId> wanted) {
        Set<ReleaseId> needed = new HashSet<>();
        Deque<ReleaseId> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            ReleaseId id = open.remove();
            ReleaseSource source = sources.get(id);
            if (source != null && needed.add(id)) {
                open.addAll(source.dependencies());
            }
        }
        return sources.values().stream()
                .filter(source -> needed.contains(source.id()))
                .collect(Collectors.toList());
    }
}
