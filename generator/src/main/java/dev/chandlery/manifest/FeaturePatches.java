package dev.chandlery.manifest;

import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.Reference;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.kustomize.TargetNames;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Turns the patches of a feature into those that are released: one for each object of the package that a patch is for, under its
 * name on the cluster, with the references in it renamed as in the objects themselves.
 */
final class FeaturePatches {
    private static final List<String> TARGET_KEYS = List.of("kind", "name");

    private final String path;
    private final List<NamedManifest> own;
    private final NameScope names;
    private final NamePatterns external;
    private final List<Finding> findings;

    FeaturePatches(
            String path, List<NamedManifest> own, NameScope names, NamePatterns external, List<Finding> findings) {
        this.path = path;
        this.own = own;
        this.names = names;
        this.external = external;
        this.findings = findings;
    }

    /** Returns the entries of {@code patches} for a patch as it is written. */
    List<YamlMapping> entries(ComponentFile.Patch patch) {
        YamlStream stream = YamlReader.read(patch.text().getBytes(StandardCharsets.UTF_8));
        if (!stream.problems().isEmpty() || stream.documents().size() != 1) {
            return invalid(patch.mark(), "The patch is not one YAML document.", "Make an entry for each patch.");
        }
        YamlNode root = stream.documents().get(0).root();
        boolean merge = root instanceof YamlMapping;
        if (!merge && !(root instanceof YamlSequence)) {
            return invalid(patch.mark(), "The patch is neither a mapping nor a list.", "Correct it.");
        }
        if (!merge && patch.target().isEmpty()) {
            return invalid(patch.mark(), "The JSON patch has no target.", "Add target: {kind: …, name: …}.");
        }
        int before = findings.size();
        List<ReleaseObject> objects = patch.target().isPresent()
                ? targets(patch.mark(), patch.target().get())
                : named((YamlMapping) root);
        if (objects.isEmpty() && findings.size() > before) {
            return List.of();
        }
        if (objects.isEmpty()) {
            return invalid(
                    patch.mark(),
                    "The patch is for no object of the package that carries its version.",
                    "Name kind and name of such an object, as in the package: features patch no others.");
        }
        return objects.stream()
                .map(object -> entry(
                        object,
                        merge
                                ? merge((YamlMapping) root, object, patch.mark())
                                : operations((YamlSequence) root, object, patch.mark())))
                .toList();
    }

    private static YamlMapping entry(ReleaseObject object, YamlNode patch) {
        Map<String, YamlNode> target = new LinkedHashMap<>();
        target.put("kind", YamlScalar.string(object.kind()));
        target.put("name", YamlScalar.string(TargetNames.literal(object.name())));
        Map<String, YamlNode> entry = new LinkedHashMap<>();
        entry.put("target", YamlMapping.of(target));
        entry.put("patch", YamlScalar.string(YamlWriter.write(patch)));
        return YamlMapping.of(entry);
    }

    private List<ReleaseObject> targets(Mark mark, YamlMapping target) {
        for (YamlMapping.Entry entry : target.entries()) {
            if (!TARGET_KEYS.contains(entry.key())) {
                return none(
                        entry.keyMark().line() > 0 ? entry.keyMark() : mark,
                        "The target of a patch of a feature cannot have " + Quoted.of(entry.key()) + ".",
                        "Use kind and name.");
            }
        }
        Optional<Predicate<String>> kind = matching(target, "kind");
        Optional<Predicate<String>> name = matching(target, "name");
        if (kind.isEmpty() || name.isEmpty()) {
            return none(mark, "The target is no regular expression.", "Correct it; the syntax is that of RE2.");
        }
        return patchable().stream()
                .filter(object -> kind.get().test(object.kind()) && name.get().test(object.sourceName()))
                .toList();
    }

    private static Optional<Predicate<String>> matching(YamlMapping target, String key) {
        return TargetNames.matching(target.string(key).orElse(".*"));
    }

    private List<ReleaseObject> named(YamlMapping patch) {
        String kind = patch.string("kind").orElse("");
        String name = patch.stringAt("metadata", "name").orElse("");
        return patchable().stream()
                .filter(object ->
                        object.kind().equals(kind) && object.sourceName().equals(name))
                .toList();
    }

