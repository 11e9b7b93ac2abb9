package dev.chandlery.argo.schema;

/**
 * A field of a type.
 *
 * @param name its name
 * @param type the type of its value
 * @param required whether the API server requires it, by Argo's full resource definitions
 * @param mergeKey the field by which a strategic merge tells the items of a list apart, or empty
 * @param versions the versions of Argo that have it
 * @param replacement the field to use in its place, such as {@code ttlStrategy.secondsAfterCompletion}, or empty
 * @param limits what its value must keep to
 * @param description what it is for, in one or two sentences; empty for most fields of Kubernetes
 */
public record SchemaField(
        String name,
        FieldType type,
        boolean required,
        String mergeKey,
        VersionSpan versions,
        String replacement,
        Limits limits,
        String description) {}
