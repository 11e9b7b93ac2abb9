package dev.chandlery.generate;

import dev.chandlery.generate.StoredRelease.StoredFinding;
import dev.chandlery.generate.StoredRelease.StoredId;
import dev.chandlery.generate.StoredRelease.StoredObject;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseTemplate;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Releases of one package as lines of JSON. The versions of a package seldom differ in their description, their
 * templates and the kinds of their objects, so a line leaves out what is as on the line before: a registry of ten
 * thousand releases is read several times faster so.
 */
final class ReleaseLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(StoredRelease.class);

    private ReleaseLines() {}

    /** Writes the lines of a package, one after the other. */
    static final class Writer {
        private @Nullable PackageDefinition definition;
        private @Nullable String directory;
        private @Nullable List<ReleaseId> dependencies;
        private @Nullable List<StoredObject> objects;
        private @Nullable List<ReleaseTemplate> templates;

        /** Returns the next line, without its end. */
        byte[] line(BuiltRelease built) {
            Release release = built.release();
            Version version = release.version();
            List<StoredObject> ofRelease = release.objects().stream()
                    .map(object -> StoredObject.of(object, version))
                    .toList();
            boolean sameDefinition =
                    definition != null && definition.withVersion(version).equals(release.definition());
            byte[] line = WRITER.writeValueAsBytes(new StoredRelease(
                    version.toString(),
                    release.released().map(Instant::toString).orElse(""),
                    release.tree(),
                    release.commit(),
                    release.bundle(),
                    sameDefinition ? null : StoredDefinition.of(release.definition()),
                    release.directory().equals(directory) ? null : release.directory(),
                    release.dependencies().equals(dependencies)
                            ? null
                            : release.dependencies().stream().map(StoredId::of).toList(),
                    ofRelease.equals(objects) ? null : ofRelease,
                    release.templates().equals(templates) ? null : release.templates(),
                    built.findings().isEmpty()
                            ? null
                            : built.findings().stream().map(StoredFinding::of).toList()));
            definition = release.definition();
            directory = release.directory();
            dependencies = release.dependencies();
            objects = ofRelease;
            templates = release.templates();
            return line;
        }
    }

    /** Reads the lines of a package, one after the other. */
    static final class Reader {
        private @Nullable PackageDefinition definition;
        private @Nullable String directory;
        private @Nullable List<ReleaseId> dependencies;
        private @Nullable List<StoredObject> objects;
        private @Nullable List<ReleaseTemplate> templates;

        /**
         * Returns the release of the next line.
         *
         * @throws IllegalArgumentException when it is not what {@link Writer} makes
         */
        BuiltRelease release(byte[] text, int from, int length) {
            try {
                return release(StoredReleaseReader.read(text, from, length));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException("not a stored release: " + e.getMessage(), e);
            }
        }

        private BuiltRelease release(StoredRelease stored) {
            Version version = Version.of(stored.version());
            definition = stored.definition() == null
                    ? before(definition).withVersion(version)
                    : stored.definition().definition();
            directory = stored.directory() == null ? before(directory) : stored.directory();
            dependencies = stored.dependencies() == null
                    ? before(dependencies)
                    : stored.dependencies().stream().map(StoredId::id).toList();
            objects = stored.objects() == null ? before(objects) : stored.objects();
            templates = stored.templates() == null ? before(templates) : stored.templates();
            List<StoredFinding> findings = stored.findings() == null ? List.of() : stored.findings();
            return new BuiltRelease(
                    new Release(
                            definition,
                            directory,
                            stored.tree(),
                            stored.commit(),
                            stored.released().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(StoredTime.parse(stored.released())),
                            dependencies,
                            objects.stream()
                                    .map(object -> object.object(version))
                                    .toList(),
                            templates,
                            stored.bundle()),
                    findings.stream().map(StoredFinding::finding).toList());
        }

        private static <T> T before(@Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("the first release leaves something out");
            }
            return value;
        }
    }
}
