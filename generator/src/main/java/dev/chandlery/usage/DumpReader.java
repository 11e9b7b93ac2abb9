package dev.chandlery.usage;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what {@code kubectl get … -o json} printed: objects, and lists of them, one object at a time. Of an object only what
 * tells of uses is kept, so that memory does not grow with the dump.
 */
final class DumpReader {
    /** An object of Kubernetes has at most 1.5 MiB; lists in one file may be many. */
    private static final int MAX_STRING = 8 << 20;

    private static final int MAX_DEPTH = 200;
    private static final int MAX_NODES = 500_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_STRING)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    /** What of a status tells of uses; the rest is large. */
    private static final Set<String> STATUS =
            Set.of("phase", "finishedAt", "storedTemplates", "storedWorkflowTemplateSpec", "nodes");

    private static final Set<String> NODE = Set.of("templateRef", "templateScope");
    private static final Set<String> METADATA = Set.of("name", "namespace", "labels", "creationTimestamp");

    private final JsonParser parser;
    private final Consumer<YamlMapping> objects;
    private final Consumer<String> kindsOfLists;
    private int nodes;

    private DumpReader(JsonParser parser, Consumer<YamlMapping> objects, Consumer<String> kindsOfLists) {
        this.parser = parser;
        this.objects = objects;
        this.kindsOfLists = kindsOfLists;
    }

    /**
     * Reads a dump to its end.
     *
     * @param name its name, for messages
     * @param objects is given each object
     * @param kindsOfLists is given the kind of each list that names one, such as {@code WorkflowList}
     * @throws DumpException when it is no JSON, ends too early, or leaves something out
     */
    static void read(String name, InputStream dump, Consumer<YamlMapping> objects, Consumer<String> kindsOfLists) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), dump)) {
            DumpReader reader = new DumpReader(parser, objects, kindsOfLists);
            boolean any = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw new DumpException(
                            "the dump " + name + " is not what kubectl get -o json prints: it holds something"
                                    + " other than objects. Nothing was written.");
                }
                reader.top(name);
                any = true;
            }
            if (!any) {
                throw new DumpException("the dump " + name + " is empty. Nothing was written.");
            }
        } catch (JacksonException e) {
            throw new DumpException("the dump " + name + " is truncated or is no JSON"
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ")")
                    + "; make it again with kubectl get … -o json. Nothing was written.");
        }
    }

    /** An object, or a list; which of them shows at the key items. */
    private void top(String name) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        boolean list = false;
        String kind = "";
        nodes = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("items") && value == JsonToken.START_ARRAY) {
                list = true;
                items(name);
            } else if (key.equals("kind") && value == JsonToken.VALUE_STRING) {
                kind = parser.getString();
                entries.add(entry(key, YamlScalar.string(kind)));
            } else if (key.equals("metadata")) {
                YamlNode metadata = node("/metadata");
                if (metadata instanceof YamlMapping mapping) {
                    refuseRest(name, mapping);
                }
                entries.add(entry(key, metadata));
            } else {
                entries.add(entry(key, node("/" + key)));
            }
        }
        if (list || kind.endsWith("List")) {
            kindsOfLists.accept(kind);
        } else {
            objects.accept(new YamlMapping(entries, Mark.NONE));
        }
    }

    /** The API server gives long lists in parts, and says in each that there is more. */
    private static void refuseRest(String name, YamlMapping metadata) {
        if (metadata.string("continue").filter(rest -> !rest.isEmpty()).isPresent()) {
            throw new DumpException(
                    "the dump " + name + " holds only the first part of a list; ask for all of it, as kubectl"
                            + " get does. Nothing was written.");
        }
    }

    private void items(String name) {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_OBJECT) {
            nodes = 0;
            if (node("") instanceof YamlMapping object) {
                objects.accept(object);
            }
            token = parser.nextToken();
        }
        if (token != JsonToken.END_ARRAY) {
            throw new DumpException(
                    "the dump " + name + " holds a list of something other than objects. Nothing was written.");
        }
    }

    /** Reads the value at which the parser stands. */
    private YamlNode node(String path) {
        if (++nodes > MAX_NODES) {
            throw new DumpException(
                    "an object of the dump is larger than any that a cluster holds. Nothing was written.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> list(path);
            case VALUE_STRING -> YamlScalar.string(parser.getString());
            case VALUE_TRUE -> YamlScalar.bool(true);
            case VALUE_FALSE -> YamlScalar.bool(false);
            case VALUE_NULL -> new YamlScalar(YamlScalar.Type.NULL, "null", Mark.NONE);
            // No number names anything.
            default -> YamlScalar.integer(0);
        };
    }

    private YamlSequence list(String path) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path));
        }
        return new YamlSequence(items, Mark.NONE);
    }

    private YamlMapping object(String path) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (isKept(path, key)) {
                entries.add(entry(key, node(below(path, key))));
            } else {
                parser.skipChildren();
            }
        }
        return new YamlMapping(entries, Mark.NONE);
    }

    private static boolean isKept(String path, String key) {
        return switch (path) {
            case "/metadata" -> METADATA.contains(key) || key.equals("continue");
            case "/status" -> STATUS.contains(key);
            case "/status/nodes/*" -> NODE.contains(key);
            default -> true;
        };
    }

    /** Paths matter at the top of an object only. */
    private static String below(String path, String key) {
        return switch (path) {
            case "" -> "/" + key;
            case "/status" -> key.equals("nodes") ? "/status/nodes" : "/deep";
            case "/status/nodes" -> "/status/nodes/*";
            default -> "/deep";
        };
    }

    private static YamlMapping.Entry entry(String key, YamlNode value) {
        return YamlMapping.Entry.of(key, value);
    }
}