    /** What keeps its name, or is outside namespaces, does not run in every overlay that takes the feature. */
    private List<ReleaseObject> patchable() {
        return own.stream()
                .map(NamedManifest::object)
                .filter(object -> !object.singleton() && !object.clusterScoped())
                .toList();
    }

    private YamlMapping merge(YamlMapping patch, ReleaseObject object, Mark mark) {
        YamlMapping metadata =
                patch.get("metadata").flatMap(YamlNode::asMapping).orElseGet(() -> YamlMapping.of(Map.of()));
        YamlMapping of = patch.with("apiVersion", YamlScalar.string(object.apiVersion()))
                .with("kind", YamlScalar.string(object.kind()))
                .with("metadata", metadata.with("name", YamlScalar.string(object.name())));
        return renamed(of, mark);
    }

    private YamlSequence operations(YamlSequence patch, ReleaseObject object, Mark mark) {
        List<YamlNode> operations = new ArrayList<>();
        for (YamlNode item : patch.items()) {
            YamlNode value = item instanceof YamlMapping operation
                    ? operation.get("value").orElse(null)
                    : null;
            String pointer = item instanceof YamlMapping operation
                    ? operation.string("path").orElse("")
                    : "";
            operations.add(
                    value == null || pointer.isEmpty()
                            ? item
                            : ((YamlMapping) item).with("value", value(value, pointer, object, mark)));
        }
        return YamlSequence.of(operations);
    }

    /** A reference is known by its place, so the value is looked at where it is to stand. */
    private YamlNode value(YamlNode value, String pointer, ReleaseObject object, Mark mark) {
        String[] keys = pointer.split("/", -1);
        if (keys.length < 2) {
            return value;
        }
        YamlNode at = value;
        for (int i = keys.length - 1; i > 0; i--) {
            String key = keys[i].replace("~1", "/").replace("~0", "~");
            at = isPosition(key) ? YamlSequence.of(List.of(at)) : YamlMapping.of(Map.of(key, at));
        }
        if (!(at instanceof YamlMapping content) || keys[1].equals("kind") || keys[1].equals("apiVersion")) {
            return value;
        }
        YamlNode renamed = renamed(
                content.with("apiVersion", YamlScalar.string(object.apiVersion()))
                        .with("kind", YamlScalar.string(object.kind())),
                mark);
        for (int i = 1; i < keys.length; i++) {
            String key = keys[i].replace("~1", "/").replace("~0", "~");
            renamed = isPosition(key)
                    ? ((YamlSequence) renamed).items().get(0)
                    : ((YamlMapping) renamed).get(key).orElse(value);
        }
        return renamed;
    }

    private static boolean isPosition(String key) {
        return key.equals("-") || key.chars().allMatch(Character::isDigit);
    }

    private YamlMapping renamed(YamlMapping object, Mark mark) {
        return ArgoReferences.rewrite(object, reference -> rename(reference, mark));
    }

    private String rename(Reference reference, Mark mark) {
        Optional<String> name =
                reference.dynamic() ? Optional.empty() : names.nameOf(reference.targetKind(), reference.name());
        boolean template = reference.targetKind().equals("WorkflowTemplate")
                || reference.targetKind().equals("ClusterWorkflowTemplate");
        if (name.isEmpty() && template && !reference.dynamic() && !external.matches(reference.name())) {
            findings.add(ManifestRules.REFERENCE_UNRESOLVED.at(
                    path,
                    mark,
                    "The patch names " + reference.targetKind() + " " + reference.name()
                            + ", which neither the package nor one of its dependencies has.",
                    "Correct the name, or add the package that has it to spec.dependencies."));
        }
        return name.orElse(reference.name());
    }

    private List<YamlMapping> invalid(Mark mark, String message, String remedy) {
        return none(mark, message, remedy);
    }

    private <T> List<T> none(Mark mark, String message, String remedy) {
        findings.add(ManifestRules.FEATURE_INVALID.at(path, mark, message, remedy));
        return List.of();
    }
}
