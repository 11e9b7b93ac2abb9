package dev.chandlery.manifest;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds parameters whose value is the name of an object of the package that gets the version in its name. A value is
 * text that may mean anything, so it is not renamed, and the Workflow would look for an object that is not there.
 */
final class ParameterNames {
    private static final Set<String> KINDS =
            Set.of("ConfigMap", "Secret", "ExternalSecret", "SealedSecret", "OnePasswordItem", "ServiceAccount");
    private static final List<String> VALUES = List.of("value", "default");

    private final Set<String> names = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private ParameterNames() {}

    static List<Finding> find(List<NamedManifest> manifests) {
        ParameterNames search = new ParameterNames();
        for (NamedManifest each : manifests) {
            boolean renamed = !each.object().name().equals(each.object().sourceName());
            if (renamed && KINDS.contains(each.object().kind())) {
                search.names.add(each.object().sourceName());
            }
        }
        if (!search.names.isEmpty()) {
            manifests.forEach(
                    each -> search.walk(each.manifest(), each.manifest().node()));
        }
        return search.findings;
    }

    private void walk(Manifest manifest, YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> walk(manifest, item));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (entry.key().equals("parameters") && entry.value() instanceof YamlSequence parameters) {
                    parameters.items().forEach(parameter -> check(manifest, parameter));
                }
                walk(manifest, entry.value());
            }
        }
    }

    private void check(Manifest manifest, YamlNode parameter) {
        for (String key : VALUES) {
            parameter
                    .asMapping()
                    .flatMap(p -> p.get(key))
                    .filter(value -> value.asString().filter(names::contains).isPresent())
                    .ifPresent(value -> findings.add(finding(manifest, value)));
        }
    }

    private static Finding finding(Manifest manifest, YamlNode value) {
        String name = value.asString().orElseThrow();
        return ManifestRules.NAME_IN_PARAMETER.at(
                manifest.file().value(),
                value.mark(),
                "The value " + name + " is the name of an object of this package, which gets the version in its name;"
                        + " this value stays as it is.",
                "List the object under spec.shared in package.yaml, so that it keeps its name.");
    }
}
