package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Strategic merge patches as Kustomize applies them: kyaml's {@code merge2}. The whole object is walked, so that a patch also
 * drops keys without a value from parts that it does not name.
 */
final class StrategicMerge {
    private static final String DIRECTIVE = "$patch";

    private final Schemas schemas;
    private final PlainScalars ofObject;
    private final PlainScalars ofPatch;
    private final Place place;
    /** How the values stand that took the style of others. */
    private final PlainScalars restyled = new PlainScalars();

    /** Whether what is merged stands in braces or brackets, where there are no blocks. */
    private boolean inFlow;

    /** What a patch asks to be done with the value that it is for. */
    enum Directive {
        MERGE,
        REPLACE,
        DELETE
    }

    /** A patch without its directive. */
    record Directed(Directive directive, @Nullable YamlNode patch) {}

    StrategicMerge(Schemas schemas, PlainScalars ofObject, PlainScalars ofPatch, Place place) {
        this.schemas = schemas;
        this.ofObject = ofObject;
        this.ofPatch = ofPatch;
        this.place = place;
    }

    /** Returns how the scalars of merged objects stand. */
    PlainScalars restyled() {
        return restyled;
    }

    /**
     * Returns the merged object, or null when the patch deletes it.
     *
     * @param flow whether the object stands in braces
     */
    @Nullable
    YamlMapping merge(YamlMapping object, YamlMapping patch, boolean flow) {
        inFlow = flow;
        return (YamlMapping) walk(object, patch, null);
    }

    /** Returns the merged value, or null when there is to be none. */
    @Nullable
    YamlNode walk(@Nullable YamlNode object, @Nullable YamlNode patch, @Nullable Schema given) {
        Schema schema = given == null ? schema(object, patch) : given;
        YamlNode kind = isAbsent(object) ? isAbsent(patch) ? null : patch : object;
        if (kind instanceof YamlSequence) {
            check(object, patch, YamlSequence.class);
            return schema != null && schema.merges() ? merged(object, patch, schema) : list(object, patch);
        }
        if (kind instanceof YamlScalar) {
            check(object, patch, YamlScalar.class);
            return scalar(object, patch);
        }
        check(object, patch, YamlMapping.class);
        return mapping(object, patch, schema);
    }

    private @Nullable YamlNode merged(@Nullable YamlNode object, @Nullable YamlNode patch, Schema schema) {
        boolean outer = inFlow;
        boolean flow = object instanceof YamlSequence list && !list.items().isEmpty() && ofObject.isFlow(list);
        inFlow |= flow;
        YamlNode merged = new ListMerge(this, schema, place).merge(absentAsNull(object), patch);
        if (merged != null && merged != object && inFlow) {
            merged = flowing(merged);
            if (flow) {
                restyled.addFlow(merged);
            }
        }
        inFlow = outer;
        return merged;
    }

    private @Nullable YamlNode list(@Nullable YamlNode object, @Nullable YamlNode patch) {
        return patch == null ? object : isAbsent(patch) ? null : patch;
    }

    private @Nullable YamlNode scalar(@Nullable YamlNode object, @Nullable YamlNode patch) {
        if (patch == null) {
            return object;
        }
        if (isAbsent(patch)) {
            return null;
        }
        YamlScalar value = (YamlScalar) patch;
        if (object == patch || !(object instanceof YamlScalar before)) {
            return value;
        }
        // The value takes the style of what it replaces: in quotes, a number becomes a string.
        boolean string = value.type() == YamlScalar.Type.STRING && !ofPatch.isPlain(value);
        if (!string && !ofObject.isQuoted(before)) {
            return value;
        }
        String text = string ? ofPatch.original(value) : ofPatch.text(value);
        return inFlow && text.startsWith("\t") ? restyled.inQuotes(text) : restyled.inStyleOf(before, ofObject, text);
    }

    private @Nullable YamlNode mapping(@Nullable YamlNode object, @Nullable YamlNode patch, @Nullable Schema schema) {
        if (isAbsent(object)) {
            if (patch == null) {
                // A null that is written out is kept, one that is only a missing value is not.
                boolean kept = object != null && !text((YamlScalar) object).isEmpty();
                return kept ? object : null;
            }
            if (isAbsent(patch)) {
                return null;
            }
            Directed directed = directed(patch);
            return directed.directive() == Directive.DELETE ? null : fields(directed.patch(), directed.patch(), schema);
        }
        if (patch != null && isAbsent(patch)) {
            return null;
        }
        Directed directed = directed(patch);
        return switch (directed.directive()) {
            case DELETE -> null;
            case REPLACE -> fields(directed.patch(), directed.patch(), schema);
            case MERGE -> fields(object, directed.patch(), schema);
        };
    }

