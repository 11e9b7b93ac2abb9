package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.FieldProblem;
import dev.chandlery.argo.schema.FieldProblem.NotAllowed;
import dev.chandlery.argo.schema.FieldProblem.OutsideLimit;
import dev.chandlery.argo.schema.Limits;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.LintContext;
import dev.chandlery.registry.schema.Respelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a value of the right type that is not among those allowed, or outside its limits. */
final class FieldWrongValue extends FieldRule<FieldProblem> {
    private static final String WORD = "Use letters, digits and dashes, and begin with a letter or a digit.";
    private static final String METRIC =
            "Use letters, digits and underscores, and begin with a letter or an underscore.";

    /** What the forms of the schema are, as words. */
    private static final Map<String, String> FORMS = Map.of(
            "^[a-zA-Z0-9][-a-zA-Z0-9]*$",
            WORD,
            "^[-a-zA-Z0-9_]+$",
            "Use letters, digits, dashes and underscores.",
            "^[-a-zA-Z0-9_{}.]+$",
            "Use letters, digits, dashes, underscores and dots.",
            "^[a-zA-Z_][a-zA-Z0-9_]*$",
            METRIC);

    /** The permissions of a file, all of them set: what authors write in octal and a message gives in decimal. */
    private static final long LARGEST_MODE = 0777;

    FieldWrongValue() {
        super(
                Rule.error("field-value", "A field holds a value that is not allowed, or outside its limits."),
                FieldProblem.class);
    }

    @Override
    void problem(FieldProblem problem, LintContext context) {
        if (FieldTagged.isTagged(problem)) {
            return;
        }
        if (problem instanceof NotAllowed value) {
            notAllowed(value, context);
        } else if (problem instanceof OutsideLimit limit) {
            context.report(rule(), limit.mark(), limit.message(), remedy(limit));
        }
    }

    private void notAllowed(NotAllowed problem, LintContext context) {
        List<String> values = problem.field().limits().values().stream()
                .filter(value -> !value.isEmpty())
                .toList();
        Optional<String> otherCase =
                values.stream().filter(problem.value()::equalsIgnoreCase).findFirst();
        List<String> meant = otherCase.map(List::of).orElse(values);
        context.report(
                rule(),
                problem.mark(),
                problem.message(),
                otherCase
                        .map(value -> "Write " + value + ".")
                        .orElseGet(() -> Suggestion.didYouMean(
                                problem.value(), values, "Use one of " + String.join(", ", values) + ".")),
                fixes(problem, meant, context));
    }

    private static Fix[] fixes(NotAllowed problem, List<String> meant, LintContext context) {
        return Respelling.fixes(context.file().path(), problem.mark(), problem.value(), meant);
    }

    private static String remedy(OutsideLimit problem) {
        Limits limits = problem.field().limits();
        boolean none = problem.value().equals("0");
        return switch (problem.measure()) {
            case NUMBER ->
                limits.number().max() == LARGEST_MODE
                        ? "Write it in octal, such as 0644; the largest is 0777."
                        : "Write a number that is " + limits.number().words() + ", or remove the field.";
            case LENGTH -> none ? "Write a text, or remove the field." : "Shorten it.";
            case ITEMS ->
                none ? "Add an item, or remove the field." : "Move some of them to another template or object.";
            case FORM -> ofForm(problem, limits);
        };
    }

    private static String ofForm(OutsideLimit problem, Limits limits) {
        Limits.Form form = problem.path().endsWith("]") ? limits.itemPattern() : limits.pattern();
        String regex = form.regex().orElse("");
        if (regex.startsWith("^(@")) {
            return "Write five fields as in \"0 3 * * *\", or a word such as @daily; the time zone goes into timezone.";
        }
        return FORMS.getOrDefault(regex, "It has to match " + regex + ".");
    }
}
