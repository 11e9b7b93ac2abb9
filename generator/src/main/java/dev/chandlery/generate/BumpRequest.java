package dev.chandlery.generate;

import dev.chandlery.registry.PackageName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which packages get a new version, and which.
 *
 * @param folder the registry
 * @param packages the packages; none for all that changed since their last release
 * @param level how much the version is raised
 * @param base the branch or commit whose releases count; those of the commit that is checked out when empty
 * @param dependents whether packages that depend on them get a new version too
 * @param date the day that changelogs name
 */
public record BumpRequest(
        Path folder,
        List<PackageName> packages,
        Level level,
        Optional<String> base,
        boolean dependents,
        LocalDate date) {
    /** How much a version is raised. */
    public enum Level {
        /** As much as what changed asks for. */
        AUTO,
        /** The first number. */
        MAJOR,
        /** The second number. */
        MINOR,
        /** The third number. */
        PATCH
    }

    /** Copies the list. */
    public BumpRequest {
        packages = List.copyOf(packages);
    }
}
