package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Severity;
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
 * A release and its findings as one line of {@code releases.jsonl}: plain values in a fixed order, so that a later
 * run, or another program, can read them back. Times are RFC 3339 in UTC; absent texts are empty.
 */
record StoredRelease(
        StoredDefinition definition,
        String released,
        String directory,
        String tree,
        String commit,
        List<StoredId> dependencies,
        List<ReleaseObject> objects,
        List<ReleaseTemplate> templates,
        Bundle bundle,
        List<StoredFinding> findings) {

    record StoredId(String name, String version) {}

    /** Fixes are left out: what is stored is released, and {@code check} finds anew what can still be mended. */
    record StoredFinding(
            String rule,
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
                    Rules.of(rule).orElseGet(() -> new Rule(rule, severityOf(severity), "")),
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
        return new StoredRelease(
                StoredDefinition.of(release.definition()),
                release.released().map(Instant::toString).orElse(""),
                release.directory(),
                release.tree(),
                release.commit(),
                release.dependencies().stream()
                        .map(id -> new StoredId(id.name().value(), id.version().toString()))
                        .toList(),
                release.objects(),
                release.templates(),
                release.bundle(),
                built.findings().stream().map(StoredFinding::of).toList());
    }

    BuiltRelease built() {
        return new BuiltRelease(
                new Release(
                        definition.definition(),
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

    private Optional<Instant> time() {
        return released.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(released));
    }
}
