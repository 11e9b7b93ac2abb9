package dev.chandlery.kustomize;

import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sets fields of objects at paths that depend on their types. Lists on the way are gone through item by item, and what stands in
 * braces or brackets goes on doing so.
 */
final class FieldSpecs {
    private final Resource resource;
    private final Spec spec;
    private final UnaryOperator<YamlNode> change;
    private @Nullable PlainScalars flow;

    private FieldSpecs(Resource resource, Spec spec, UnaryOperator<YamlNode> change) {
        this.resource = resource;
        this.spec = spec;
        this.change = change;
    }

    /**
     * A field of objects.
     *
     * @param group the group of the type; empty for any
     * @param kind the kind; empty for any
     * @param path the keys to the field, joined by slashes
     * @param create whether the field is made when it is not there
     */
    record Spec(String group, String kind, String path, boolean create) {
        boolean matches(TypeId type) {
            return (kind.isEmpty() || kind.equals(type.kind())) && (group.isEmpty() || group.equals(type.group()));
        }
    }

    /** Returns the object with the pairs in each mapping that the fields lead to. */
    static Resource set(Resource resource, List<Spec> specs, SortedMap<String, String> pairs) {
        // One value for all fields of an object, as in Kustomize: see Patches.
        Map<String, YamlScalar> values = new LinkedHashMap<>();
        pairs.forEach((key, value) -> values.put(key, YamlScalar.string(value)));
        return set(resource, specs, old -> {
            YamlMapping mapping = mapping(old, resource);
            for (Map.Entry<String, YamlScalar> pair : values.entrySet()) {
                mapping = mapping.with(pair.getKey(), pair.getValue());
            }
            return mapping;
        });
    }

    /** Returns the object with the value in each field. */
    static Resource set(Resource resource, List<Spec> specs, YamlScalar value) {
        return set(resource, specs, old -> value);
    }

    private static Resource set(Resource resource, List<Spec> specs, UnaryOperator<YamlNode> change) {
        Resource result = resource;
        for (Spec spec : specs) {
            if (spec.matches(resource.type())) {
                result = new FieldSpecs(result, spec, change).set();
            }
        }
        return result;
    }

    private Resource set() {
        List<String> path = List.of(spec.path().split("/", -1));
        if (path.get(0).equals(Resource.METADATA)) {
            YamlNode metadata = changed(resource.metadata(), path.subList(1, path.size()));
            return resource.withMetadata((YamlMapping) metadata, resource.namespace(), plain());
        }
        YamlMapping whole = resource.whole();
        YamlNode node = changed(whole, path);
        return node == whole ? resource : resource.withNode((YamlMapping) node, plain());
    }

    private PlainScalars plain() {
        return flow == null ? resource.plain() : resource.plain().and(flow);
    }

    private YamlNode changed(YamlNode node, List<String> path) {
        if (path.isEmpty()) {
            return styled(node, change.apply(node));
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.items().forEach(i -> items.add(changed(i, path)));
            return styled(node, YamlSequence.of(items));
        }
        if (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL) {
            return node;
        }
        YamlMapping mapping = mapping(node, resource);
        String key = path.get(0);
        @Nullable YamlNode child = mapping.get(key).orElse(null);
        if (child == null || (spec.create() && child instanceof YamlScalar s && s.type() == YamlScalar.Type.NULL)) {
            if (!spec.create()) {
                return mapping;
            }
            child = Resource.EMPTY;
        }
        YamlNode changed = changed(child, path.subList(1, path.size()));
        return changed == child ? mapping : styled(mapping, mapping.with(key, changed));
    }

    private YamlNode styled(YamlNode old, YamlNode changed) {
        if (resource.plain().isFlow(old)) {
            flow = flow == null ? new PlainScalars() : flow;
            flow.addFlow(changed);
        }
        return changed;
    }

    private static YamlMapping mapping(YamlNode node, Resource resource) {
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        throw BuildStop.invalid(
                resource.place(),
                "Kustomize is to set fields inside a value of "
                        + resource.type().kind() + " " + resource.name() + " that is no mapping.",
                "Write a mapping there.");
    }
}
