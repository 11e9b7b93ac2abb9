package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.PatchFields;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.registry.Adjustments;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.List;

/**
 * Digests of the records that pages are made from. The digest of a release's bundle stands for its files and all that is
 * read from them: objects, templates, README.
 */
final class Digests {
    private Digests() {}

    static Fingerprint of(Release release, DefinitionDigest definitions) {
        Fingerprint all = new Fingerprint()
                .add(release.bundle().digest())
                .add(release.directory())
                .add(release.commit())
                .add(release.version().toString())
                .add(definitions.of(release.definition()))
                .add(release.released().isPresent());
        release.released().ifPresent(time -> all.add(time.getEpochSecond()));
        all.add(release.dependencies().size());
        release.dependencies()
                .forEach(d -> all.add(d.name().value()).add(d.version().toString()));
        return all.fold();
    }

    /** Returns the digest over what the list of a package's versions shows, and over the package's marks. */
    static Fingerprint versions(RegistryPackage pack, List<Lookup.Entry> entries) {
        Fingerprint all = new Fingerprint()
                .add(entries.size())
                .add(pack.removed())
                .add(pack.definition().visibility().name());
        DefinitionDigest.add(pack.definition().deprecated(), all);
        for (Lookup.Entry entry : entries) {
            Release release = entry.release();
            all.add(release.version().toString())
                    .add(release.commit())
                    .add(release.released().isPresent())
                    .add(entry.deprecated())
                    .add(entry.yanked().isPresent())
                    .add(entry.yanked().orElse(""));
            release.released().ifPresent(time -> all.add(time.getEpochSecond()));
        }
        return all.fold();
    }

    static void add(List<Deployment> deployments, Fingerprint all) {
        all.add(deployments.size());
        deployments.forEach(d -> all.add(d.environment())
                .add(d.cluster())
                .add(d.namespace())
                .add(d.release().name().value())
                .add(d.release().version().toString())
                .add(d.current())
                .add(d.aliased())
                .addAll(d.settings().features())
                .addAll(d.reasons()));
    }

    /** Returns the digest over what stands at the head of a package's own page and in lists of packages. */
    static Fingerprint head(RegistryPackage pack, DefinitionDigest definitions) {
        Fingerprint all =
                new Fingerprint().add(pack.directory()).add(pack.removed()).add(pack.unreleased());
        all.add(pack.definition().version().toString()).add(definitions.of(pack.definition()));
        return all.fold();
    }

    /** Adds where releases run, without the reasons. */
    static void addPlaces(List<Deployment> deployments, Fingerprint all) {
        deployments.forEach(d -> all.add(d.environment())
                .add(d.cluster())
                .add(d.namespace())
                .add(d.aliased())
                .add(d.release().version().toString()));
    }

    static void addIds(List<ReleaseId> ids, Fingerprint all) {
        all.add(ids.size());
        ids.forEach(id -> all.add(id.name().value()).add(id.version().toString()));
    }

    static void add(Environment environment, Fingerprint all) {
        all.add(environment.name().value())
                .add(environment.promotesFrom().map(e -> e.value()).orElse(""))
                .add(environment.clusters().size());
        for (Environment.Cluster cluster : environment.clusters()) {
            all.add(cluster.name().value())
                    .add(cluster.server())
                    .add(cluster.labels().size());
            cluster.labels().forEach((key, value) -> all.add(key).add(value));
        }
        Adjustments adjustments = environment.adjustments();
        all.add(adjustments.parameters().size())
                .add(adjustments.features().size())
                .add(adjustments.patches().size());
        adjustments
                .parameters()
                .forEach(each -> all.add(each.of().value()).add(each.name()).add(each.value()));
        adjustments.features().forEach(each -> all.add(each.of().value()).add(each.name()));
        adjustments.patches().forEach(each -> all.add(PatchFields.objects(each)).add(each.text()));
    }

    static void add(Finding finding, Fingerprint all) {
        all.add(finding.rule().id())
                .add(finding.rule().summary())
                .add(finding.severity().name())
                .add(finding.place().path())
                .add(finding.place().mark().line())
                .add(finding.place().mark().column())
                .add(finding.place().commit())
                .add(finding.message())
                .add(finding.remedy());
    }
}
