package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.ReleaseId;
import java.util.List;
import java.util.function.Function;

/**
 * All that the catalogue shows, but for the findings.
 *
 * @param settings the registry's settings
 * @param commit full id of the commit that was generated, or empty
 * @param packages the packages in ascending order of name
 * @param plan what runs where
 * @param details makes the JSON twin of a release, as {@link ReleaseDetails#toJson} writes it; costly, so asked only for pages that are made anew
 * @param rules the rules, in ascending order of id
 * @param chandleryVersion version of the program, part of every page's fingerprint
 */
public record CatalogueInput(
        RegistrySettings settings,
        String commit,
        List<RegistryPackage> packages,
        DeploymentPlan plan,
        Function<ReleaseId, byte[]> details,
        List<Rule> rules,
        String chandleryVersion) {
    /** Copies the lists. */
    public CatalogueInput {
        packages = List.copyOf(packages);
        rules = List.copyOf(rules);
    }
}
