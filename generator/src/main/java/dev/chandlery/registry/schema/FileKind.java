package dev.chandlery.registry.schema;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A kind of file that Chandlery defines.
 *
 * @param kind the value of its key {@code kind}
 * @param path where it stands in a monorepo, for people
 * @param summary what it is for, in one or two sentences
 * @param root its keys
 * @param example a whole file
 */
public record FileKind(String kind, String path, String summary, Group root, String example) {
    /** The value of the key {@code apiVersion} in all of them. */
    public static final String API_VERSION = "chandlery.dev/v1";

    /** Returns a kind of file with these keys besides {@code apiVersion} and {@code kind}. */
    public static FileKind of(String kind, String path, String summary, List<Field> body, String example) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.required(
                "apiVersion", Word.of(API_VERSION, "the only version there is"), "The version of this file's format."));
        fields.add(Field.required("kind", Word.of(kind, "a file of this kind"), "The kind of this file."));
        fields.addAll(body);
        return new FileKind(kind, path, summary, new Group(fields, false), example);
    }

    /** Returns what a file says that holds nothing but its kind, all defaults; empty when a key of its own is required. */
    public Optional<YamlMapping> withoutKeys() {
        YamlMapping bare = YamlMapping.of(
                new TreeMap<>(Map.of("apiVersion", YamlScalar.string(API_VERSION), "kind", YamlScalar.string(kind))));
        return root.check(bare, "", new Report("")).flatMap(YamlNode::asMapping);
    }

    /** Returns the name of its JSON Schema's file, such as {@code release-set.json}. */
    public String schemaFile() {
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".json";
    }

    /** Returns the identifier of its JSON Schema. */
    public String schemaId() {
        return "https://chandlery.dev/schemas/v1/" + schemaFile();
    }
}
