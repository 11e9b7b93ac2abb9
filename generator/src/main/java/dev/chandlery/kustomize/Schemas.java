package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.YamlLimits;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a build: those of Kubernetes 1.21, which Kustomize has built in, or those of the file that
 * {@code openapi.path} names, which then stand alone.
 */
final class Schemas {
    private static final String TYPES = "x-kubernetes-group-version-kind";
    private static final YamlMapping NOTHING = YamlMapping.of(Map.of());

    private final Map<TypeId, Schema> types;
    private final Scopes scopes;

    private Schemas(YamlMapping document) {
        this.types = types(document);
        this.scopes = new Scopes(scopes(document));
    }

    private static final class BuiltIn {
        static final Schemas SCHEMAS = new Schemas(read());

        private static YamlMapping read() {
            return (YamlMapping) YamlReader.read(KubernetesMerge.document())
                    .documents()
                    .get(0)
                    .root();
        }
    }

    /** Returns the schemas of Kubernetes. They are read when they are first asked for. */
    static Schemas ofKubernetes() {
        return BuiltIn.SCHEMAS;
    }

    /** Returns the scopes of the types of Kubernetes, which need no schemas. */
    static Scopes kubernetesScopes() {
        return new Scopes(Map.of());
    }

    /** Returns the schemas of an OpenAPI 2 document in JSON or YAML. */
    static Schemas of(byte[] content, Place place) {
        YamlStream stream = YamlReader.read(content, YamlLimits.DEFAULT);
        if (!stream.problems().isEmpty()
                || stream.documents().size() != 1
                || !(stream.documents().get(0).root() instanceof YamlMapping document)) {
            throw BuildStop.invalid(
                    place, "The file of openapi.path is no OpenAPI document.", "Give an OpenAPI 2 document.");
        }
        return new Schemas(document);
    }

    /** Returns the schema of a type of objects, or null when it is not known. */
    @Nullable
    Schema of(TypeId type) {
        return types.get(type);
    }

    Scopes scopes() {
        return scopes;
    }

    private static Map<TypeId, Schema> types(YamlMapping document) {
        YamlMapping definitions = mapping(document.get("definitions").orElse(NOTHING));
        Map<TypeId, Schema> types = new HashMap<>();
        for (YamlMapping.Entry entry : definitions.entries()) {
            YamlMapping definition = mapping(entry.value());
            List<YamlNode> ids = definition
                    .get(TYPES)
                    .flatMap(YamlNode::asSequence)
                    .map(YamlSequence::items)
                    .orElse(List.of());
            ids.forEach(id -> types.put(type(mapping(id)), new Schema(definition, definitions)));
        }
        return types;
    }

    private static Map<TypeId, Boolean> scopes(YamlMapping document) {
        Map<TypeId, Boolean> namespaced = new HashMap<>();
        for (YamlMapping.Entry entry :
                mapping(document.get("paths").orElse(NOTHING)).entries()) {
            mapping(entry.value()).at("get", TYPES).flatMap(YamlNode::asMapping).ifPresent(id -> {
                if (entry.key().contains("namespaces/{namespace}")) {
                    namespaced.put(type(id), true);
                } else {
                    namespaced.putIfAbsent(type(id), false);
                }
            });
        }
        return namespaced;
    }

    private static TypeId type(YamlMapping id) {
        return new TypeId(
                id.string("group").orElse(""),
                id.string("version").orElse(""),
                id.string("kind").orElse(""));
    }

    private static YamlMapping mapping(YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping : NOTHING;
    }
}
