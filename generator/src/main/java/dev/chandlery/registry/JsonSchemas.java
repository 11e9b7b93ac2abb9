package dev.chandlery.registry;

import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.JsonSchema;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON Schemas of the project's own files. */
public final class JsonSchemas {
    private JsonSchemas() {}

    /**
     * Returns the schemas as UTF-8 JSON, by file name such as {@code package.json}.
     *
     * @param words the names that a registry file may use
     */
    public static SortedMap<String, byte[]> all(Vocabulary words) {
        SortedMap<String, byte[]> schemas = new TreeMap<>();
        for (FileKind kind : FileKinds.all(words)) {
            schemas.put(kind.schemaFile(), JsonSchema.write(kind));
        }
        return Collections.unmodifiableSortedMap(schemas);
    }
}
