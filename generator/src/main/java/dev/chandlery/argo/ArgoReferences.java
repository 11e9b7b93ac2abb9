package dev.chandlery.argo;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds and renames the names of other objects in manifests.
 *
 * <p>One table, {@link #table()} with {@link #parts()}, lists every place that is followed; {@code docs/references.md} is
 * made from it. A manifest that is malformed in some place is followed as far as it goes.
 */
public final class ArgoReferences {
    private ArgoReferences() {}

    /** Is told of every reference of an object, in the order of the manifest. */
    @FunctionalInterface
    public interface Visitor {
        /** Is told of one reference. */
        void reference(Reference reference);

        /**
         * Is told of a text that should hold an object and cannot be read, so that references in it stay unknown.
         *
         * @param path the place in the object
         * @param mark the place in the file
         */
        default void opaque(String path, Mark mark) {}
    }

    /** Gives an object its new name. */
    @FunctionalInterface
    public interface Renamer {
        /** Returns the name that a reference gets; the old name leaves it as it is. */
        String rename(Reference reference);
    }

    /** Shows every reference of an object, dynamic ones included. */
    public static void walk(YamlMapping object, Visitor visitor) {
        new ReferenceWalk(visitor, Reference::name).object(object);
    }

    /**
     * Returns the object with its references renamed. Dynamic names stay. In a text that holds an object only the
     * characters of the names change, so tags and comments stay as they are.
     */
    public static YamlMapping rewrite(YamlMapping object, Renamer renamer) {
        return new ReferenceWalk(reference -> {}, renamer).object(object);
    }

    /**
     * Returns the objects that an operator makes from this object, as references with the use
     * {@link ReferencePath.Use#CREATES}: the Secret of an ExternalSecret or SealedSecret, for example. Where the manifest
     * does not name the object that is made, it has the name of this one, and gets its new name with it.
     */
    public static List<Reference> created(YamlMapping object) {
        List<Reference> created = new ArrayList<>();
        walk(object, reference -> {
            if (reference.use() == ReferencePath.Use.CREATES) {
                created.add(reference);
            }
        });
        String target = ReferenceTable.CREATED_UNDER_OWN_NAME.getOrDefault(Fields.text(object, "kind"), "");
        String name = Fields.text(Fields.mapping(object, "metadata"), "name");
        if (created.isEmpty() && !target.isEmpty() && !name.isEmpty()) {
            String namespace = Fields.text(Fields.mapping(object, "metadata"), "namespace");
            created.add(new Reference(
                    target,
                    name,
                    namespace,
                    "",
                    false,
                    false,
                    List.of(),
                    ReferencePath.Use.CREATES,
                    "metadata.name",
                    object.mark()));
        }
        return List.copyOf(created);
    }

    /** Returns every place where a manifest names another object. */
    public static List<ReferencePath> table() {
        return ReferenceTable.REFERENCES;
    }

    /** Returns the kinds from which an operator makes an object of the same name, with the kind of that object. */
    public static SortedMap<String, String> createdUnderOwnName() {
        return new TreeMap<>(ReferenceTable.CREATED_UNDER_OWN_NAME);
    }

    /** Returns every place where a part of manifests stands. */
    public static List<PartPath> parts() {
        return ReferenceTable.PARTS;
    }
}
