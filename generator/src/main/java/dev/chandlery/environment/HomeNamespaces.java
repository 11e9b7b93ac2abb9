package dev.chandlery.environment;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistryPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The namespace that each package has for itself in one environment. */
final class HomeNamespaces {
    /** RFC 1123 §2.1: what Kubernetes demands of the name of a namespace. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    /** The overlay of cluster-wide objects stands beside those of the namespaces under this name. */
    private static final String RESERVED = "cluster-scope";

    private final Environment environment;
    private final List<Finding> findings = new ArrayList<>();

    HomeNamespaces(Environment environment) {
        this.environment = environment;
    }

    /** Returns the namespace, or empty and a finding when it cannot be one. */
    Optional<String> of(RegistryPackage of) {
        String namespace = environment
                .namespace()
                .replace("{team}", of.definition().team())
                .replace("{package}", of.name().value());
        if (LABEL.matcher(namespace).matches() && !namespace.equals(RESERVED)) {
            return Optional.of(namespace);
        }
        String reason = namespace.equals(RESERVED)
                ? "stands for cluster-wide objects"
                : "is not 1 to 63 lower-case letters, digits and inner dashes";
        findings.add(EnvironmentRules.NAMESPACE_INVALID.at(
                EnvironmentFile.of(environment),
                "The namespace of " + of.name() + " in " + environment.name() + " would be \"" + namespace
                        + "\", which " + reason + ".",
                "Change spec.namespace (now " + environment.namespace() + "), or the team of the package."));
        return Optional.empty();
    }

    List<Finding> findings() {
        return findings;
    }
}
