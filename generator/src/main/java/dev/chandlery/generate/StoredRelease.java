package dev.chandlery.generate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.registry.Release.Bundle;
import dev.chandlery.registry.Release.MadeObject;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.Release.ReleaseTemplate;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release and its findings as plain values, to be written and read back by {@link ReleaseLines}. Absent texts are
 * empty. What is null is as in the release on the line before.
 *
 * @param version the version
 * @param released when it was released (RFC 3339, UTC), or empty
 * @param tree git tree id of its directory
 * @param commit the commit that made it
 * @param bundle its chart archive
 * @param definition its definition; the version that stands there is that of the first line with it
 * @param directory its directory
 * @param dependencies what it is locked to
 * @param objects its objects
 * @param templates its templates
 * @param findings what was found in it; null when there is nothing
 */
@JsonInclude(Include.NON_NULL)
record StoredRelease(
        String version,
        String released,
        String tree,
        String commit,
        Bundle bundle,
        @Nullable StoredDefinition definition,
        @Nullable String directory,
        @Nullable List<StoredId> dependencies,
        @Nullable List<StoredObject> objects,
        @Nullable List<ReleaseTemplate> templates,
        @Nullable List<StoredFinding> findings) {

    record StoredId(String name, String version) {
        static StoredId of(ReleaseId id) {
            return new StoredId(id.name().value(), id.version().toString());
        }

        ReleaseId id() {
            return new ReleaseId(new PackageName(name), Version.of(version));
        }
    }

    /**
     * An object, so that those of two versions are equal when only their names' suffixes differ.
     *
     * @param suffix the form of the suffix that its name has after the name in the source; null when it has none
     * @param name its name, when it is neither the name in the source nor that with a suffix
     */
    @JsonInclude(Include.NON_NULL)
    record StoredObject(
            String apiVersion,
            String kind,
            String sourceName,
            @Nullable NameSuffix suffix,
            @Nullable String name,
            boolean clusterScoped,
            boolean singleton,
            @Nullable List<Integer> openSubjects,
            @Nullable List<StoredMade> made) {

        static StoredObject of(ReleaseObject object, Version version) {
            NameSuffix suffix = suffix(object, version);
            boolean told = suffix != null || object.name().equals(object.sourceName());
            return new StoredObject(
                    object.apiVersion(),
                    object.kind(),
                    object.sourceName(),
                    suffix,
                    told ? null : object.name(),
                    object.clusterScoped(),
                    object.singleton(),
                    object.openSubjects().isEmpty() ? null : object.openSubjects(),
                    object.made().isEmpty()
                            ? null
                            : object.made().stream()
                                    .map(made -> new StoredMade(made.kind(), made.sourceName()))
                                    .toList());
        }

        private static @Nullable NameSuffix suffix(ReleaseObject object, Version version) {
            for (NameSuffix each : NameSuffix.values()) {
                if (object.name().startsWith(object.sourceName())
                        && object.name().equals(each.apply(object.sourceName(), version))) {
                    return each;
                }
            }
            return null;
        }

        ReleaseObject object(Version version) {
            String plain = name == null ? sourceName : name;
            return new ReleaseObject(
                    apiVersion,
                    kind,
                    sourceName,
                    suffix == null ? plain : suffix.apply(sourceName, version),
                    clusterScoped,
                    singleton,
                    openSubjects == null ? List.of() : openSubjects,
                    made == null
                            ? List.of()
                            : made.stream()
                                    .map(each -> each.object(suffix, version))
                                    .toList());
        }
    }

    /** What an operator makes from an object; its name has the suffix of that one's. */
    record StoredMade(String kind, String sourceName) {
        MadeObject object(@Nullable NameSuffix suffix, Version version) {
            return new MadeObject(kind, sourceName, suffix == null ? sourceName : suffix.apply(sourceName, version));
        }
    }

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
            Optional<Rule> known = Rules.of(rule);
            return new Finding(
                    known.orElseGet(() -> new Rule(rule, severityOf(severity), "")),
                    severityOf(severity),
                    new Place(path, new Mark(line, column, width), commit),
                    message,
                    remedy);
        }

        private static Severity severityOf(String word) {
            return Severity.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
