package dev.chandlery.lint.security;

import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import dev.chandlery.yaml.Mark;
import java.util.stream.Stream;

/** Finds secrets in what containers run, by their form alone. The value is never shown, only what it seems to be. */
final class SecretInCode extends PodRule {
    SecretInCode() {
        super(Rule.warning("secret-in-code", "A script or argument of a container holds a secret in plain text."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        for (ContainerSyntax container : part.containers()) {
            Stream.of(
                            Text.list(container.node(), "command").stream(),
                            Text.list(container.node(), "args").stream(),
                            Text.of(container.node(), "source").stream())
                    .flatMap(texts -> texts)
                    .forEach(text -> SecretText.form(text.value())
                            .ifPresent(kind -> report(kind, text.mark(), container.label(part.label()), context)));
        }
    }

    private void report(String kind, Mark mark, String label, LintContext context) {
        context.report(
                rule(),
                mark,
                "What " + label + " runs holds what looks like " + kind + ".",
                "Take it from a Secret, through an environment variable, and replace it where it is valid.");
    }
}
