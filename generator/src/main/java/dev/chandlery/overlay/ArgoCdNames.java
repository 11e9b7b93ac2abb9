package dev.chandlery.overlay;

import dev.chandlery.output.Sha256;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistrySettings;
import java.util.Locale;

/** Names of Argo CD's objects: they begin with the registry's name, so that several registries can share an Argo CD. */
final class ArgoCdNames {
    private static final int MAX_REGISTRY = 40;
    /** Longer names do not fit into labels, where Argo CD may put them. */
    private static final int MAX_APPLICATION = 63;

    private static final int DIGEST = 10;

    private ArgoCdNames() {}

    /** Returns the name of an environment's AppProject and ApplicationSet. */
    static String project(RegistrySettings settings, Environment environment) {
        return registry(settings) + "-" + environment.name();
    }

    /**
     * Returns the name of the Application of an overlay: registry, environment, cluster and scope joined by dots, which
     * none of them holds; cut and given a digest when it is longer than 63 characters.
     */
    static String application(RegistrySettings settings, Overlay overlay) {
        String name = String.join(
                ".",
                registry(settings),
                overlay.environment().name().value(),
                overlay.cluster().name().value(),
                overlay.scope());
        if (name.length() <= MAX_APPLICATION) {
            return name;
        }
        String digest = Sha256.hex(name).substring(0, DIGEST);
        return name.substring(0, MAX_APPLICATION - DIGEST - 1).replaceAll("[.-]+$", "") + "-" + digest;
    }

    /** Returns the registry's name as a DNS label (RFC 1123 §2.1). */
    private static String registry(RegistrySettings settings) {
        String label = settings.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = label.substring(0, Math.min(label.length(), MAX_REGISTRY)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "chandlery" : cut;
    }
}
