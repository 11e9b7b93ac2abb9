package dev.chandlery.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code package.yaml} says, with the defaults of its place filled in. Absent texts are empty.
 *
 * @param name the package's name
 * @param version its version
 * @param team the team that owns it
 * @param title a title for people; the name when none is given
 * @param description one or a few sentences of plain text or inline Markdown
 * @param keywords search words
 * @param maintainers the people to ask
 * @param license an SPDX licence expression
 * @param icon path of an image inside the package, or an absolute URL
 * @param home URL of its home page
 * @param sources URLs of its sources
 * @param argo constraint on the Argo Workflows version
 * @param dependencies the ranges asked for
 * @param deprecated its deprecation, if any
 * @param visibility who should find it in the catalogue
 * @param shared objects that keep their name across versions: {@code Kind/name}, or a kind
 * @param yanked versions that must no longer be chosen by a range
 * @param released the date given for releases without history
 * @param renamedFrom the names that the package had before
 * @param features the optional components that it ships, each a folder of {@code features/}
 */
public record PackageDefinition(
        PackageName name,
        Version version,
        String team,
        String title,
        String description,
        List<String> keywords,
        List<Maintainer> maintainers,
        String license,
        String icon,
        String home,
        List<String> sources,
        String argo,
        List<Dependency> dependencies,
        Optional<Deprecation> deprecated,
        Visibility visibility,
        List<String> shared,
        List<Yank> yanked,
        Optional<Instant> released,
        List<PackageName> renamedFrom,
        List<String> features) {

    /**
     * A person or group to ask.
     *
     * @param name the name
     * @param email the address, or empty
     */
    public record Maintainer(String name, String email) {}

    /**
     * A dependency as asked for.
     *
     * @param name the package
     * @param range the range of versions, as written
     */
    public record Dependency(PackageName name, String range) {}

    /**
     * A package is no longer recommended.
     *
     * @param since the first deprecated version, or empty
     * @param message why, and what to do
     * @param replacement the package to use instead, or empty
     */
    public record Deprecation(String since, String message, String replacement) {}

    /**
     * A version was withdrawn.
     *
     * @param version the version
     * @param reason why
     */
    public record Yank(Version version, String reason) {}

    /** Who should find a package in the catalogue. */
    public enum Visibility {
        /** Everyone. */
        PUBLIC,
        /** Other packages of the registry; listed apart. */
        INTERNAL
    }

    /** Copies the lists. */
    public PackageDefinition {
        keywords = List.copyOf(keywords);
        maintainers = List.copyOf(maintainers);
        sources = List.copyOf(sources);
        dependencies = List.copyOf(dependencies);
        shared = List.copyOf(shared);
        yanked = List.copyOf(yanked);
        renamedFrom = List.copyOf(renamedFrom);
        features = List.copyOf(features);
    }

    /** Makes a definition without features. */
    public PackageDefinition(
            PackageName name,
            Version version,
            String team,
            String title,
            String description,
            List<String> keywords,
            List<Maintainer> maintainers,
            String license,
            String icon,
            String home,
            List<String> sources,
            String argo,
            List<Dependency> dependencies,
            Optional<Deprecation> deprecated,
            Visibility visibility,
            List<String> shared,
            List<Yank> yanked,
            Optional<Instant> released,
            List<PackageName> renamedFrom) {
        this(
                name,
                version,
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
                dependencies,
                deprecated,
                visibility,
                shared,
                yanked,
                released,
                renamedFrom,
                List.of());
    }

    /** Returns this definition as a release keeps it: its date stands in the release. */
    public PackageDefinition asReleased() {
        return with(version, deprecated, Optional.empty(), List.of());
    }

    /**
     * Returns this definition without what may be said of a package at any time, whatever its version: that it is deprecated,
     * which versions are yanked, who should find it, when the version was released, and which names the package had before.
     */
    public PackageDefinition withoutStatus() {
        return new PackageDefinition(
                name,
                version,
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
                dependencies,
                Optional.empty(),
                Visibility.PUBLIC,
                shared,
                List.of(),
                Optional.empty(),
                List.of(),
                features);
    }

    /** Returns this definition with another version. */
    public PackageDefinition withVersion(Version other) {
        return with(other, deprecated, released, renamedFrom);
    }

    /** Returns the definition of a package that has another name now. */
    PackageDefinition forwardedTo(PackageName now) {
        Deprecation moved = new Deprecation("", "Renamed to " + now + ".", now.value());
        return with(version, Optional.of(moved), released, renamedFrom);
    }

    private PackageDefinition with(
            Version otherVersion,
            Optional<Deprecation> otherDeprecation,
            Optional<Instant> otherDate,
            List<PackageName> otherNames) {
        return new PackageDefinition(
                name,
                otherVersion,
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
                dependencies,
                otherDeprecation,
                visibility,
                shared,
                yanked,
                otherDate,
                otherNames,
                features);
    }
}
