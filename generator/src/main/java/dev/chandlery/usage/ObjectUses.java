package dev.chandlery.usage;

import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.Reference;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every template that an object of a cluster names: in its spec, its status, its labels and the manifests it holds. */
final class ObjectUses {
    private static final String TEMPLATE = "WorkflowTemplate";
    private static final String CLUSTER_TEMPLATE = "ClusterWorkflowTemplate";

    /** Any name: an event gives it. */
    private static final String ANY = "{{event}}";

    private final YamlMapping object;
    private final String kind;
    private final Set<Use> uses = new LinkedHashSet<>();
    private final List<String> opaque = new ArrayList<>();

    private ObjectUses(YamlMapping object) {
        this.object = object;
        this.kind = object.string("kind").orElse("");
    }

    static ObjectUses of(YamlMapping object) {
        ObjectUses found = new ObjectUses(object);
        found.walk(object, false);
        switch (found.kind) {
            case "Workflow" -> {
                found.labels();
                found.status();
            }
            case "Sensor" -> found.sensor();
            default -> {
                // All that such an object names stands in its spec.
            }
        }
        found.manifestsFromElsewhere(object);
        return found;
    }

    /** Returns the names, each once. */
    Set<Use> uses() {
        return uses;
    }

    /** Returns what may name templates and cannot be read, in words. */
    List<String> opaque() {
        return opaque;
    }

    private void walk(YamlMapping root, boolean anywhere) {
        ArgoReferences.walk(root, new ArgoReferences.Visitor() {
            @Override
            public void reference(Reference reference) {
                if (isTemplate(reference.targetKind())) {
                    boolean embedded = reference.path().indexOf('/') >= 0 || kind.equals("Sensor");
                    uses.add(new Use(
                            reference.targetKind(),
                            reference.name(),
                            reference.dynamic() || reference.name().contains("{{"),
                            anywhere || embedded));
                }
            }

            @Override
            public void opaque(String path, Mark mark) {
                opaque.add("the manifest in " + path + " cannot be read");
            }
        });
    }

    private static boolean isTemplate(String target) {
        return target.equals(TEMPLATE) || target.equals(CLUSTER_TEMPLATE);
    }

    private void add(String target, String name) {
        if (!name.isEmpty()) {
            uses.add(new Use(target, name, name.contains("{{"), false));
        }
    }

    private void labels() {
        YamlMapping labels = mapping(object, "metadata", "labels");
        add(TEMPLATE, text(labels, "workflows.argoproj.io/workflow-template"));
        add(CLUSTER_TEMPLATE, text(labels, "workflows.argoproj.io/cluster-workflow-template"));
    }

    private void status() {
        YamlMapping status = mapping(object, "status");
        walkSpec(mapping(status, "storedWorkflowTemplateSpec"));
        for (YamlMapping.Entry entry : mapping(status, "storedTemplates").entries()) {
            scope(entry.key());
            entry.value().asMapping().ifPresent(template -> walkSpec(spec(template)));
        }
        for (YamlMapping.Entry entry : mapping(status, "nodes").entries()) {
            entry.value().asMapping().ifPresent(node -> {
                YamlMapping reference = mapping(node, "templateRef");
                boolean cluster = reference
                        .get("clusterScope")
                        .flatMap(YamlNode::asScalar)
                        .filter(scalar -> scalar.text().equals("true"))
                        .isPresent();
                add(cluster ? CLUSTER_TEMPLATE : TEMPLATE, text(reference, "name"));
                scope(text(node, "templateScope"));
            });
        }
    }

    /** {@code namespaced/<object>/<template>}, {@code cluster/<object>}, or the Workflow's own {@code local/<workflow>}. */
    private void scope(String scope) {
        String[] parts = scope.split("/", -1);
        if (parts.length > 1 && parts[0].equals("namespaced")) {
            add(TEMPLATE, parts[1]);
        } else if (parts.length > 1 && parts[0].equals("cluster")) {
            add(CLUSTER_TEMPLATE, parts[1]);
        }
    }

    private void walkSpec(YamlMapping spec) {
        if (!spec.entries().isEmpty()) {
            Map<String, YamlNode> workflow = new LinkedHashMap<>();
            workflow.put("kind", YamlScalar.string("Workflow"));
            workflow.put("spec", spec);
            walk(YamlMapping.of(workflow), false);
        }
    }

    private static YamlMapping spec(YamlMapping template) {
        return YamlMapping.of(Map.of("templates", YamlSequence.of(List.of(template))));
    }

    private void sensor() {
        for (YamlNode each : items(mapping(object, "spec"), "triggers")) {
            YamlMapping template = each.asMapping()
                    .map(trigger -> mapping(trigger, "template"))
                    .orElse(empty());
            for (String way : List.of("argoWorkflow", "k8s")) {
                template.get(way).flatMap(YamlNode::asMapping).ifPresent(this::trigger);
            }
        }
    }

    private void trigger(YamlMapping trigger) {
        YamlMapping source = mapping(trigger, "source");
        for (YamlMapping.Entry entry : source.entries()) {
            if (!entry.key().equals("resource")) {
                opaque.add("a trigger takes its resource from " + entry.key());
            }
        }
        YamlMapping resource = mapping(source, "resource");
        String submitted = text(resource, "kind");
        boolean fromTemplate = isTemplate(submitted);
        if (fromTemplate) {
            String name = text(mapping(resource, "metadata"), "name");
            uses.add(new Use(submitted, name, name.contains("{{"), true));
        }
        for (YamlNode each : items(trigger, "parameters")) {
            String destination =
                    each.asMapping().map(mapping -> text(mapping, "dest")).orElse("");
            if (destination.endsWith("workflowTemplateRef.name") || destination.endsWith("templateRef.name")) {
                uses.add(new Use(TEMPLATE, ANY, true, true));
                uses.add(new Use(CLUSTER_TEMPLATE, ANY, true, true));
            } else if (fromTemplate && destination.equals("metadata.name")) {
                uses.add(new Use(submitted, ANY, true, true));
            }
        }
    }

    private void manifestsFromElsewhere(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (entry.key().equals("manifestFrom")) {
                    opaque.add("a resource template takes its manifest from an artifact");
                }
                manifestsFromElsewhere(entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::manifestsFromElsewhere);
        }
    }

    static YamlMapping mapping(YamlMapping from, String... keys) {
        YamlMapping at = from;
        for (String key : keys) {
            at = at.get(key).flatMap(YamlNode::asMapping).orElse(empty());
        }
        return at;
    }

    static String text(YamlMapping from, String key) {
        return from.string(key).orElse("");
    }

    private static List<YamlNode> items(YamlMapping from, String key) {
        return from.get(key)
                .flatMap(YamlNode::asSequence)
                .map(YamlSequence::items)
                .orElse(List.of());
    }

    private static YamlMapping empty() {
        return new YamlMapping(List.of(), Mark.NONE);
    }
}
