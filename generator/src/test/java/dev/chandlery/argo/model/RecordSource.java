package dev.chandlery.argo.model;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.argo.schema.FieldType;
import dev.chandlery.argo.schema.SchemaField;
import dev.chandlery.argo.schema.SchemaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the source of a record from the type of the table, nearly in the format of the project. */
final class RecordSource {
    /** First line of every file that is made. */
    static final String HEAD =
            "// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.\n";

    private static final int WIDTH = 120;

    /** Fields whose names are words of Java. */
    private static final Map<String, String> RENAMED = Map.of("default", "defaultValue", "enum", "enumValues");

    private static final Map<FieldType, String> SCALARS = Map.ofEntries(
            Map.entry(FieldType.Scalar.STRING, "String"),
            Map.entry(FieldType.Scalar.BOOL, "Boolean"),
            Map.entry(FieldType.Scalar.INT32, "Integer"),
            Map.entry(FieldType.Scalar.INT64, "Long"),
            Map.entry(FieldType.Scalar.UINT64, "Long"),
            Map.entry(FieldType.Scalar.NUMBER, "BigDecimal"),
            Map.entry(FieldType.Scalar.BYTES, "String"),
            Map.entry(FieldType.Scalar.TIME, "String"),
            Map.entry(FieldType.Scalar.QUANTITY, "Quantity"),
            Map.entry(FieldType.Scalar.INT_OR_STRING, "IntOrString"),
            Map.entry(FieldType.Scalar.ANY_STRING, "AnyString"),
            Map.entry(FieldType.Scalar.ANY, "Object"),
            Map.entry(FieldType.Scalar.OBJECT, "Map<String, Object>"),
            Map.entry(FieldType.Scalar.PLUGIN, "Map<String, Object>"));

    private static final Map<String, String> IMPORTS = Map.of(
            "BigDecimal", "java.math.BigDecimal",
            "Quantity", "io.fabric8.kubernetes.api.model.Quantity",
            "IntOrString", "io.fabric8.kubernetes.api.model.IntOrString");

    private final SchemaType type;
    private final List<Component> components;
    private final TreeSet<String> imports = new TreeSet<>();

    private record Component(SchemaField field, String name, String javaType) {
        boolean collection() {
            return javaType.startsWith("List<") || javaType.startsWith("Map<");
        }

        String declared() {
            return collection() ? javaType : "@Nullable " + javaType;
        }

        String copy() {
            return javaType.startsWith("List<") ? "Values.list(" + name + ")" : "Values.map(" + name + ")";
        }
    }

