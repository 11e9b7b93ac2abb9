package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.Bundle;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.Release.ReleaseTemplate;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.yaml.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A release and its findings as one line of {@code api/v1/releases.jsonl}: plain values in a fixed order, so that a later
 * run, or another program, can read them back. Times are RFC 3339 in UTC; absent texts are empty.
 */
record StoredRelease(
        String name,
        String version,
        String released,
        String directory,
        String tree,
        String commit,
        String team,
        String title,
        String description,
        List<String> keywords,
        List<PackageDefinition.Maintainer> maintainers,
        String license,
        String icon,
        String home,
        List<String> sources,
        String argo,
        List<StoredRange> requires,
        List<StoredId> dependencies,
        StoredDeprecation deprecated,
        String visibility,
        List<String> shared,
        List<StoredYank> yanked,
        List<ReleaseObject> objects,
        List<ReleaseTemplate> templates,
        Bundle bundle,
        List<StoredFinding> findings) {

    record StoredRange(String name, String range) {}

    record StoredId(String name, String version) {}

    record StoredDeprecation(boolean is, String since, String message, String replacement) {}

    record StoredYank(String version, String reason) {}

    /** Fixes are left out: what is stored is released, and {@code check} finds anew what can still be mended. */
    record StoredFinding(
            String rule,
            String defaultSeverity,
            String summary,
            String severity,
            String path,
            int line,
            int column,
            int width,
            String commit,
            String message,
            String remedy) {
        static StoredFinding of(Finding f) {
            Place place = f.place();
            return new StoredFinding(
                    f.rule().id(),
                    f.rule().severity().word(),
                    f.rule().summary(),
                    f.severity().word(),
                    place.path(),
                    place.mark().line(),
                    place.mark().column(),
                    place.mark().width(),
                    place.commit(),
                    f.message(),
                    f.remedy());
        }

        Finding finding() {
            return new Finding(
                    new Rule(rule, severityOf(defaultSeverity), summary),
                    severityOf(severity),
                    new Place(path, new Mark(line, column, width), commit),
                    message,
                    remedy);
        }

        private static Severity severityOf(String word) {
            return Severity.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static StoredRelease of(BuiltRelease built) {
        Release release = built.release();
        PackageDefinition d = release.definition();
        return new StoredRelease(
                d.name().value(),
                d.version().toString(),
                release.released().map(Instant::toString).orElse(""),
                release.directory(),
                release.tree(),
                release.commit(),
                d.team(),
                d.title(),
                d.description(),
                d.keywords(),
                d.maintainers(),
                d.license(),
                d.icon(),
                d.home(),
                d.sources(),
                d.argo(),
                d.dependencies().stream()
                        .map(r -> new StoredRange(r.name().value(), r.range()))
                        .toList(),
                release.dependencies().stream()
                        .map(id -> new StoredId(id.name().value(), id.version().toString()))
                        .toList(),
                d.deprecated()
                        .map(x -> new StoredDeprecation(true, x.since(), x.message(), x.replacement()))
                        .orElseGet(() -> new StoredDeprecation(false, "", "", "")),
                d.visibility().name(),
                d.shared(),
                d.yanked().stream()
                        .map(y -> new StoredYank(y.version().toString(), y.reason()))
                        .toList(),
                release.objects(),
                release.templates(),
                release.bundle(),
                built.findings().stream().map(StoredFinding::of).toList());
    }

    BuiltRelease built() {
        return new BuiltRelease(
                new Release(
                        definition(),
                        directory,
                        tree,
                        commit,
                        time(),
                        dependencies.stream()
                                .map(id -> new ReleaseId(new PackageName(id.name()), Version.of(id.version())))
                                .toList(),
                        objects,
                        templates,
                        bundle),
                findings.stream().map(StoredFinding::finding).toList());
    }

    private PackageDefinition definition() {
        return new PackageDefinition(
                new PackageName(name),
                Version.of(version),
                team,
                title,
                description,
                keywords,
                maintainers,
                license,
                icon,
                home,
                sources,
                argo,
                requires.stream()
                        .map(r -> new PackageDefinition.Dependency(new PackageName(r.name()), r.range()))
                        .toList(),
                deprecated.is()
                        ? Optional.of(new PackageDefinition.Deprecation(
                                deprecated.since(), deprecated.message(), deprecated.replacement()))
                        : Optional.empty(),
                PackageDefinition.Visibility.valueOf(visibility),
                shared,
                yanked.stream()
                        .map(y -> new PackageDefinition.Yank(Version.of(y.version()), y.reason()))
                        .toList(),
                Optional.empty());
    }

    private Optional<Instant> time() {
        return released.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(released));
    }
}
