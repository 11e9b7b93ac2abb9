package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import dev.chandlery.yaml.YamlMapping;

/** Finds secrets among the environment variables of containers. The value is never shown, only what it seems to be. */
final class SecretInEnv extends PodRule {
    SecretInEnv() {
        super(Rule.warning("secret-in-env", "An environment variable holds a secret in plain text."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        for (ContainerSyntax container : part.containers()) {
            for (YamlMapping variable : Fields.mappings(container.node(), "env")) {
                Text.of(variable, "name")
                        .ifPresent(name -> SecretText.kind(name.value(), Fields.text(variable, "value"))
                                .ifPresent(kind -> context.report(
                                        rule(),
                                        name.mark(),
                                        "The variable " + name.value() + " of " + container.label(part.label())
                                                + " holds what looks like " + kind + ".",
                                        "Take it from a Secret with valueFrom.secretKeyRef, and replace it where it is"
                                                + " valid.")));
            }
        }
    }
}
