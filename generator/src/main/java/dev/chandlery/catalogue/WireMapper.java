package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.PatchFields;
import dev.chandlery.environment.Rollout;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Visibility;
import dev.chandlery.registry.Release;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the JSON records from what the registry knows. */
final class WireMapper {
    private WireMapper() {}

    static Wire.Summary summary(Lookup.Shelf shelf) {
        PackageDefinition definition = shelf.pack().definition();
        return new Wire.Summary(
                definition.name().value(),
                definition.title(),
                definition.description(),
                definition.team(),
                definition.keywords(),
                shelf.latest().map(e -> PackageRow.kinds(e.release().objects())).orElse(List.of()),
                definition.visibility() == Visibility.INTERNAL,
                definition.deprecated().isPresent(),
                shelf.pack().removed(),
                latest(shelf),
                shelf.entries().size(),
                shelf.majors().stream()
                        .map(m -> new Wire.MajorSummary(
                                m.number(),
                                m.latest().release().version().toString(),
                                m.entries().size(),
                                m.clusters()))
                        .toList(),
                Links.of(definition.name()),
                Api.path(definition.name()));
    }

    static Wire.PackageTwin of(Lookup.Shelf shelf) {
        PackageDefinition definition = shelf.pack().definition();
        return new Wire.PackageTwin(
                definition.name().value(),
                definition.title(),
                definition.description(),
                definition.team(),
                definition.keywords(),
                definition.maintainers().stream()
                        .map(m -> new Wire.Person(m.name(), m.email()))
                        .toList(),
                definition.license(),
                definition.home(),
                definition.sources(),
                definition.argo(),
                definition.visibility() == Visibility.INTERNAL,
                shelf.pack().removed(),
                shelf.pack().unreleased(),
                definition.deprecated().stream()
                        .map(d -> new Wire.Deprecation(d.since(), d.message(), d.replacement()))
                        .toList(),
                latest(shelf),
                shelf.entries().stream().map(WireMapper::version).toList());
    }

    /** The recommended version; a yanked one is never recommended to programs. */
    private static String latest(Lookup.Shelf shelf) {
        return shelf.latest()
                .filter(e -> e.yanked().isEmpty())
                .map(e -> e.release().version().toString())
                .orElse("");
    }

    private static Wire.Version version(Lookup.Entry entry) {
        Release release = entry.release();
        String chart = "charts/" + release.name() + "-" + release.version() + ".tgz";
        return new Wire.Version(
                release.version().toString(),
                release.released().map(Object::toString).orElse(""),
                release.commit(),
                release.directory(),
                release.bundle().digest(),
                release.bundle().contentDigest(),
                release.bundle().size(),
                chart,
                release.version().isPrerelease(),
                entry.deprecated(),
                entry.yanked().isPresent(),
                entry.yanked().orElse(""),
                release.dependencies().stream()
                        .map(d -> new Wire.Dependency(
                                d.name().value(),
                                VersionPage.range(release, d.name()),
                                d.version().toString()))
                        .toList(),
                entry.dependents().stream()
                        .map(d -> new Wire.Id(d.name().value(), d.version().toString()))
                        .toList(),
                entry.deployments().stream().map(WireMapper::place).toList(),
                release.objects().stream()
                        .map(o -> new Wire.Thing(
                                o.apiVersion(), o.kind(), o.sourceName(), o.name(), o.clusterScoped(), o.singleton()))
                        .toList(),
                release.templates().stream()
                        .map(t -> new Wire.Template(t.owner(), t.name(), t.type(), t.inputs()))
                        .toList(),
                release.definition().features(),
                entry.deployments().stream().anyMatch(Deployment::aliased)
                        ? MajorAlias.of(release).stream()
                                .map(MajorAlias::name)
                                .distinct()
                                .toList()
                        : List.of(),
                Api.path(release.id()));
    }

    private static Wire.Place place(Deployment d) {
        return new Wire.Place(
                d.environment(),
                d.cluster(),
                d.namespace(),
                d.current(),
                d.aliased(),
                d.settings().features(),
                d.reasons());
    }

    static Wire.Environments environments(Site site) {
        Map<String, List<Deployment>> byEnvironment =
                site.input().plan().deployments().stream().collect(Collectors.groupingBy(Deployment::environment));
        return new Wire.Environments(site.input().plan().environments().stream()
                .map(e -> environment(
                        e, Rollout.of(byEnvironment.getOrDefault(e.name().value(), List.of()))))
                .toList());
    }

    private static Wire.Environment environment(Environment environment, List<Rollout> rollouts) {
        return new Wire.Environment(
                environment.name().value(),
                environment.promotesFrom().map(from -> from.value()).orElse(""),
                environment.clusters().stream()
                        .map(c -> new Wire.Cluster(c.name().value(), c.server(), c.labels()))
                        .toList(),
                AdjustedPackage.of(environment).stream()
                        .map(each -> new Wire.Adjusted(each.name().value(), each.parameters(), each.features()))
                        .toList(),
                environment.adjustments().patches().stream()
                        .map(each -> new Wire.Patch(
                                PatchFields.objects(each),
                                List.copyOf(PatchFields.of(each.text()).keySet())))
                        .toList(),
                rollouts.stream()
                        .map(r -> new Wire.Deployed(
                                r.release().name().value(),
                                r.release().version().toString(),
                                r.namespace(),
                                r.current(),
                                r.aliased(),
                                r.reasons(),
                                r.clusters()))
                        .toList());
    }

    static Wire.Findings findings(List<Finding> findings) {
        return new Wire.Findings(findings.stream()
                .map(f -> new Wire.Finding(
                        f.rule().id(),
                        f.severity().word(),
                        f.place().path(),
                        f.place().mark().line(),
                        f.place().mark().column(),
                        f.place().commit(),
                        f.message(),
                        f.remedy()))
                .toList());
    }
}
