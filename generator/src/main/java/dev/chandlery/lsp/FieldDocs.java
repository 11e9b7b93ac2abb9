package dev.chandlery.lsp;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.argo.schema.FieldType;
import dev.chandlery.argo.schema.FieldType.ListOf;
import dev.chandlery.argo.schema.FieldType.MapOf;
import dev.chandlery.argo.schema.FieldType.Named;
import dev.chandlery.argo.schema.SchemaField;
import dev.chandlery.argo.schema.SchemaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the fields of Argo's objects are for, by their place in an object. */
final class FieldDocs {
    private final ArgoSchema schema;

    FieldDocs(ArgoVersion version) {
        this.schema = ArgoSchema.forVersion(version);
    }

    /** Returns the field at the end of a way from the top of an object of a kind. */
    Optional<SchemaField> field(String kind, List<String> steps) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        String name = steps.get(steps.size() - 1);
        return fields(kind, steps.subList(0, steps.size() - 1)).flatMap(type -> schema.field(type, name));
    }

    /** Returns the fields that may stand at the end of a way; none where any key may stand. */
    List<SchemaField> fieldsAt(String kind, List<String> steps) {
        return fields(kind, steps).map(schema::fields).orElse(List.of());
    }

    private Optional<SchemaType> fields(String kind, List<String> steps) {
        Optional<FieldType> type = schema.kind(kind).map(top -> new Named(top.name()));
        for (String step : steps) {
            type = type.flatMap(owner -> inner(owner, step));
        }
        return type.filter(Named.class::isInstance).flatMap(schema::type);
    }

    private Optional<FieldType> inner(FieldType type, String step) {
        if (type instanceof ListOf list) {
            return step.equals(NodePath.ITEM) ? Optional.of(list.items()) : Optional.empty();
        }
        if (type instanceof MapOf map) {
            return Optional.of(map.values());
        }
        return schema.type(type).flatMap(fields -> schema.field(fields, step)).map(SchemaField::type);
    }

    /** Returns words for a field, as Markdown. */
    static String words(SchemaField field) {
        StringBuilder words = new StringBuilder(
                "**" + field.name() + "**: " + field.type().words() + (field.required() ? ", required" : ""));
        if (!field.description().isEmpty()) {
            words.append("\n\n").append(MarkdownText.of(field.description()));
        }
        if (!field.limits().values().isEmpty()) {
            words.append("\n\nOne of: ")
                    .append(field.limits().values().stream()
                            .map(MarkdownText::code)
                            .collect(Collectors.joining(", ")));
        }
        if (!field.replacement().isEmpty()) {
            words.append("\n\nOut of date; use ")
                    .append(MarkdownText.code(field.replacement()))
                    .append('.');
        }
        field.versions()
                .first()
                .ifPresent(
                        first -> words.append("\n\nSince Argo ").append(first).append('.'));
        return words.toString();
    }
}