    private @Nullable YamlNode fields(@Nullable YamlNode object, @Nullable YamlNode patch, @Nullable Schema schema) {
        if (!(object instanceof YamlMapping mapping)) {
            return object;
        }
        Map<String, YamlNode> merged = mapping.toMap();
        TreeSet<String> names = new TreeSet<>(merged.keySet());
        Map<String, YamlNode> changes = new LinkedHashMap<>();
        if (patch instanceof YamlMapping other) {
            changes = other.toMap();
            names.addAll(changes.keySet());
        }
        boolean same = true;
        boolean outer = inFlow;
        boolean flow = !merged.isEmpty() && ofObject.isFlow(object);
        inFlow |= flow;
        for (String name : names) {
            if (name.isEmpty()) {
                throw BuildStop.unsupported(place, "a strategic merge patch of an object with an empty key");
            }
            YamlNode before = merged.get(name);
            YamlNode after = walk(before, changes.get(name), schema == null ? null : schema.field(name));
            same &= after == before;
            if (after == null) {
                merged.remove(name);
            } else {
                merged.put(name, inFlow && after != before ? flowing(after) : after);
            }
        }
        inFlow = outer;
        YamlMapping result = same ? mapping : YamlMapping.of(merged);
        if (flow) {
            restyled.addFlow(result);
        }
        return result;
    }

    /** Returns a value as it stands in braces or brackets: what was a block is in double quotes there. */
    private YamlNode flowing(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            YamlMapping result = mapping;
            for (YamlMapping.Entry entry : mapping.entries()) {
                YamlNode value = flowing(entry.value());
                result = value == entry.value() ? result : result.with(entry.key(), value);
            }
            return result;
        }
        if (node instanceof YamlSequence list) {
            List<YamlNode> items = list.items().stream().map(this::flowing).toList();
            boolean same = true;
            for (int i = 0; i < items.size(); i++) {
                same &= items.get(i) == list.items().get(i);
            }
            return same ? list : YamlSequence.of(items);
        }
        YamlScalar scalar = (YamlScalar) node;
        PlainScalars styles = ofPatch.and(restyled);
        return styles.isBlock(scalar) ? restyled.inQuotes(styles.original(scalar)) : scalar;
    }

    /** Takes the directive out of a patch. */
    Directed directed(@Nullable YamlNode patch) {
        if (patch instanceof YamlMapping mapping) {
            YamlNode directive = mapping.get(DIRECTIVE).orElse(null);
            return directive == null
                    ? new Directed(Directive.MERGE, patch)
                    : new Directed(directive(directive), mapping.without(DIRECTIVE));
        }
        return new Directed(Directive.MERGE, patch);
    }

    /** Takes the directive out of a patch of a list: an item that holds nothing else. */
    Directed directedList(@Nullable YamlSequence patch) {
        if (patch != null) {
            for (YamlNode item : patch.items()) {
                YamlNode directive = item instanceof YamlMapping mapping
                        ? mapping.get(DIRECTIVE).orElse(null)
                        : null;
                if (directive != null) {
                    if (((YamlMapping) item).entries().size() > 1) {
                        break;
                    }
                    List<YamlNode> rest = new ArrayList<>(patch.items());
                    rest.removeIf(i -> i instanceof YamlMapping m
                            && m.get(DIRECTIVE)
                                    .filter(d -> d.sameValue(directive))
                                    .isPresent());
                    return new Directed(directive(directive), YamlSequence.of(rest));
                }
            }
        }
        return new Directed(Directive.MERGE, patch);
    }

    private Directive directive(YamlNode node) {
        return switch (node instanceof YamlScalar scalar ? scalar.text() : "") {
            case "merge" -> Directive.MERGE;
            case "replace" -> Directive.REPLACE;
            case "delete" -> Directive.DELETE;
            default ->
                throw BuildStop.invalid(
                        place, "The patch has a $patch that is none of merge, replace and delete.", "Correct it.");
        };
    }

    private void check(@Nullable YamlNode object, @Nullable YamlNode patch, Class<?> wanted) {
        boolean fits = (isAbsent(object) || wanted.isInstance(object)) && (isAbsent(patch) || wanted.isInstance(patch));
        if (!fits) {
            throw BuildStop.invalid(
                    place,
                    "The patch puts a value of another kind where the object has a mapping, a list or a scalar.",
                    "Use a JSON patch to replace a value by one of another kind.");
        }
    }

    /** An object inside an object has the schema of its own type. */
    private @Nullable Schema schema(@Nullable YamlNode object, @Nullable YamlNode patch) {
        Schema schema = schema(object);
        return schema == null ? schema(patch) : schema;
    }

    private @Nullable Schema schema(@Nullable YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            String kind = mapping.string("kind").orElse("");
            String version = mapping.string("apiVersion").orElse("");
            return kind.isEmpty() || version.isEmpty() ? null : schemas.of(TypeId.of(version, kind));
        }
        return null;
    }

    /** Returns the characters of a scalar. */
    String text(YamlScalar scalar) {
        return ofObject.isPlain(scalar) ? ofObject.text(scalar) : ofPatch.text(scalar);
    }

    static boolean isAbsent(@Nullable YamlNode node) {
        return node == null || (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL);
    }

    private static @Nullable YamlNode absentAsNull(@Nullable YamlNode node) {
        return isAbsent(node) ? null : node;
    }
}
