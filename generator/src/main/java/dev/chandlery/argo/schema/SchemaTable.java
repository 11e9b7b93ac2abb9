package dev.chandlery.argo.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of one text; the head of {@code argo.txt} describes its form. Only the places of the types are looked up at
 * first, and a type is read when it is asked for: a check of one manifest needs a tenth of them.
 */
final class SchemaTable {
    static final String KUBERNETES = "k8s.";

    private static final String TYPE = "\ntype ";
    private static final String PARENT = " < ";

    private final String text;
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private final Map<String, SchemaType> types = new ConcurrentHashMap<>();

    SchemaTable(String text) {
        this.text = text;
        for (int at = text.indexOf(TYPE); at >= 0; at = text.indexOf(TYPE, at + 1)) {
            int start = at + TYPE.length();
            String head = text.substring(start, text.indexOf('\n', start));
            int parent = head.indexOf(PARENT);
            starts.put(parent < 0 ? head : head.substring(0, parent), start);
        }
    }

    /** Reads a text that is part of this program. */
    static SchemaTable load(String resource) {
        try (InputStream in = SchemaTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new SchemaTable(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types of Argo. */
    static SchemaTable argo() {
        return Argo.TABLE;
    }

    /** The types of Kubernetes that types of Argo hold. */
    static SchemaTable kubernetes() {
        return Kubernetes.TABLE;
    }

    /** Returns a type of Argo or Kubernetes, or null. */
    static @Nullable SchemaType find(String name) {
        return (name.startsWith(KUBERNETES) ? kubernetes() : argo()).type(name);
    }

    List<String> names() {
        return List.copyOf(starts.keySet());
    }

    private @Nullable SchemaType type(String name) {
        SchemaType known = types.get(name);
        if (known != null) {
            return known;
        }
        Integer start = starts.get(name);
        if (start == null) {
            return null;
        }
        SchemaType type = read(name, start);
        types.put(name, type);
        return type;
    }

    private SchemaType read(String name, int start) {
        Map<String, SchemaField> fields = new LinkedHashMap<>();
        int end = text.indexOf('\n', start);
        int parentAt = text.indexOf(PARENT, start);
        if (parentAt >= 0 && parentAt < end) {
            String parent = text.substring(parentAt + PARENT.length(), end);
            SchemaType inherited = find(parent);
            if (inherited == null) {
                throw new IllegalStateException(name + " extends " + parent + ", which is not in the table");
            }
            for (SchemaField field : inherited.fields()) {
                fields.put(field.name(), field);
            }
        }
        List<String> lines = new ArrayList<>();
        for (int at = end + 1; at < text.length() && text.charAt(at) == ' '; at = end + 1) {
            end = text.indexOf('\n', at);
            lines.add(text.substring(at, end));
        }
        int line = 0;
        String description = "";
        if (!lines.isEmpty() && lines.get(0).startsWith("    ")) {
            description = lines.get(line++).strip();
        }
        while (line < lines.size()) {
            String declaration = lines.get(line++).strip();
            boolean described = line < lines.size() && lines.get(line).startsWith("    ");
            SchemaField field =
                    FieldLine.read(declaration, described ? lines.get(line++).strip() : "");
            fields.put(field.name(), field);
        }
        return new SchemaType(name, description, fields);
    }

    private static final class Argo {
        static final SchemaTable TABLE = load("argo.txt");
    }

    private static final class Kubernetes {
        static final SchemaTable TABLE = load("kubernetes.txt");
    }
}
