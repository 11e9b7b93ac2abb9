package dev.chandlery.lint.field;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;
import dev.chandlery.registry.schema.Respelling;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/** Finds an object with the apiVersion of Argo that has no kind. In a package it is no manifest at all, which is found there. */
final class KindMissing extends LintRule {
    private static final String KIND = "kind";

    KindMissing() {
        super(Rule.error("kind-missing", "An object with the apiVersion of Argo has no kind."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        YamlMapping node = object.node();
        if (!object.kind().isEmpty() || Fields.present(node, KIND)) {
            return;
        }
        Optional<YamlMapping.Entry> misspelt = node.entries().stream()
                .filter(entry -> entry.value().asString().isPresent())
                .filter(entry -> Suggestion.nearest(entry.key(), List.of(KIND)).isPresent())
                .findFirst();
        Mark here = node.markOf(node.get(KIND).isPresent() ? KIND : "apiVersion");
        context.report(
                rule(),
                misspelt.map(YamlMapping.Entry::keyMark).orElse(here),
                "This object has the apiVersion of Argo and no kind, so nobody knows what it is.",
                misspelt.map(entry -> "Write kind.").orElse("Add kind: WorkflowTemplate, or the kind that it is."),
                misspelt.map(entry ->
                                Respelling.fixes(context.file().path(), entry.keyMark(), entry.key(), List.of(KIND)))
                        .orElseGet(() -> new Fix[0]));
    }
}
