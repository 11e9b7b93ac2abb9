package dev.chandlery.manifest;

import dev.chandlery.registry.PackageDefinition;
import java.util.Set;

/**
 * Which objects get the version in their name.
 *
 * <p>Versioned kinds may run side by side in several versions. Everything else is a singleton: it keeps its name and is
 * deployed only from the current version of its package. A package may list objects or kinds as shared; those are
 * singletons too.
 */
public final class KindPolicy {
    /** The versioned kinds. */
    public static final Set<String> VERSIONED = Set.of(
            "WorkflowTemplate",
            "ClusterWorkflowTemplate",
            "ConfigMap",
            "Secret",
            "ExternalSecret",
            "SealedSecret",
            "VaultStaticSecret",
            "VaultDynamicSecret",
            "VaultPKISecret",
            "OnePasswordItem",
            "SecretProviderClass",
            "ServiceAccount",
            "Role",
            "RoleBinding",
            "ClusterRole",
            "ClusterRoleBinding");

    private static final String DASHBOARD_LABEL = "grafana_dashboard";

    private KindPolicy() {}

    /** Says whether an object gets the version in its name. */
    public static boolean isVersioned(Manifest manifest, PackageDefinition definition) {
        return VERSIONED.contains(manifest.kind())
                && !isDashboard(manifest)
                && !definition.shared().contains(manifest.kind())
                && !definition.shared().contains(manifest.kind() + "/" + manifest.name());
    }

    /** Grafana's sidecar loads each labelled ConfigMap: two versions of a dashboard would fight over one uid. */
    private static boolean isDashboard(Manifest manifest) {
        return manifest.kind().equals("ConfigMap")
                && manifest.node().at("metadata", "labels", DASHBOARD_LABEL).isPresent();
    }
}
