package dev.chandlery.overlay;

import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import java.util.List;

/**
 * What the overlays are made from.
 *
 * @param settings the registry's settings; its name becomes part of the names of Argo CD's objects
 * @param plan what runs where
 * @param packages the packages with all releases that the plan names
 */
public record OverlayInput(RegistrySettings settings, DeploymentPlan plan, List<RegistryPackage> packages) {
    /** Copies the list. */
    public OverlayInput {
        packages = List.copyOf(packages);
    }
}
