package dev.chandlery.argo.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the table of Kubernetes types from the classes of Fabric8 and the notes of ours. */
final class KubernetesTypes {
    private static final String HEAD = """
            # The types of Kubernetes that types of Argo hold, as deep as they go. Made from the classes of Fabric8 and from
            # kubernetes-notes.txt by a test; mvn verify -Dgolden.update=true writes it anew. The form is that of argo.txt.
            """;

    private static final List<String> PACKAGES =
            List.of("io.fabric8.kubernetes.api.model.", "io.fabric8.kubernetes.api.model.policy.v1.");

    private static final Map<Type, String> SCALARS = Map.of(
            String.class, "string",
            Boolean.class, "bool",
            Integer.class, "int32",
            Long.class, "int64",
            Object.class, "any",
            Quantity.class, "Quantity",
            IntOrString.class, "IntOrString");

    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final SortedMap<String, String> types = new TreeMap<>();

    private KubernetesTypes(String noteText) {
        String type = "";
        String at = "";
        for (String line : noteText.lines().toList()) {
            if (line.startsWith("type k8s.")) {
                type = line.substring("type k8s.".length());
                at = type;
            } else if (line.startsWith("    ")) {
                descriptions.put(at, line.strip());
            } else if (line.startsWith("  ")) {
                String[] parts = line.strip().split(": ", 2);
                at = type + "." + parts[0].replace("*", "");
                notes.put(at, (parts[0].endsWith("*") ? "*: " : ": ") + parts[1]);
            }
        }
    }

    /** Returns the table of these types and all that they hold. */
    static String table(Collection<String> roots, String notes) {
        KubernetesTypes table = new KubernetesTypes(notes);
        roots.forEach(root -> table.add(classOf(root)));
        table.checkNotes();
        return HEAD + String.join("", table.types.values());
    }

    /** Returns Fabric8's class of a type. */
    static Class<?> classOf(String name) {
        return PACKAGES.stream()
                .flatMap(prefix -> named(prefix + name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Fabric8 has no class " + name));
    }

    private static Stream<Class<?>> named(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }

    private void add(Class<?> type) {
        String name = type.getSimpleName();
        if (types.containsKey(name)) {
            return;
        }
        types.put(name, "");
        StringBuilder text = new StringBuilder("\ntype k8s." + name + "\n" + description(name));
        SortedMap<String, Field> fields = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            if (property != null) {
                fields.put(property.value(), field);
            }
        }
        fields.forEach((key, field) -> text.append(line(name + "." + key, key, field)));
        types.put(name, text.toString());
    }

    private String line(String at, String key, Field field) {
        String note = notes.getOrDefault(at, ": -");
        used.add(at);
        if (note.endsWith("omit")) {
            return "";
        }
        if (note.contains(": -")) {
            note = note.replace(": -", ": " + text(field.getGenericType()));
        }
        return "  " + key + note + "\n" + description(at);
    }

    private String description(String at) {
        String description = descriptions.get(at);
        used.add(at);
        return description == null ? "" : "    " + description + "\n";
    }

    private String text(Type type) {
        if (SCALARS.containsKey(type)) {
            return SCALARS.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? "[]" + text(arguments[0]) : "{}" + text(arguments[1]);
        }
        add((Class<?>) type);
        return "k8s." + ((Class<?>) type).getSimpleName();
    }

    private void checkNotes() {
        // A type whose fields are not checked is reached by its class and left out again.
        types.remove("FieldsV1");
        types.remove("VolumeHealthStatus");
        types.remove("VolumeHealthCondition");
        Set<String> unused = new HashSet<>(notes.keySet());
        unused.addAll(descriptions.keySet());
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw new IllegalStateException("notes on what Fabric8 does not have: " + unused);
        }
    }
}
