package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.argo.schema.FieldProblem.WrongType;
import dev.chandlery.argo.schema.FieldType;
import dev.chandlery.argo.schema.FieldType.ListOf;
import dev.chandlery.argo.schema.FieldType.Scalar;
import dev.chandlery.argo.schema.SchemaField;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a value of another type than its field has. */
final class FieldWrongType extends FieldRule<WrongType> {
    private static final Set<Scalar> WHOLE_NUMBERS = Set.of(Scalar.INT32, Scalar.INT64, Scalar.UINT64);

    /** Short enough for all types of whole numbers. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private static final Pattern BARE_NUMBER_OR_WORD = Pattern.compile("[A-Za-z0-9_.+-]+");

    FieldWrongType() {
        super(Rule.error("field-type", "A field holds a value of another type than it has."), WrongType.class);
    }

    @Override
    void problem(WrongType problem, LintContext context) {
        String path = context.file().path();
        FieldType expected = problem.expected();
        String raw = Written.at(problem.mark(), context);
        boolean number = problem.value() instanceof YamlScalar value && value.type() != YamlScalar.Type.STRING;
        if (expected == Scalar.STRING && number) {
            report(problem, "Put it in quotes.", context, quoted(path, problem, raw));
        } else if (isQuoted(expected, problem)) {
            report(problem, "Remove the quotes.", context, bare(path, problem, raw));
        } else {
            report(problem, remedy(expected, problem, context), context);
        }
    }

    private void report(WrongType problem, String remedy, LintContext context, Fix... fixes) {
        context.report(rule(), problem.mark(), problem.message(), remedy, fixes);
    }

    private static Fix[] quoted(String path, WrongType problem, String raw) {
        return BARE_NUMBER_OR_WORD.matcher(raw).matches()
                ? new Fix[] {Fix.of("Put it in quotes", TextEdit.replace(path, problem.mark(), "\"" + raw + "\""))}
                : new Fix[0];
    }

    private static Fix[] bare(String path, WrongType problem, String raw) {
        String text = ((YamlScalar) problem.value()).text();
        return raw.equals("\"" + text + "\"") || raw.equals("'" + text + "'")
                ? new Fix[] {Fix.of("Remove the quotes", TextEdit.replace(path, problem.mark(), text))}
                : new Fix[0];
    }

    /** Says whether a text would be right without its quotes. */
    private static boolean isQuoted(FieldType expected, WrongType problem) {
        String text = problem.value().asString().orElse("");
        return (expected == Scalar.BOOL && (text.equals("true") || text.equals("false")))
                || (expected instanceof Scalar scalar
                        && WHOLE_NUMBERS.contains(scalar)
                        && WHOLE_NUMBER.matcher(text).matches());
    }

    private static String remedy(FieldType expected, WrongType problem, LintContext context) {
        if (problem.value() instanceof YamlScalar scalar && scalar.text().contains("{{")) {
            return "Write the value itself: Argo reads this field before it fills in tags.";
        }
        if (expected instanceof ListOf list) {
            if (problem.path().endsWith("]")) {
                return "Begin it with another dash: each item is a list itself.";
            }
            return problem.value() instanceof YamlMapping || !(list.items() instanceof Scalar)
                    ? "Begin each item with a dash."
                    : "Make it a list: write it in brackets, or after a dash.";
        }
        if (expected == Scalar.PLUGIN) {
            return "Write the name of the plugin, and below it what the plugin is given.";
        }
        if (problem.value() instanceof YamlSequence) {
            return "Remove the dash or the brackets: there is one, not a list.";
        }
        List<String> fields = ArgoSchema.forVersion(context.settings().version())
                .type(expected instanceof FieldType.Named ? expected : Scalar.ANY)
                .map(type ->
                        type.fields().stream().map(SchemaField::name).limit(6).toList())
                .orElse(List.of());
        return fields.isEmpty()
                ? "Write " + expected.words() + "."
                : "Write a mapping, with fields such as " + String.join(", ", fields) + ".";
    }
}
