package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.FieldSpecs.Spec;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** What the fields {@code namespace}, {@code labels} and {@code commonAnnotations} of a kustomization do to objects. */
final class Transformers {
    private static final List<Spec> LABELS = List.of(new Spec("", "", "metadata/labels", true));
    private static final List<Spec> ANNOTATIONS = List.of(
            new Spec("", "", "metadata/annotations", true),
            new Spec("", "ReplicationController", "spec/template/metadata/annotations", true),
            new Spec("", "Deployment", "spec/template/metadata/annotations", true),
            new Spec("", "ReplicaSet", "spec/template/metadata/annotations", true),
            new Spec("", "DaemonSet", "spec/template/metadata/annotations", true),
            new Spec("", "StatefulSet", "spec/template/metadata/annotations", true),
            new Spec("batch", "Job", "spec/template/metadata/annotations", true),
            new Spec("batch", "CronJob", "spec/jobTemplate/metadata/annotations", true),
            new Spec("batch", "CronJob", "spec/jobTemplate/spec/template/metadata/annotations", true));
    private static final List<Spec> NAMESPACES = List.of(
            new Spec("apiregistration.k8s.io", "APIService", "spec/service/namespace", true),
            new Spec(
                    "apiextensions.k8s.io",
                    "CustomResourceDefinition",
                    "spec/conversion/webhook/clientConfig/service/namespace",
                    false));

    private Transformers() {}

    /** Sets labels of all objects. */
    static List<Resource> labels(List<Resource> resources, SortedMap<String, String> labels) {
        return pairs(resources, LABELS, labels);
    }

    /** Sets annotations of all objects, and of what they make. */
    static List<Resource> annotations(List<Resource> resources, SortedMap<String, String> annotations) {
        return pairs(resources, ANNOTATIONS, annotations);
    }

    private static List<Resource> pairs(List<Resource> resources, List<Spec> specs, SortedMap<String, String> pairs) {
        if (pairs.isEmpty()) {
            return resources;
        }
        List<Resource> changed = new ArrayList<>(resources.size());
        for (Resource resource : resources) {
            changed.add(FieldSpecs.set(resource, specs, pairs));
        }
        return changed;
    }

    /** Sets the namespace of all objects that have one. */
    static List<Resource> namespace(List<Resource> resources, String namespace, Scopes scopes, Kustomization file) {
        List<Resource> changed = new ArrayList<>(resources.size());
        Set<ObjectId> ids = new LinkedHashSet<>();
        for (Resource resource : resources) {
            Resource moved = moved(resource.remembered(scopes), namespace, scopes);
            if (!ids.add(moved.id(scopes))) {
                throw BuildStop.invalid(
                        Place.in(file.path(), file.namespace().orElseThrow().mark()),
                        "With the namespace " + KustomizationValues.quoted(namespace) + " there are two objects "
                                + moved.id(scopes) + ".",
                        "Rename one of them, or build them in two directories.");
            }
            changed.add(moved);
        }
        return changed;
    }

    private static Resource moved(Resource resource, String namespace, Scopes scopes) {
        Resource moved = resource;
        YamlScalar value = YamlScalar.string(namespace);
        if (!scopes.isClusterWide(resource.type())) {
            moved = moved.withMetadata(moved.metadata().with("namespace", value), namespace);
        }
        String kind = resource.type().kind();
        if (kind.equals("Namespace") && resource.type().apiVersion().equals("v1")) {
            return moved.renamed(namespace);
        }
        if (kind.equals("RoleBinding") || kind.equals("ClusterRoleBinding")) {
            return subjects(moved, value);
        }
        return FieldSpecs.set(moved, NAMESPACES, value);
    }

    /** Subjects called {@code default} are in the namespace too, whatever it says. */
    private static Resource subjects(Resource binding, YamlScalar namespace) {
        YamlNode subjects = binding.node().get("subjects").orElse(null);
        if (!(subjects instanceof YamlSequence sequence)) {
            return binding;
        }
        List<YamlNode> items = new ArrayList<>();
        PlainScalars plain = binding.plain();
        boolean same = true;
        for (YamlNode item : sequence.items()) {
            boolean named =
                    item instanceof YamlMapping m && m.string("name").orElse("").equals("default");
            YamlNode changed = named ? ((YamlMapping) item).with("namespace", namespace) : item;
            plain = plain.sameStyle(item, changed);
            items.add(changed);
            same &= !named;
        }
        if (same) {
            return binding;
        }
        YamlSequence all = YamlSequence.of(items);
        return binding.withNode(binding.whole().with("subjects", all), plain.sameStyle(sequence, all));
    }
}
