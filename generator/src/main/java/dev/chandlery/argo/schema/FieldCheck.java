package dev.chandlery.argo.schema;

import dev.chandlery.argo.schema.FieldProblem.Measure;
import dev.chandlery.argo.schema.FieldType.ListOf;
import dev.chandlery.argo.schema.FieldType.MapOf;
import dev.chandlery.argo.schema.FieldType.Named;
import dev.chandlery.argo.schema.FieldType.Scalar;
import dev.chandlery.argo.schema.Limits.Range;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of a manifest: that they exist in the version of Argo, have the right type, and keep to their limits.
 *
 * <p>All of the manifest is checked, inside steps too, where Argo itself does not look for unknown fields. What fields
 * have to do with each other is not checked here.
 */
public final class FieldCheck {
    /** Reports of one manifest after which the check ends. */
    public static final int MAX_PROBLEMS = 1000;

    private final ArgoSchema schema;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** The keys, and numbers of items, that lead to the node which is checked. */
    private final List<Object> path = new ArrayList<>();

    private FieldCheck(ArgoSchema schema) {
        this.schema = schema;
    }

    /**
     * Checks an object of the kinds {@link ArgoSchema#KINDS}; of others nothing is said.
     *
     * @param object the whole object
     * @param schema the schema of the version to check against
     * @return the problems in the order of the manifest, at most {@link #MAX_PROBLEMS}
     */
    public static List<FieldProblem> check(YamlMapping object, ArgoSchema schema) {
        // Plain loops and calls in here: the first lambda of a process costs more than the check of a manifest.
        Optional<SchemaType> type = schema.kind(object.string("kind").orElse(""));
        return type.isPresent() ? check(object, type.get(), schema) : List.of();
    }

    /** Checks a part of an object as a type, with paths that begin at the part. */
    public static List<FieldProblem> check(YamlMapping part, SchemaType type, ArgoSchema schema) {
        FieldCheck check = new FieldCheck(schema);
        check.mapping(part, type);
        return List.copyOf(check.problems);
    }

