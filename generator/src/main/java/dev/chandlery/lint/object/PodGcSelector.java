package dev.chandlery.lint.object;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a selector of pods to delete that selects nothing because it is wrong in itself. */
final class PodGcSelector extends FormRule {
    private static final List<String> WITH_VALUES = List.of("In", "NotIn");
    private static final List<String> WITHOUT_VALUES = List.of("Exists", "DoesNotExist");

    private static final String WORD = "[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
    private static final Pattern VALUE = Pattern.compile("(?:" + WORD + ")?");
    private static final Pattern KEY = Pattern.compile("(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?/)?" + WORD);

    PodGcSelector() {
        super(Rule.error("pod-gc-selector", "The labelSelector of podGC is not a valid one."));
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        YamlMapping selector = Fields.mapping(Fields.mapping(workflow.spec(), "podGC"), "labelSelector");
        for (YamlMapping.Entry label : Fields.mapping(selector, "matchLabels").entries()) {
            label(label, context);
        }
        for (YamlMapping expression : Fields.mappings(selector, "matchExpressions")) {
            problem(expression)
                    .ifPresent(problem -> context.report(
                            rule(),
                            expression.mark(),
                            "An expression of the labelSelector of podGC " + problem + ".",
                            "Write a key, one of In, NotIn, Exists and DoesNotExist as operator, and values for the first"
                                    + " two."));
        }
    }

    private void label(YamlMapping.Entry label, LintContext context) {
        Optional<String> value = Fields.scalar(label.value());
        if (!KEY.matcher(label.key()).matches()
                || !value.map(text -> VALUE.matcher(text).matches()).orElse(true)) {
            context.report(
                    rule(),
                    label.keyMark(),
                    "The labelSelector of podGC asks for a label that there cannot be: " + label.key() + ": "
                            + value.orElse("") + ".",
                    "Use letters, digits, \"-\", \"_\" and \".\", at most 63 characters.");
        }
    }

    private static Optional<String> problem(YamlMapping expression) {
        String key = Fields.text(expression, "key");
        String operator = Fields.text(expression, "operator");
        List<YamlNode> values = Fields.items(expression, "values");
        if (!KEY.matcher(key).matches()) {
            return Optional.of(key.isEmpty() ? "has no key" : "has the key " + key + ", which no label can have");
        }
        if (!WITH_VALUES.contains(operator) && !WITHOUT_VALUES.contains(operator)) {
            return Optional.of(
                    operator.isEmpty() ? "has no operator" : "has the operator " + operator + ", which does not exist");
        }
        if (WITH_VALUES.contains(operator) == values.isEmpty()) {
            return Optional.of(
                    "has " + (values.isEmpty() ? "no values for " : "values, but is of the operator ") + operator);
        }
        return values.stream()
                .flatMap(value -> Fields.scalar(value).stream())
                .filter(value -> !VALUE.matcher(value).matches())
                .findFirst()
                .map(value -> "has the value " + value + ", which no label can have");
    }
}
