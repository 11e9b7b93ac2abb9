package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object on its way through a build. Immutable: overlays share what they do not change.
 *
 * @param node the object; its metadata may be out of date
 * @param metadata its metadata
 * @param body what is printed besides the metadata
 * @param type its type
 * @param name its name
 * @param namespace its namespace as it is written; empty when none is
 * @param previous what it was called before transformations, the oldest first
 * @param plain how its scalars stand in their files
 * @param place where it comes from
 */
record Resource(
        YamlMapping node,
        YamlMapping metadata,
        Body body,
        TypeId type,
        String name,
        String namespace,
        List<ObjectId> previous,
        PlainScalars plain,
        Place place) {
    static final String METADATA = "metadata";
    static final YamlMapping EMPTY = YamlMapping.of(Map.of());

    private static final String LOCAL = "config.kubernetes.io/local-config";

    /**
     * Returns an object that was read.
     *
     * @throws BuildStop when kind or name is missing, or is no string
     */
    static Resource of(YamlMapping node, PlainScalars plain, Place place) {
        YamlMapping metadata = metadata(node, place);
        String kind = text(node, "kind", plain, place);
        if (kind.isEmpty()) {
            throw BuildStop.invalid(place, "The object has no kind.", "Give it a kind.");
        }
        String name = text(metadata, "name", plain, place);
        if (name.isEmpty()) {
            throw BuildStop.invalid(
                    place,
                    "The " + kind + " has no metadata.name, which Kustomize demands.",
                    "Give it a name, or leave the file out of resources.");
        }
        return new Resource(
                node,
                metadata,
                new Body(node, plain, place),
                TypeId.of(text(node, "apiVersion", plain, place), kind),
                name,
                text(metadata, "namespace", plain, place),
                List.of(),
                plain,
                place);
    }

    private static YamlMapping metadata(YamlMapping node, Place place) {
        YamlNode metadata = node.get(METADATA).orElse(EMPTY);
        if (metadata instanceof YamlMapping mapping) {
            return mapping;
        }
        if (metadata instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL) {
            return EMPTY;
        }
        throw BuildStop.invalid(place, "The metadata of an object is no mapping.", "Write a mapping.");
    }

    private static String text(YamlMapping mapping, String key, PlainScalars plain, Place place) {
        Optional<YamlNode> value = mapping.get(key);
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof YamlScalar scalar) {
            boolean string = scalar.type() == YamlScalar.Type.STRING && !plain.isPlain(scalar);
            if (string || scalar.type() == YamlScalar.Type.NULL) {
                return string ? scalar.text() : "";
            }
        }
        throw BuildStop.unsupported(place, "an object whose " + key + " is not a string in quotes or a plain word");
    }

    /** Returns what tells the object apart now. */
    ObjectId id(Scopes scopes) {
        return new ObjectId(type, scopes.effective(type, namespace), name);
    }

    /** Returns what told the object apart first. */
    ObjectId firstId(Scopes scopes) {
        return previous.isEmpty() ? id(scopes) : previous.get(0);
    }

    /** Returns the object with its present identity noted as an earlier one. */
    Resource remembered(Scopes scopes) {
        List<ObjectId> more = new ArrayList<>(previous);
        more.add(id(scopes));
        return new Resource(node, metadata, body, type, name, namespace, List.copyOf(more), plain, place);
    }

    /** Returns the object with other metadata of the same name, in braces if they were. */
    Resource withMetadata(YamlMapping other, String otherNamespace) {
        return withMetadata(other, otherNamespace, plain.sameStyle(metadata, other));
    }

    /** Returns the object with other metadata of the same name. */
    Resource withMetadata(YamlMapping other, String otherNamespace, PlainScalars otherPlain) {
        return new Resource(node, other, body, type, name, otherNamespace, previous, otherPlain, place);
    }

    /** Returns the object with another name. */
    Resource renamed(String other) {
        YamlMapping named = metadata.with("name", YamlScalar.string(other));
        PlainScalars styled = plain.sameStyle(metadata, named);
        return new Resource(node, named, body, type, other, namespace, previous, styled, place);
    }

    /** Returns the object with another content; identity and metadata of the content must be those of this object. */
    Resource withNode(YamlMapping other, PlainScalars otherPlain) {
        YamlMapping changed = other.get(METADATA).orElse(EMPTY) instanceof YamlMapping mapping ? mapping : EMPTY;
        Body printed = new Body(other, otherPlain, place);
        return new Resource(other, changed, printed, type, name, namespace, previous, otherPlain, place);
    }

    /** Returns the object as a whole. */
    YamlMapping whole() {
        YamlNode own = node.get(METADATA).orElse(EMPTY);
        return own == metadata ? node : node.with(METADATA, metadata);
    }

    /** Says whether the object is for tools only and not printed. */
    boolean isLocal() {
        Optional<YamlNode> value = metadata.at("annotations", LOCAL);
        return value.isPresent()
                && !(value.get() instanceof YamlScalar s && plain.text(s).equals("false"));
    }
}
