package dev.chandlery.kustomize;

import dev.chandlery.source.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read for earlier builds: the objects of directories and files, those that were used longest ago dropped when there
 * are many.
 */
final class Bases {
    /** Objects of some kilobytes each, as nodes ten times as large. */
    private static final int MAX_OBJECTS = 20_000;

    private final Map<Object, List<Resource>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int objects;
    private byte @Nullable [] schemaText;
    private @Nullable Schemas schemas;

    private record Key(TreePath path, @Nullable Schemas schemas) {}

    /** Returns the schemas of a text, the same object for the same text. */
    synchronized Schemas schemas(byte[] text, Supplier<Schemas> reader) {
        Schemas known = schemas;
        if (known == null || !Arrays.equals(text, schemaText)) {
            known = reader.get();
            schemas = known;
            schemaText = text;
        }
        return known;
    }

    /** Returns the objects of a directory. */
    List<Resource> directory(TreePath path, Context context, Supplier<List<Resource>> reader) {
        return kept(new Key(path, context.hasOwnSchemas() ? context.schemas() : null), reader);
    }

    /** Returns the objects of a file. */
    List<Resource> file(Directory.Content file) {
        return ResourceFile.read(file.shown(), file.bytes());
    }

    private List<Resource> kept(Object key, Supplier<List<Resource>> reader) {
        synchronized (this) {
            List<Resource> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Resource> read = List.copyOf(reader.get());
        synchronized (this) {
            if (kept.putIfAbsent(key, read) == null) {
                objects += read.size();
            }
            List<Object> oldest = new ArrayList<>();
            int left = objects;
            for (var entry : kept.entrySet()) {
                if (left <= MAX_OBJECTS) {
                    break;
                }
                oldest.add(entry.getKey());
                left -= entry.getValue().size();
            }
            oldest.forEach(kept::remove);
            objects = left;
        }
        return read;
    }
}
