package dev.chandlery.cli;

import dev.chandlery.environment.Deployment;
import dev.chandlery.generate.Overview;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Prints the releases of a package, for people and for programs. */
final class VersionsOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int COMMIT_DIGITS = 12;

    private record Row(
            String version,
            String released,
            String commit,
            boolean prerelease,
            String yanked,
            String deprecated,
            List<DeploymentJson> deployments) {
        static Row of(RegistryPackage owner, Release release, Overview overview) {
            return new Row(
                    release.version().toString(),
                    release.released().map(Instant::toString).orElse(""),
                    release.commit(),
                    release.version().isPrerelease(),
                    owner.yankReason(release.version()).orElse(""),
                    owner.deprecation(release.version())
                            .map(PackageDefinition.Deprecation::message)
                            .orElse(""),
                    DeploymentJson.of(overview.plan().of(release.id())));
        }
    }

    private VersionsOutput() {}

    static String json(RegistryPackage owner, Overview overview) {
        return MAPPER.writeValueAsString(owner.releases().stream()
                        .map(release -> Row.of(owner, release, overview))
                        .toList())
                + "\n";
    }

    static String text(RegistryPackage owner, Overview overview) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("VERSION", "RELEASED", "COMMIT", "RUNS IN", "STATE"));
        for (Release release : owner.releases()) {
            String commit = release.commit();
            rows.add(List.of(
                    release.version().toString(),
                    release.released().map(TextTable::date).orElse("undated"),
                    commit.isEmpty() ? "-" : commit.substring(0, Math.min(COMMIT_DIGITS, commit.length())),
                    environments(overview.plan().of(release.id())),
                    state(owner, release)));
        }
        return TextTable.of(rows);
    }

    private static String environments(List<Deployment> deployments) {
        List<String> names =
                deployments.stream().map(Deployment::environment).distinct().toList();
        return names.isEmpty() ? "-" : String.join(", ", names);
    }

    private static String state(RegistryPackage owner, Release release) {
        List<String> states = new ArrayList<>();
        owner.yankReason(release.version()).ifPresent(reason -> states.add("yanked: " + TextTable.firstLine(reason)));
        owner.deprecation(release.version())
                .ifPresent(deprecation -> states.add("deprecated: " + TextTable.firstLine(deprecation.message())));
        if (release.version().isPrerelease()) {
            states.add("pre-release");
        }
        return states.isEmpty() ? "-" : String.join("; ", states);
    }
}
