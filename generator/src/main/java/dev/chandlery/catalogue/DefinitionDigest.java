package dev.chandlery.catalogue;

import dev.chandlery.output.Fingerprint;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.Version;
import java.util.Optional;

/**
 * Digests of package definitions without their version. Remembers the last one, because the releases of a package seldom
 * differ in more than the version.
 */
final class DefinitionDigest {
    private static final Version ANY = Version.of("0.0.0");

    private Optional<PackageDefinition> last = Optional.empty();
    private Fingerprint digest = new Fingerprint();

    Fingerprint of(PackageDefinition definition) {
        PackageDefinition plain = definition.withVersion(ANY);
        if (last.isEmpty() || !last.get().equals(plain)) {
            Fingerprint all = new Fingerprint();
            add(plain, all);
            digest = all.fold();
            last = Optional.of(plain);
        }
        return digest;
    }

    static void add(Optional<Deprecation> deprecation, Fingerprint all) {
        all.add(deprecation.isPresent());
        deprecation.ifPresent(d -> all.add(d.since()).add(d.message()).add(d.replacement()));
    }

    private static void add(PackageDefinition definition, Fingerprint all) {
        all.add(definition.name().value())
                .add(definition.team())
                .add(definition.title())
                .add(definition.description())
                .addAll(definition.keywords())
                .add(definition.license())
                .add(definition.icon())
                .add(definition.home())
                .addAll(definition.sources())
                .add(definition.argo())
                .add(definition.visibility().name())
                .addAll(definition.shared())
                .add(definition.maintainers().size());
        definition.maintainers().forEach(m -> all.add(m.name()).add(m.email()));
        all.add(definition.dependencies().size());
        definition.dependencies().forEach(d -> all.add(d.name().value()).add(d.range()));
        add(definition.deprecated(), all);
        all.add(definition.yanked().size());
        definition.yanked().forEach(y -> all.add(y.version().toString()).add(y.reason()));
    }
}
