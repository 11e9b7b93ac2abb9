package dev.chandlery.argo.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types of Argo Workflows, and the Kubernetes types that they hold, as one version of Argo has them. Immutable.
 *
 * <p>Covered are the kinds {@link #KINDS} and everything below them. A type is read from the program's resources when it
 * is first asked for.
 */
public final class ArgoSchema {
    /** The kinds of objects that the schema covers. */
    public static final List<String> KINDS =
            List.of("Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow", "WorkflowEventBinding");

    private final ArgoVersion version;

    private ArgoSchema(ArgoVersion version) {
        this.version = version;
    }

    /** Returns the schema of a version. For versions that are not {@linkplain ArgoVersion#KNOWN known} the nearest counts. */
    public static ArgoSchema forVersion(ArgoVersion version) {
        return new ArgoSchema(version);
    }

    /** Returns the schema of the newest version that is known. */
    public static ArgoSchema newest() {
        return forVersion(ArgoVersion.NEWEST);
    }

    /** Returns the version. */
    public ArgoVersion version() {
        return version;
    }

    /** Returns the type of an object by its kind, or empty for other kinds than {@link #KINDS}. */
    public Optional<SchemaType> kind(String kind) {
        return KINDS.contains(kind) ? type(kind) : Optional.empty();
    }

    /** Returns a type by its name, such as {@code Template} or {@code k8s.Container}. */
    public Optional<SchemaType> type(String name) {
        return Optional.ofNullable(SchemaTable.find(name));
    }

    /** Returns the type with fields that a field holds, in lists and mappings too; empty for scalars. */
    public Optional<SchemaType> type(FieldType type) {
        return Optional.ofNullable(find(type.innermost()));
    }

    /** Returns the names of all types, those of Argo first. */
    public List<String> typeNames() {
        List<String> names = new ArrayList<>(SchemaTable.argo().names());
        names.addAll(SchemaTable.kubernetes().names());
        return List.copyOf(names);
    }

    /** Returns the fields that this version has of a type. */
    public List<SchemaField> fields(SchemaType type) {
        return type.fields().stream()
                .filter(field -> field.versions().contains(version))
                .toList();
    }

    /** Returns the field of a type, or empty when this version does not have it. */
    public Optional<SchemaField> field(SchemaType type, String name) {
        return type.field(name).filter(field -> field.versions().contains(version));
    }

    static @Nullable SchemaType find(FieldType type) {
        return type instanceof FieldType.Named named ? SchemaTable.find(named.name()) : null;
    }
}
