package dev.chandlery.manifest;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.registry.Release.MadeObject;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives the objects of a package their names on the cluster, and finds names that a cluster would refuse. */
public final class ObjectNames {
    /**
     * The names and what is wrong with them.
     *
     * @param objects the manifests in their order
     * @param findings what a cluster would refuse
     */
    public record Named(List<NamedManifest> objects, List<Finding> findings) {
        /** Copies the lists. */
        public Named {
            objects = List.copyOf(objects);
            findings = List.copyOf(findings);
        }
    }

    private ObjectNames() {}

    /**
     * Names the objects of a package.
     *
     * @param keepsNames whether the names in the source carry the version already
     */
    public static Named name(
            List<Manifest> manifests, PackageDefinition definition, NameSuffix suffix, boolean keepsNames) {
        List<NamedManifest> objects = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, Manifest> seen = new TreeMap<>();
        for (Manifest manifest : manifests) {
            Manifest twin = seen.putIfAbsent(
                    group(manifest.apiVersion()) + "/" + manifest.kind() + "/" + manifest.name(), manifest);
            if (twin != null) {
                findings.add(duplicate(manifest, twin));
                continue;
            }
            boolean versioned = KindPolicy.isVersioned(manifest, definition);
            String name =
                    versioned && !keepsNames ? suffix.apply(manifest.name(), definition.version()) : manifest.name();
            boolean clusterScoped = ArgoKinds.clusterScoped(manifest.kind());
            check(manifest, name, clusterScoped, findings);
            objects.add(new NamedManifest(
                    manifest,
                    new ReleaseObject(
                            manifest.apiVersion(),
                            manifest.kind(),
                            manifest.name(),
                            name,
                            clusterScoped,
                            !versioned,
                            OpenSubjects.of(manifest.kind(), manifest.node()),
                            versioned ? made(manifest, definition, suffix, keepsNames) : List.of())));
        }
        findings.addAll(ParameterNames.find(objects));
        return new Named(objects, findings);
    }

    private static List<MadeObject> made(
            Manifest manifest, PackageDefinition definition, NameSuffix suffix, boolean keepsNames) {
        return ArgoReferences.created(manifest.node()).stream()
                .map(made -> new MadeObject(
                        made.targetKind(),
                        made.name(),
                        keepsNames ? made.name() : suffix.apply(made.name(), definition.version())))
                .toList();
    }

    /** Versions of a group's API are views of the same object. */
    static String group(String apiVersion) {
        return apiVersion.substring(0, Math.max(0, apiVersion.lastIndexOf('/')));
    }

    private static Finding duplicate(Manifest manifest, Manifest twin) {
        return ManifestRules.DUPLICATE.at(
                placeOfName(manifest),
                manifest.kind() + " " + manifest.name() + " is already in "
                        + twin.file().value() + " at line "
                        + placeOfName(twin).mark().line() + ".",
                "Rename one of the two, or remove it.");
    }

    private static void check(Manifest manifest, String name, boolean clusterScoped, List<Finding> findings) {
        ObjectNameForm form = ObjectNameForm.of(manifest);
        if (name.length() > form.limit()) {
            findings.add(ManifestRules.NAME_TOO_LONG.at(
                    placeOfName(manifest),
                    "The name on the cluster, " + name + ", has " + name.length() + " characters; the limit for a "
                            + manifest.kind() + " is " + form.limit() + ".",
                    "Shorten " + manifest.name() + " by " + (name.length() - form.limit()) + " characters."));
        } else if (!form.matches(name)) {
            findings.add(ManifestRules.NAME_INVALID.at(
                    placeOfName(manifest),
                    "The name on the cluster, " + name + ", is not " + form.words() + ".",
                    form.remedy()));
        }
        if (!manifest.namespace().isEmpty() && !clusterScoped) {
            findings.add(ManifestRules.NAMESPACE_FIXED.at(
                    manifest.file().value(),
                    metadata(manifest).markOf("namespace"),
                    manifest.kind() + " " + manifest.name() + " names the namespace " + manifest.namespace()
                            + ", which is dropped: the environment decides it.",
                    "Remove metadata.namespace; set spec.namespace in environment.yaml."));
        }
        if (manifest.kind().equals("Secret") && holdsData(manifest.node())) {
            findings.add(
                    ManifestRules.SECRET_DATA.at(
                            placeOfName(manifest),
                            "Secret " + manifest.name()
                                    + " holds data, which everybody who reads the registry can see.",
                            "Use an ExternalSecret or a SealedSecret, or leave the values empty and fill them on the cluster."));
        }
    }

    private static boolean holdsData(YamlMapping secret) {
        return List.of("data", "stringData").stream()
                .flatMap(key -> secret.get(key).flatMap(n -> n.asMapping()).stream())
                .flatMap(data -> data.entries().stream())
                .anyMatch(entry ->
                        !entry.value().asScalar().map(s -> s.text()).orElse("").isEmpty());
    }

    private static YamlMapping metadata(Manifest manifest) {
        return manifest.node().get("metadata").flatMap(n -> n.asMapping()).orElse(manifest.node());
    }

    static Place placeOfName(Manifest manifest) {
        Mark mark = manifest.node()
                .at("metadata", "name")
                .map(n -> n.mark())
                .orElse(manifest.node().mark());
        return Place.in(manifest.file().value(), mark);
    }
}
