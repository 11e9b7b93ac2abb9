package dev.chandlery.argo.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type with fields: of Argo, or of Kubernetes when its name begins with {@code k8s.}. */
public final class SchemaType {
    private final String name;
    private final String description;
    private final Map<String, SchemaField> fields;
    private final List<SchemaField> required;

    SchemaType(String name, String description, Map<String, SchemaField> fields) {
        this.name = name;
        this.description = description;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        List<SchemaField> needed = new ArrayList<>();
        for (SchemaField field : fields.values()) {
            if (field.required()) {
                needed.add(field);
            }
        }
        this.required = List.copyOf(needed);
    }

    /** Returns the name, such as {@code Template} or {@code k8s.Container}. */
    public String name() {
        return name;
    }

    /** Returns what the type is for, in one or two sentences; empty for most types of Kubernetes. */
    public String description() {
        return description;
    }

    /** Returns the name as Argo or Kubernetes write it, such as {@code Container}. */
    public String shortName() {
        return ofKubernetes() ? name.substring(SchemaTable.KUBERNETES.length()) : name;
    }

    /** Says whether the type belongs to Kubernetes. */
    public boolean ofKubernetes() {
        return name.startsWith(SchemaTable.KUBERNETES);
    }

    /** Returns the fields of all versions of Argo; inherited ones come first. */
    public Collection<SchemaField> fields() {
        return fields.values();
    }

    /** Returns the field of a name in any version of Argo. */
    public Optional<SchemaField> field(String fieldName) {
        return Optional.ofNullable(find(fieldName));
    }

    @Nullable
    SchemaField find(String fieldName) {
        return fields.get(fieldName);
    }

    List<SchemaField> required() {
        return required;
    }

    @Override
    public String toString() {
        return name;
    }
}