    RecordSource(SchemaType type) {
        this.type = type;
        this.components = type.fields().stream()
                .filter(field -> ArgoVersion.KNOWN.stream().anyMatch(field.versions()::contains))
                .map(field ->
                        new Component(field, RENAMED.getOrDefault(field.name(), field.name()), javaType(field.type())))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** Says whether a type becomes a record: the kinds are custom resources, and Kubernetes types are Fabric8's. */
    static boolean isRecord(SchemaType type) {
        return !type.ofKubernetes() && !ArgoSchema.KINDS.contains(type.name());
    }

    String text() {
        StringBuilder body = new StringBuilder();
        body.append("/**\n").append(prose(" * ", "", type.description()));
        if (!components.isEmpty()) {
            body.append(" *\n");
        }
        for (Component component : components) {
            body.append(prose(" * @param " + component.name() + " ", " *     ", parameter(component)));
        }
        body.append(" */\n@Wire\n").append(header());
        if (components.isEmpty()) {
            body.append("}\n");
        } else {
            body.append("\n").append(members()).append("}\n");
        }
        return HEAD + "package dev.chandlery.argo.model;\n\n" + importLines() + body;
    }

    private String importLines() {
        boolean nullable = components.stream().anyMatch(component -> !component.collection());
        if (nullable) {
            imports.add("org.jspecify.annotations.Nullable");
        }
        for (Component component : components) {
            if (component.javaType().contains("List<")) {
                imports.add("java.util.List");
            }
            if (component.javaType().contains("Map<")) {
                imports.add("java.util.Map");
            }
            if (RENAMED.containsKey(component.field().name())) {
                imports.add("com.fasterxml.jackson.annotation.JsonProperty");
            }
        }
        String lines = imports.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        return lines.isEmpty() ? "" : lines + "\n";
    }

    private static String parameter(Component component) {
        SchemaField field = component.field();
        String text = field.description();
        text = text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
        String end = text.endsWith(".") && !text.substring(0, text.length() - 1).contains(". ")
                ? text.substring(0, text.length() - 1)
                : text;
        StringBuilder out = new StringBuilder(end);
        field.versions()
                .first()
                .ifPresent(
                        first -> out.append(sentence(out)).append("Since Argo ").append(first));
        field.versions()
                .last()
                .ifPresent(
                        last -> out.append(sentence(out)).append("Until Argo ").append(last));
        if (!field.replacement().isEmpty()) {
            out.append("; use ").append(field.replacement());
        }
        return out.toString();
    }

    private static String sentence(StringBuilder before) {
        return before.toString().endsWith(".") ? " " : ". ";
    }

    /** Wraps text of Javadoc, with what HTML and Javadoc would take for their own written as characters. */
    private static String prose(String first, String next, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : escaped.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(next.isEmpty() ? first : next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return out.append(line).append('\n').toString();
    }

    private String header() {
        List<String> parts = components.stream()
                .map(component -> annotation(component) + component.declared() + " " + component.name())
                .toList();
        return call("public record " + type.name() + "(", parts, ") {", "") + (parts.isEmpty() ? "" : "\n");
    }

    private static String annotation(Component component) {
        String name = component.field().name();
        return RENAMED.containsKey(name) ? "@JsonProperty(\"" + name + "\") " : "";
    }

    /** Writes a list in parentheses: in one line, all in the next, or one below the other. */
    private static String call(String before, List<String> parts, String after, String indent) {
        String joined = String.join(", ", parts);
        String line = indent + before + joined + after;
        if (line.length() <= WIDTH) {
            return line;
        }
        String deeper = indent + "        ";
        if (deeper.length() + joined.length() + after.length() <= WIDTH) {
            return indent + before + "\n" + deeper + joined + after;
        }
        return indent + before + "\n" + deeper + String.join(",\n" + deeper, parts) + after;
    }

    private String members() {
        StringBuilder out = new StringBuilder();
        List<Component> collections =
                components.stream().filter(Component::collection).toList();
        if (!collections.isEmpty()) {
            out.append("    /** Copies the lists and mappings. */\n    public " + type.name() + " {\n");
            collections.forEach(c -> out.append("        " + c.name() + " = " + c.copy() + ";\n"));
            out.append("    }\n\n");
        }
        out.append("    /** Returns a builder without values. */\n    public static Builder builder() {\n");
        out.append("        return new Builder();\n    }\n\n");
        out.append("    /** Returns a builder with the values of this one. */\n    public Builder toBuilder() {\n");
        if (components.size() == 1) {
            String name = components.get(0).name();
            out.append("        return new Builder()." + name + "(" + name + ");\n    }\n\n");
        } else {
            out.append("        Builder copy = new Builder();\n");
            components.forEach(c -> out.append("        copy." + c.name() + " = " + c.name() + ";\n"));
            out.append("        return copy;\n    }\n\n");
        }
        return out.append(builder()).toString();
    }

    private String builder() {
        StringBuilder out = new StringBuilder();
        out.append("    /** Collects the values of a {@link " + type.name() + "}. */\n");
        out.append("    public static final class Builder {\n");
        for (Component c : components) {
            String start = c.javaType().startsWith("List<") ? " = List.of()" : " = Map.of()";
            out.append("        private " + c.declared() + " " + c.name() + (c.collection() ? start : "") + ";\n");
        }
        out.append("\n        private Builder() {}\n\n");
        for (Component c : components) {
            out.append("        /** Sets {@link " + type.name() + "#" + c.name() + "}. */\n");
            out.append("        public Builder " + c.name() + "(" + c.declared() + " " + c.name() + ") {\n");
            out.append("            this." + c.name() + " = " + c.name() + ";\n");
            out.append("            return this;\n        }\n\n");
        }
        out.append("        /** Returns the {@link " + type.name() + "}. */\n");
        out.append("        public " + type.name() + " build() {\n");
        List<String> names = new ArrayList<>();
        components.forEach(c -> names.add(c.name()));
        out.append(call("return new " + type.name() + "(", names, ");", "            "));
        return out.append("\n        }\n    }\n").toString();
    }

    private String javaType(FieldType fieldType) {
        if (fieldType instanceof FieldType.ListOf list) {
            return "List<" + javaType(list.items()) + ">";
        }
        if (fieldType instanceof FieldType.MapOf map) {
            return "Map<String, " + javaType(map.values()) + ">";
        }
        if (fieldType instanceof FieldType.Named named) {
            boolean kubernetes = named.name().startsWith("k8s.");
            String name = kubernetes ? named.name().substring("k8s.".length()) : named.name();
            if (kubernetes) {
                String in = name.startsWith("PodDisruptionBudget") ? "policy.v1." : "";
                imports.add("io.fabric8.kubernetes.api.model." + in + name);
            }
            return name;
        }
        String name = SCALARS.get(fieldType);
        if (IMPORTS.containsKey(name)) {
            imports.add(IMPORTS.get(name));
        }
        return name;
    }
}
