package dev.chandlery.cli;

import dev.chandlery.environment.Deployment;
import dev.chandlery.generate.WhyReport;
import dev.chandlery.generate.WhyReport.ChangeSince;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.CommitNote;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Prints where a release comes from and what holds it, for people and for programs. */
final class WhyOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record View(
            String name,
            String version,
            String released,
            String commit,
            String author,
            String email,
            String subject,
            String directory,
            String yanked,
            String deprecated,
            String previous,
            String change,
            List<String> changes,
            List<Locked> dependencies,
            List<String> dependents,
            List<DeploymentJson> deployments) {}

    private record Locked(String name, String version, String range) {}

    private WhyOutput() {}

    static String json(RegistryPackage owner, Release release, WhyReport report) {
        Optional<CommitNote> note = report.note();
        return MAPPER.writeValueAsString(new View(
                        release.name().value(),
                        release.version().toString(),
                        release.released().map(Instant::toString).orElse(""),
                        release.commit(),
                        note.map(CommitNote::author).orElse(""),
                        note.map(CommitNote::email).orElse(""),
                        note.map(CommitNote::subject).orElse(""),
                        release.directory(),
                        owner.yankReason(release.version()).orElse(""),
                        deprecation(owner, release),
                        report.change().map(each -> each.before().toString()).orElse(""),
                        report.change().map(WhyOutput::changeClass).orElse(""),
                        report.change().map(WhyOutput::changes).orElse(List.of()),
                        release.dependencies().stream()
                                .map(id -> new Locked(
                                        id.name().value(), id.version().toString(), range(release, id)))
                                .toList(),
                        report.dependents().stream().map(ReleaseId::toString).toList(),
                        DeploymentJson.of(report.deployments())))
                + "\n";
    }

    static String text(RegistryPackage owner, Release release, WhyReport report) {
        StringBuilder out = new StringBuilder();
        out.append(release.id()).append('\n');
        line(
                out,
                "Released",
                release.released().map(Instant::toString).orElse("undated")
                        + (release.version().isPrerelease() ? ", a pre-release" : ""));
        line(out, "Commit", commit(release, report));
        line(out, "Author", report.note().map(WhyOutput::author).orElse(""));
        line(out, "Directory", release.directory() + (owner.removed() ? ", gone since" : ""));
        line(out, "Yanked", owner.yankReason(release.version()).orElse(""));
        line(out, "Deprecated", deprecation(owner, release));
        report.change()
                .ifPresent(each -> list(
                        out,
                        "Changes since " + each.before()
                                + (changeClass(each).isEmpty() ? "" : ", " + changeClass(each)),
                        "nothing",
                        changes(each)));
        list(
                out,
                "Locked to",
                "nothing",
                release.dependencies().stream()
                        .map(id -> id + withRange(range(release, id)))
                        .toList());
        list(
                out,
                "Used by",
                "no release",
                report.dependents().stream().map(ReleaseId::toString).toList());
        list(
                out,
                "Runs",
                "nowhere",
                report.deployments().stream().map(WhyOutput::place).toList());
        return out.toString();
    }

    private static String changeClass(ChangeSince change) {
        return change.diff()
                .changeClass()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Returns the gravest changes: those that the version has to tell of. */
    private static List<String> changes(ChangeSince change) {
        return change.diff().changeClass().stream()
                .flatMap(gravest -> change.diff().of(gravest).stream())
                .map(each -> each.sentence())
                .toList();
    }

    private static String commit(Release release, WhyReport report) {
        if (release.commit().isEmpty()) {
            return "none: the release is what the tree holds";
        }
        return release.commit()
                + report.note()
                        .map(CommitNote::subject)
                        .map(subject -> " " + subject)
                        .orElse("");
    }

    private static String author(CommitNote note) {
        return note.email().isEmpty() ? note.author() : note.author() + " <" + note.email() + ">";
    }

    private static String deprecation(RegistryPackage owner, Release release) {
        return owner.deprecation(release.version())
                .map(PackageDefinition.Deprecation::message)
                .orElse("");
    }

    private static String place(Deployment deployment) {
        return deployment.environment() + "/" + deployment.cluster() + ", namespace " + deployment.namespace() + ": "
                + String.join("; ", deployment.reasons())
                + (deployment.current() ? " (current)" : "");
    }

    /** Returns the range that asked for a dependency; empty when none did, as in packages without a package.yaml. */
    private static String range(Release release, ReleaseId dependency) {
        return release.definition().dependencies().stream()
                .filter(each -> each.name().equals(dependency.name()))
                .map(Dependency::range)
                .collect(Collectors.joining(" "));
    }

    private static String withRange(String range) {
        return range.isEmpty() ? "" : " (" + range + ")";
    }

    private static void line(StringBuilder out, String label, String value) {
        if (!value.isEmpty()) {
            out.append(label)
                    .append(": ")
                    .append(Quoted.printable(value.strip()))
                    .append('\n');
        }
    }

    private static void list(StringBuilder out, String label, String none, List<String> values) {
        out.append(label).append(values.isEmpty() ? ": " + none + "\n" : ":\n");
        values.forEach(value -> out.append("  ").append(Quoted.printable(value)).append('\n'));
    }
}
