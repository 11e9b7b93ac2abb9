package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;

/** Finds an object of Argo without an apiVersion. In a package it is no manifest at all, which is found there. */
final class ApiVersionMissing extends LintRule {
    ApiVersionMissing() {
        super(Rule.error("api-version-missing", "An object of Argo Workflows has no apiVersion."));
    }

    /** What a trigger makes gets its apiVersion in more than one way. */
    @Override
    protected void object(LintObject object, LintContext context) {
        if (ArgoSchema.KINDS.contains(object.kind())
                && !object.origin().made()
                && object.node().get("apiVersion").isEmpty()) {
            context.report(
                    rule(),
                    object.node().markOf("kind"),
                    object.label() + " has no apiVersion, so no cluster takes it.",
                    "Add apiVersion: " + LintObject.API_VERSION + ".");
        }
    }
}
