package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.registry.schema.Respelling;
import dev.chandlery.yaml.YamlScalar;
import java.util.List;

/** Finds an object of Argo with an apiVersion that Argo does not have. */
final class ApiVersionUnknown extends LintRule {
    ApiVersionUnknown() {
        super(Rule.error(
                "api-version-unknown", "An object of Argo Workflows has an apiVersion that Argo does not have."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        if (!ArgoSchema.KINDS.contains(object.kind()) || object.foreign()) {
            return;
        }
        object.node()
                .get("apiVersion")
                .flatMap(node -> node.asScalar())
                .filter(scalar -> !scalar.text().equals(LintObject.API_VERSION))
                .filter(scalar -> !(object.origin().made() && scalar.text().contains("{{")))
                .ifPresent(scalar -> report(object, scalar, context));
    }

    private void report(LintObject object, YamlScalar scalar, LintContext context) {
        context.report(
                rule(),
                scalar.mark(),
                object.label() + " has the apiVersion " + Quoted.of(scalar.text()) + ", which Argo does not have.",
                "Write " + LintObject.API_VERSION + ".",
                Respelling.fixes(context.file().path(), scalar.mark(), scalar.text(), List.of(LintObject.API_VERSION)));
    }
}
