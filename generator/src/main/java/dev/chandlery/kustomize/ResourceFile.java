package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlLimits;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlProblem;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads objects from a text as Kustomize does: lists of objects are taken apart. */
final class ResourceFile {
    private final String path;
    private final YamlSource source;

    private ResourceFile(String path, YamlSource source) {
        this.path = path;
        this.source = source;
    }

    /** Returns the objects of a file that is shown under a path. */
    static List<Resource> read(String path, byte[] content) {
        return of(path, source(path, content));
    }

    /** Returns the documents of a file; a problem ends the build. */
    static YamlSource source(String path, byte[] content) {
        YamlSource source = YamlReader.readCopied(content, YamlLimits.DEFAULT);
        for (YamlProblem problem : source.stream().problems()) {
            throw BuildStop.invalid(Place.in(path, problem.mark()), problem.message(), problem.remedy());
        }
        return source;
    }

    /** Returns the objects of documents. */
    static List<Resource> of(String path, YamlSource source) {
        return new ResourceFile(path, source).objects();
    }

    private List<Resource> objects() {
        List<YamlDocument> documents = source.stream().documents();
        Deque<YamlNode> open = new ArrayDeque<>();
        boolean fresh = false;
        YamlNode first = documents.isEmpty() ? Resource.EMPTY : documents.get(0).root();
        if (documents.size() == 1 && isPlainList(first)) {
            open.addAll(items((YamlMapping) first));
        } else {
            documents.forEach(d -> open.add(d.root()));
        }
        List<Resource> objects = new ArrayList<>();
        int left = open.size();
        while (!open.isEmpty()) {
            // What was inside lists comes after all else, and was JSON in between.
            fresh |= left-- <= 0;
            YamlNode node = open.removeFirst();
            if (isEmpty(node)) {
                continue;
            }
            Place place = Place.in(path, node.mark());
            if (!(node instanceof YamlMapping mapping)) {
                throw BuildStop.invalid(place, "The document is no mapping, so it is no object.", "Write an object.");
            }
            boolean list = mapping.string("kind").orElse("").endsWith("List");
            if (list && mapping.get("items").isPresent()) {
                open.addAll(items(mapping));
            } else if (list) {
                throw BuildStop.unsupported(place, "a list of objects without items");
            } else {
                objects.add(Resource.of(mapping, fresh ? PlainScalars.JSON : source.plain(), place));
            }
        }
        return objects;
    }

    private static boolean isPlainList(YamlNode node) {
        String kind =
                node instanceof YamlMapping mapping ? mapping.string("kind").orElse("") : "";
        return kind.equals("List") || kind.equals("ResourceList");
    }

    private List<YamlNode> items(YamlMapping list) {
        YamlNode items = list.get("items").orElse(Resource.EMPTY);
        if (items instanceof YamlSequence sequence) {
            return sequence.items();
        }
        if (isEmpty(items)) {
            return List.of();
        }
        throw BuildStop.invalid(
                Place.in(path, items.mark()), "The items of the list of objects are no list.", "Write a list.");
    }

    private static boolean isEmpty(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().isEmpty();
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().isEmpty();
        }
        return node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL;
    }
}
