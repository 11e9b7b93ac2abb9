package dev.chandlery.registry;

import java.util.Optional;

/**
 * What is known of a package without its {@code package.yaml}, and holds where that says nothing.
 *
 * @param name the name that its path gives
 * @param team the team that its path gives, or empty
 * @param title the title that an annotation of its manifests gives, or empty
 * @param description the description that an annotation of its manifests gives, or empty
 */
public record PackageDefaults(Optional<PackageName> name, String team, String title, String description) {
    /** Nothing is known. */
    public static final PackageDefaults NONE = new PackageDefaults(Optional.empty(), "", "", "");
}
