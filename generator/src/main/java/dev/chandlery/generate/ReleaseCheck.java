package dev.chandlery.generate;

import dev.chandlery.manifest.Features;
import dev.chandlery.manifest.FinalObjects;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release;
import java.util.List;

/** Finds what is wrong in a release without packing it. */
final class ReleaseCheck {
    private static final Release.Bundle NOT_PACKED = new Release.Bundle("", 0, "");

    private ReleaseCheck() {}

    static Building.BuilderFactory of(RegistrySettings settings) {
        NamePatterns external = new NamePatterns(settings.external());
        return elsewhere -> (source, facts, dependencies) -> {
            FinalObjects.Result objects =
                    ReleaseBuilder.render(source, facts, dependencies, settings, elsewhere, external);
            Features.Result features =
                    ReleaseBuilder.features(source, facts, dependencies, settings, elsewhere, external);
            Release release = ReleaseBuilder.record(source, facts, NOT_PACKED);
            return new ReleaseBuilder.Result(
                    new BuiltRelease(
                            release, ReleaseBuilder.findings(source, facts, objects, release, features, settings)),
                    List.of());
        };
    }
}
