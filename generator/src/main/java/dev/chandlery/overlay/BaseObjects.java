package dev.chandlery.overlay;

import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The objects of releases as their bases hold them, whether these were published by this run or an earlier one. */
final class BaseObjects {
    private final Function<String, Optional<byte[]>> content;

    /**
     * Looks into an output.
     *
     * @param content returns the content of a file by its path, or empty when there is none
     */
    BaseObjects(Function<String, Optional<byte[]>> content) {
        this.content = content;
    }

    /** Returns the path of the file that holds the objects of a part; of aliases, the objects that they lead to. */
    static String path(Part part) {
        Portion from = switch (part.portion()) {
            case ALIASES -> Portion.VERSIONED;
            case CLUSTER_ALIASES -> Portion.CLUSTER;
            default -> part.portion();
        };
        return "gitops/" + Paths.base(part.release().id(), from) + "/" + OutputLookup.MANIFESTS;
    }

    /** Returns the objects of a part by kind and name, aliases by their own; empty when the base is not there. */
    Optional<Map<String, YamlMapping>> of(Part part) {
        return content.apply(path(part)).map(bytes -> {
            Map<String, YamlMapping> objects = new LinkedHashMap<>();
            YamlReader.read(bytes).documents().stream()
                    .map(YamlDocument::root)
                    .flatMap(root -> root.asMapping().stream())
                    .forEach(object -> objects.put(
                            key(
                                    object.string("kind").orElse(""),
                                    object.stringAt("metadata", "name").orElse("")),
                            object));
            return part.portion().isAlias() ? aliased(part, objects) : objects;
        });
    }

    private static Map<String, YamlMapping> aliased(Part part, Map<String, YamlMapping> objects) {
        Map<String, YamlMapping> aliased = new LinkedHashMap<>();
        for (MajorAlias alias : MajorAlias.of(part.release())) {
            YamlMapping object = objects.get(key(alias.target()));
            if (object != null) {
                aliased.put(key(alias.object()), object);
            }
        }
        return aliased;
    }

    static String key(ReleaseObject object) {
        return key(object.kind(), object.name());
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }
}
