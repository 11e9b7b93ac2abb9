package dev.chandlery.kustomize;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * References that hold a namespace beside a name: when the object that they name was moved to a namespace in the same build,
 * they follow. Of Kustomize's references these are the subjects of bindings and the services of webhooks; all others hold
 * names only, which no supported feature changes.
 */
final class References {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String ADMISSION = "admissionregistration.k8s.io";

    private final List<Resource> resources;
    private final Scopes scopes;
    private final Map<String, List<Resource>> accounts;
    private final Map<String, List<Resource>> services;

    private References(List<Resource> resources, Scopes scopes) {
        this.resources = resources;
        this.scopes = scopes;
        this.accounts = moved("ServiceAccount");
        this.services = moved("Service");
    }

    static List<Resource> follow(List<Resource> resources, Scopes scopes) {
        return new References(resources, scopes).follow();
    }

    /** Returns the objects of a kind of the core group's version that were touched in this build, by their earlier names. */
    private Map<String, List<Resource>> moved(String kind) {
        Map<String, List<Resource>> moved = new LinkedHashMap<>();
        for (Resource each : resources) {
            if (each.type().kind().equals(kind) && each.type().version().equals("v1")) {
                each.previous().stream()
                        .map(ObjectId::name)
                        .distinct()
                        .forEach(name -> moved.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(each));
            }
        }
        return moved;
    }

    private List<Resource> follow() {
        if (accounts.isEmpty() && services.isEmpty()) {
            return resources;
        }
        return resources.stream().map(this::followed).toList();
    }

    private Resource followed(Resource resource) {
        TypeId type = resource.firstId(scopes).type();
        String kind = type.kind();
        if (type.group().equals(RBAC) && (kind.equals("RoleBinding") || kind.equals("ClusterRoleBinding"))) {
            return changed(resource, List.of("subjects"), accounts);
        }
        if (type.group().equals(ADMISSION)
                && (kind.equals("ValidatingWebhookConfiguration") || kind.equals("MutatingWebhookConfiguration"))) {
            return changed(resource, List.of("webhooks", "clientConfig", "service"), services);
        }
        return resource;
    }

    private Resource changed(Resource resource, List<String> path, Map<String, List<Resource>> targets) {
        YamlMapping node = resource.whole();
        YamlNode changed = changed(node, path, resource, targets);
        return changed == node ? resource : resource.withNode((YamlMapping) changed, resource.plain());
    }

    private YamlNode changed(YamlNode node, List<String> path, Resource referrer, Map<String, List<Resource>> targets) {
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            boolean same = true;
            for (YamlNode item : sequence.items()) {
                YamlNode changed = changed(item, path, referrer, targets);
                same &= changed == item;
                items.add(changed);
            }
            return same ? node : YamlSequence.of(items);
        }
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        if (path.isEmpty()) {
            return reference(mapping, referrer, targets);
        }
        YamlNode child = mapping.get(path.get(0)).orElse(null);
        if (child == null) {
            return node;
        }
        YamlNode changed = changed(child, path.subList(1, path.size()), referrer, targets);
        return changed == child ? node : mapping.with(path.get(0), changed);
    }

    private YamlMapping reference(YamlMapping reference, Resource referrer, Map<String, List<Resource>> targets) {
        YamlNode name = reference.get("name").orElse(null);
        if (!(name instanceof YamlScalar scalar)) {
            throw BuildStop.invalid(
                    referrer.place(),
                    "A reference of " + referrer.type().kind() + " " + referrer.name() + " has no name.",
                    "Give it a name.");
        }
        Resource target = target(targets.getOrDefault(scalar.text(), List.of()), reference, referrer);
        if (target == null || target.namespace().isEmpty()) {
            return reference;
        }
        YamlMapping named = target.name().equals(scalar.text())
                ? reference
                : reference.with("name", YamlScalar.string(target.name()));
        boolean same = named.string("namespace").orElse("").equals(target.namespace());
        return same ? named : named.with("namespace", YamlScalar.string(target.namespace()));
    }

    private @Nullable Resource target(List<Resource> named, YamlMapping reference, Resource referrer) {
        List<Resource> candidates = new ArrayList<>();
        for (Resource each : named) {
            if (isReachable(each, referrer)) {
                candidates.add(each);
            }
        }
        YamlNode namespace = reference.get("namespace").orElse(null);
        if (namespace instanceof YamlScalar scalar && !candidates.isEmpty()) {
            candidates = inNamespace(candidates, scalar.text(), referrer);
        }
        for (Resource each : candidates) {
            Resource first = candidates.get(0);
            if (!each.name().equals(first.name()) || !each.namespace().equals(first.namespace())) {
                throw BuildStop.invalid(
                        referrer.place(),
                        referrer.type().kind() + " " + referrer.name() + " names " + each.name() + ", and "
                                + candidates.size() + " objects were called so.",
                        "Write the namespace into the reference.");
            }
        }
        return candidates.isEmpty() ? null : candidates.get(0);
    }

    /** First those that were in the namespace; if no object at all was, those that are in it now. */
    private List<Resource> inNamespace(List<Resource> candidates, String namespace, Resource referrer) {
        boolean known = resources.stream()
                .anyMatch(r -> r.firstId(scopes).namespace().equals(namespace) && isReachable(r, referrer));
        return candidates.stream()
                .filter(r ->
                        (known ? r.firstId(scopes) : r.id(scopes)).namespace().equals(namespace))
                .toList();
    }

    private boolean isReachable(Resource target, Resource referrer) {
        ObjectId from = referrer.id(scopes);
        ObjectId to = target.id(scopes);
        if (scopes.isClusterWide(from.type())
                || scopes.isClusterWide(to.type())
                || to.namespace().equals(from.namespace())) {
            return true;
        }
        return from.type().kind().equals("RoleBinding") && namesNamespace(referrer, target.namespace());
    }

    private static boolean namesNamespace(Resource binding, String namespace) {
        YamlNode subjects = binding.node().get("subjects").orElse(null);
        if (!(subjects instanceof YamlSequence sequence)) {
            return false;
        }
        return sequence.items().stream()
                .anyMatch(i -> i instanceof YamlMapping m
                        && m.string("kind").orElse("").equals("ServiceAccount")
                        && m.string("namespace").orElse("").equals(namespace));
    }
}