    private void mapping(YamlMapping mapping, SchemaType type) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (problems.size() >= MAX_PROBLEMS) {
                return;
            }
            path.add(entry.key());
            SchemaField field = type.find(entry.key());
            if (field == null) {
                field = nearMiss(entry, mapping, type);
            } else if (!field.versions().contains(schema.version())) {
                add(new FieldProblem.Unavailable(path(), entry.keyMark(), field, schema.version(), mapping));
            } else if (!field.replacement().isEmpty()) {
                add(new FieldProblem.Superseded(path(), entry.keyMark(), field, mapping));
            }
            if (field != null && !isNull(entry.value())) {
                limits(field, entry.value());
                value(field.type(), entry.value());
            }
            path.remove(path.size() - 1);
        }
        for (SchemaField field : type.required()) {
            if (isNull(mapping.get(field.name()).orElse(null))) {
                missing(mapping, type, field);
            }
        }
    }

    private void missing(YamlMapping mapping, SchemaType type, SchemaField field) {
        // One that this version does not have any more is a problem of its own, and says what to do.
        boolean replaced = type.fields().stream()
                .anyMatch(other -> other.replacement().equals(field.name())
                        && mapping.get(other.name()).isPresent());
        if (!replaced && field.versions().contains(schema.version())) {
            path.add(field.name());
            add(new FieldProblem.Missing(path(), mapping.mark(), type, field));
            path.remove(path.size() - 1);
        }
    }

    /** Reports an unknown key. Returns the field that differs from it in case only: it is what was meant. */
    private @Nullable SchemaField nearMiss(YamlMapping.Entry entry, YamlMapping holder, SchemaType type) {
        for (SchemaField field : type.fields()) {
            if (field.name().equalsIgnoreCase(entry.key()) && field.versions().contains(schema.version())) {
                add(new FieldProblem.WrongCase(path(), entry.keyMark(), entry.key(), field, holder));
                return field;
            }
        }
        List<String> names = schema.fields(type).stream().map(SchemaField::name).toList();
        add(new FieldProblem.Unknown(path(), entry.keyMark(), entry.key(), type, names, holder));
        return null;
    }

    private void value(FieldType type, YamlNode node) {
        if (type instanceof Scalar scalar) {
            Enforcer refuses = ScalarCheck.refuses(scalar, node);
            if (refuses != null) {
                wrongType(refuses, type, node);
            }
        } else if (type instanceof Named && node instanceof YamlMapping mapping) {
            SchemaType fields = ArgoSchema.find(type);
            if (fields == null) {
                throw new IllegalStateException("the table has no type " + type);
            }
            mapping(mapping, fields);
        } else if (type instanceof ListOf list && node instanceof YamlSequence sequence) {
            items(list, sequence);
        } else if (type instanceof MapOf map && node instanceof YamlMapping mapping) {
            values(map, mapping);
        } else {
            wrongType(Enforcer.ARGO, type, node);
        }
    }

    private void items(ListOf list, YamlSequence sequence) {
        for (int i = 0; i < sequence.items().size() && problems.size() < MAX_PROBLEMS; i++) {
            YamlNode item = sequence.items().get(i);
            if (!isNull(item)) {
                path.add(i);
                value(list.items(), item);
                path.remove(path.size() - 1);
            }
        }
    }

    private void values(MapOf map, YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!isNull(entry.value()) && problems.size() < MAX_PROBLEMS) {
                path.add(entry.key());
                value(map.values(), entry.value());
                path.remove(path.size() - 1);
            }
        }
    }

    private void limits(SchemaField field, YamlNode node) {
        Limits limits = field.limits();
        if (limits.none()) {
            return;
        }
        if (node instanceof YamlSequence sequence) {
            int size = sequence.items().size();
            outside(field, node.mark(), Measure.ITEMS, limits.items(), size, false);
            for (int i = 0; i < size && limits.itemPattern() != Limits.Form.ANY; i++) {
                if (sequence.items().get(i) instanceof YamlScalar item
                        && !limits.itemPattern().matches(item.text())) {
                    path.add(i);
                    outside(field, item.mark(), Measure.FORM, item.text(), isTagged(item.text()));
                    path.remove(path.size() - 1);
                }
            }
        } else if (node instanceof YamlScalar scalar) {
            scalarLimits(field, limits, scalar);
        }
    }

    private void scalarLimits(SchemaField field, Limits limits, YamlScalar scalar) {
        String text = scalar.text();
        if (scalar.type() == YamlScalar.Type.INTEGER && text.length() < 19) {
            outside(field, scalar.mark(), Measure.NUMBER, limits.number(), Long.parseLong(text), false);
        }
        if (scalar.type() != YamlScalar.Type.STRING) {
            return;
        }
        // What Kubernetes checks it checks when tags are filled in.
        boolean tagged = isTagged(text);
        boolean open = limits.enforcer() == Enforcer.KUBERNETES && tagged;
        if (!limits.values().isEmpty() && !limits.values().contains(text) && !open) {
            add(new FieldProblem.NotAllowed(path(), scalar.mark(), field, text, tagged));
        }
        outside(field, scalar.mark(), Measure.LENGTH, limits.length(), text.codePointCount(0, text.length()), tagged);
        if (!limits.pattern().matches(text)) {
            outside(field, scalar.mark(), Measure.FORM, text, tagged);
        }
    }

    private void outside(SchemaField field, Mark mark, Measure measure, Range range, long value, boolean tagged) {
        if (!range.contains(value)) {
            outside(field, mark, measure, Long.toString(value), tagged);
        }
    }

    private void outside(SchemaField field, Mark mark, Measure measure, String value, boolean tagged) {
        add(new FieldProblem.OutsideLimit(path(), mark, Enforcer.API_SERVER, field, measure, value, tagged));
    }

    private static boolean isTagged(String text) {
        return text.contains("{{");
    }

    private void wrongType(Enforcer refuses, FieldType type, YamlNode node) {
        add(new FieldProblem.WrongType(path(), node.mark(), refuses, type, node));
    }

    private void add(FieldProblem problem) {
        problems.add(problem);
    }

    private String path() {
        StringBuilder text = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(ValueWords.cut((String) step));
            }
        }
        return text.toString();
    }

    private static boolean isNull(@Nullable YamlNode node) {
        return node == null || (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL);
    }
}
