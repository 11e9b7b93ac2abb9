package dev.chandlery.overlay;

import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A release with its objects by portion, and the bindings among them that wait for a namespace. */
final class ReleaseParts {
    /**
     * A portion that holds something.
     *
     * @param release the release
     * @param portion which portion of it
     * @param directory its directory below {@code gitops/}
     * @param objects its objects
     * @param bindings those of them that have subjects without a namespace
     */
    record Part(
            Release release,
            Portion portion,
            String directory,
            List<ReleaseObject> objects,
            List<ReleaseObject> bindings) {}

    private final Map<Portion, Part> parts = new EnumMap<>(Portion.class);

    ReleaseParts(Release release) {
        Map<Portion, List<ReleaseObject>> byPortion = release.objects().stream()
                .collect(Collectors.groupingBy(Portion::of, HashMap::new, Collectors.toCollection(ArrayList::new)));
        for (MajorAlias alias : MajorAlias.of(release)) {
            byPortion
                    .computeIfAbsent(
                            alias.target().clusterScoped() ? Portion.CLUSTER_ALIASES : Portion.ALIASES,
                            portion -> new ArrayList<>())
                    .add(alias.object());
        }
        byPortion.forEach((portion, objects) -> parts.put(
                portion,
                new Part(
                        release,
                        portion,
                        Paths.base(release.id(), portion),
                        objects,
                        objects.stream()
                                .filter(o -> !o.openSubjects().isEmpty())
                                .toList())));
    }

    Optional<Part> get(Portion portion) {
        return Optional.ofNullable(parts.get(portion));
    }
}
