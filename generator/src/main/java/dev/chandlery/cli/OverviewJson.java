package dev.chandlery.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.compatibility.InterfaceDocument;
import dev.chandlery.generate.Overview;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Prints a registry, or one package of it, for programs. */
final class OverviewJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    record PackageRow(
            String name,
            String latest,
            List<String> versions,
            String team,
            String title,
            String description,
            boolean deprecated) {
        static PackageRow of(RegistryPackage each) {
            return new PackageRow(
                    each.name().value(),
                    each.latest().map(r -> r.version().toString()).orElse(""),
                    each.releases().stream().map(r -> r.version().toString()).toList(),
                    each.definition().team(),
                    each.definition().title(),
                    each.definition().description(),
                    each.definition().deprecated().isPresent());
        }
    }

    record ReleaseView(
            String name,
            String version,
            String team,
            String title,
            String description,
            String released,
            String directory,
            String commit,
            String argo,
            String yanked,
            String deprecated,
            List<String> versions,
            List<String> dependencies,
            List<DeploymentJson> deployments,
            List<ArgoWorkflowTemplate> templates,
            @JsonProperty("interface") Optional<InterfaceDocument> contract) {}

    private OverviewJson() {}

    static String packages(Overview overview) {
        return MAPPER.writeValueAsString(
                        overview.packages().stream().map(PackageRow::of).toList())
                + "\n";
    }

    static String release(RegistryPackage owner, Release release, Overview overview) {
        PackageDefinition definition = release.definition();
        return MAPPER.writeValueAsString(new ReleaseView(
                        release.name().value(),
                        release.version().toString(),
                        definition.team(),
                        definition.title(),
                        definition.description(),
                        release.released().map(Object::toString).orElse(""),
                        release.directory(),
                        release.commit(),
                        definition.argo(),
                        owner.yankReason(release.version()).orElse(""),
                        owner.definition()
                                .deprecated()
                                .map(PackageDefinition.Deprecation::message)
                                .orElse(""),
                        owner.releases().stream()
                                .map(r -> r.version().toString())
                                .toList(),
                        release.dependencies().stream().map(Object::toString).toList(),
                        DeploymentJson.of(overview.plan().of(release.id())),
                        overview.templates(),
                        overview.contract()))
                + "\n";
    }
}
