package dev.chandlery.overlay;

import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the overlays are made from.
 *
 * @param settings the registry's settings; its name becomes part of the names of Argo CD's objects
 * @param plan what runs where
 * @param packages the packages with all releases that the plan names
 * @param published returns a file of the base of a release by its path in the output, or empty when there is none
 */
public record OverlayInput(
        RegistrySettings settings,
        DeploymentPlan plan,
        List<RegistryPackage> packages,
        Function<String, Optional<byte[]>> published) {
    /** Copies the list. */
    public OverlayInput {
        packages = List.copyOf(packages);
    }
}
