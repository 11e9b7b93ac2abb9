package dev.chandlery.generate;

import dev.chandlery.manifest.Features;
import dev.chandlery.manifest.FinalObjects;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.manifest.NameScope;
import dev.chandlery.output.OutputFile;
import dev.chandlery.overlay.Bases;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The bases of releases that are only checked: made when an overlay has to be looked into, and not before. */
final class UnpublishedBases {
    private final Reading reading;
    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final Map<ReleaseId, ReleaseSource> sources = new HashMap<>();
    private final Map<ReleaseId, List<OutputFile>> made = new HashMap<>();

    UnpublishedBases(Reading reading, List<Release> releases) {
        this.reading = reading;
        releases.forEach(each -> this.releases.put(each.id(), each));
        reading.sources().fresh().forEach(each -> sources.put(each.id(), each));
    }

    /** Returns a file by its path in the output, or empty when it is in no base. */
    Optional<byte[]> file(String path) {
        return ReleasePaths.ofBase(path)
                .filter(id -> releases.containsKey(id) && sources.containsKey(id))
                .flatMap(id -> made.computeIfAbsent(id, this::make).stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .map(file -> file.content().bytes()));
    }

    private List<OutputFile> make(ReleaseId id) {
        Release release = Objects.requireNonNull(releases.get(id));
        ReleaseSource source = Objects.requireNonNull(sources.get(id));
        ReleaseFacts facts = ReleaseFacts.read(source.tree(), source.directory(), reading.settings());
        List<Release> dependencies = release.dependencies().stream()
                .flatMap(each -> Optional.ofNullable(releases.get(each)).stream())
                .toList();
        NameScope.Elsewhere nowhere = (kind, name) -> Optional.empty();
        NamePatterns external = new NamePatterns(List.of());
        FinalObjects.Result objects =
                ReleaseBuilder.render(source, facts, dependencies, reading.settings(), nowhere, external);
        Features.Result features =
                ReleaseBuilder.features(source, facts, dependencies, reading.settings(), nowhere, external);
        return Bases.files(release, objects.objects(), features.features());
    }
}
