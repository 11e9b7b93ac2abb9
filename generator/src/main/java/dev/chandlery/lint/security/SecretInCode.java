package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.stream.Stream;

/** Finds secrets in what containers run, by their form alone. The value is never shown, only what it seems to be. */
final class SecretInCode extends PodRule {
    private static final List<String> FIELDS = List.of("command", "args", "source");

    SecretInCode() {
        super(Rule.warning("secret-in-code", "A script or argument of a container holds a secret in plain text."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        for (ContainerSyntax container : part.containers()) {
            for (String field : FIELDS) {
                texts(container.node(), field)
                        .flatMap(text -> SecretText.form(text).stream())
                        .findFirst()
                        .ifPresent(kind ->
                                report(kind, container.node().markOf(field), container.label(part.label()), context));
            }
        }
    }

    private static Stream<String> texts(YamlMapping container, String field) {
        return Stream.concat(Fields.texts(container, field).stream(), Fields.scalar(container, field).stream());
    }

    private void report(String kind, Mark mark, String label, LintContext context) {
        context.report(
                rule(),
                mark,
                "What " + label + " runs holds what looks like " + kind + ".",
                "Take it from a Secret, through an environment variable, and replace it where it is valid.");
    }
}
