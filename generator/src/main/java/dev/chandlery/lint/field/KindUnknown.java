package dev.chandlery.lint.field;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.registry.schema.Respelling;
import java.util.List;

/** Finds a kind that Argo does not have and that is nearly one of its own. Other programs of the project have other kinds. */
final class KindUnknown extends LintRule {
    KindUnknown() {
        super(Rule.error("kind-unknown", "An object has a kind that is nearly, but not quite, one of Argo Workflows."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        if (object.node()
                        .string("apiVersion")
                        .filter(LintObject.API_VERSION::equals)
                        .isEmpty()
                || !Fields.present(object.node(), "kind")) {
            return;
        }
        boolean text = object.node().string("kind").isPresent();
        if (text && ArgoKinds.ofWorkflows(object.kind())) {
            return;
        }
        List<String> meant = Suggestion.allNearest(object.kind(), ArgoSchema.KINDS);
        if (text && meant.isEmpty()) {
            return;
        }
        object.node()
                .get("kind")
                .ifPresent(kind -> context.report(
                        rule(),
                        kind.mark(),
                        text
                                ? "Argo has no kind " + Quoted.of(object.kind()) + "."
                                : "The kind of this object is no text.",
                        meant.isEmpty()
                                ? "Use one of " + String.join(", ", ArgoSchema.KINDS) + "."
                                : "Did you mean " + String.join(" or ", meant) + "?",
                        Respelling.fixes(context.file().path(), kind.mark(), object.kind(), meant)));
    }
}
