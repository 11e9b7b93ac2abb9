package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.argo.schema.FieldProblem;
import dev.chandlery.argo.schema.FieldType;
import dev.chandlery.argo.schema.SchemaField;
import dev.chandlery.argo.schema.SchemaType;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.LintContext;
import dev.chandlery.registry.schema.Respelling;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a key that is no field in any version of Argo. */
final class FieldUnknown extends FieldRule<FieldProblem> {
    /** The keys of a mapping, which may hold many that are unknown. */
    private record Keys(Set<String> names) {
        static Keys of(YamlMapping mapping) {
            return new Keys(
                    mapping.entries().stream().map(YamlMapping.Entry::key).collect(Collectors.toSet()));
        }
    }

    FieldUnknown() {
        super(Rule.error("field-unknown", "An object has a field that no version of Argo knows."), FieldProblem.class);
    }

    @Override
    void problem(FieldProblem problem, LintContext context) {
        if (problem instanceof FieldProblem.Unknown unknown) {
            Keys taken = context.once(unknown.holder(), Keys.class, Keys::of);
            List<String> free = unknown.fields().stream()
                    .filter(name -> !taken.names().contains(name))
                    .toList();
            List<String> near = Suggestion.allNearest(unknown.key(), free);
            report(
                    problem,
                    near.isEmpty() ? elsewhere(unknown, context) : "Did you mean " + String.join(" or ", near) + "?",
                    Respelling.fixes(context.file().path(), problem.mark(), unknown.key(), free),
                    context);
        } else if (problem instanceof FieldProblem.WrongCase wrong) {
            String name = wrong.field().name();
            boolean free = wrong.holder().get(name).isEmpty();
            report(
                    problem,
                    free ? "Write " + name + "." : "Remove it: " + name + " is there already.",
                    free
                            ? Respelling.fixes(context.file().path(), problem.mark(), wrong.key(), List.of(name))
                            : new Fix[0],
                    context);
        }
    }

    private void report(FieldProblem problem, String remedy, Fix[] fixes, LintContext context) {
        context.report(rule(), problem.mark(), problem.message(), remedy, fixes);
    }

    /** A key is often one level too high: image beside container, say. */
    private static String elsewhere(FieldProblem.Unknown unknown, LintContext context) {
        ArgoSchema schema = ArgoSchema.forVersion(context.settings().version());
        List<String> below = schema.fields(unknown.owner()).stream()
                .filter(field -> field.type() instanceof FieldType.Named)
                .filter(field -> has(schema, field, unknown.key()))
                .map(SchemaField::name)
                .toList();
        return below.isEmpty() || below.size() > 3
                ? "Remove it, or correct its name."
                : "Move it into " + String.join(" or ", below) + ".";
    }

    private static boolean has(ArgoSchema schema, SchemaField field, String key) {
        Optional<SchemaType> type = schema.type(field.type());
        return type.flatMap(of -> schema.field(of, key)).isPresent();
    }
}
