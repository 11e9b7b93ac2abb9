package dev.chandlery.environment;

import dev.chandlery.registry.Adjustments.Patch;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which objects, and which of their fields, a patch is for. */
public final class PatchFields {
    private PatchFields() {}

    /** Returns the objects that a patch is for, in words. */
    public static String objects(Patch patch) {
        Optional<YamlMapping> object =
                patch.target().or(() -> content(patch.text()).flatMap(YamlNode::asMapping));
        String kind = object.flatMap(each -> each.string("kind")).orElse("");
        String name = object.flatMap(each -> each.string("name").or(() -> each.stringAt("metadata", "name")))
                .orElse("");
        StringBuilder words = new StringBuilder(kind.isEmpty() ? name.isEmpty() ? "all objects" : "objects" : kind);
        words.append(name.isEmpty() ? "" : " " + name);
        for (String selector : List.of("labelSelector", "annotationSelector")) {
            patch.target()
                    .flatMap(target -> target.string(selector))
                    .ifPresent(text -> words.append(" with ")
                            .append(selector.equals("labelSelector") ? "labels " : "annotations ")
                            .append(text));
        }
        patch.namespace().ifPresent(namespace -> words.append(" in namespace ").append(namespace));
        return words.toString();
    }

    private static Optional<YamlNode> content(String patch) {
        return YamlReader.read(patch.getBytes(StandardCharsets.UTF_8)).documents().stream()
                .findFirst()
                .map(YamlDocument::root);
    }

    /** Returns the fields that a patch is for, with what it does to them. */
    public static SortedMap<String, String> of(String patch) {
        SortedMap<String, String> fields = new TreeMap<>();
        YamlNode content = content(patch).orElse(YamlSequence.of(List.of()));
        if (content instanceof YamlSequence operations) {
            for (YamlNode item : operations.items()) {
                item.asMapping()
                        .filter(operation -> !operation.string("op").orElse("").equals("test")
                                && operation.string("path").isPresent())
                        .ifPresent(operation -> fields.merge(
                                operation.string("path").orElse(""), YamlWriter.write(operation), String::concat));
            }
        } else if (content instanceof YamlMapping object) {
            object.toMap().forEach((key, value) -> {
                if (!key.equals("apiVersion") && !key.equals("kind")) {
                    addLeaves("/" + key, value, fields);
                }
            });
            fields.remove("/metadata/name");
        }
        return fields;
    }

    /** Items of lists go by their names, as they are merged. */
    private static void addLeaves(String path, YamlNode value, Map<String, String> fields) {
        if (value instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            mapping.toMap().forEach((key, each) -> addLeaves(path + "/" + key, each, fields));
            return;
        }
        Map<String, YamlMapping> named = new LinkedHashMap<>();
        if (value instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                item.asMapping()
                        .ifPresent(
                                each -> each.string("name").ifPresent(name -> named.put(name, each.without("name"))));
            }
            if (!named.isEmpty() && named.size() == list.items().size()) {
                named.forEach((name, item) -> addLeaves(path + "/" + name, item, fields));
                return;
            }
        }
        fields.put(path, YamlWriter.write(value));
    }
}
