package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;

/** Finds a resource template without a manifest, with two, or with one from an artifact that it does not take. */
final class ResourceManifestSource extends FormRule {
    /** These name the object by flags if they like. */
    private static final List<String> WITHOUT = List.of("get", "delete");

    ResourceManifestSource() {
        super(Rule.error(
                "resource-manifest-source", "A resource template has not exactly one manifest, or one from nowhere."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        YamlMapping resource = Fields.mapping(template.node(), "resource");
        if (!template.is("resource") || WITHOUT.contains(Fields.text(resource, "action"))) {
            return;
        }
        boolean own = !Fields.text(resource, "manifest").isEmpty();
        boolean from = Fields.present(resource, "manifestFrom");
        if (own == from) {
            context.report(
                    rule(),
                    own ? resource.markOf("manifestFrom") : template.node().markOf("resource"),
                    "The resource of " + template.label()
                            + (own
                                    ? " has both manifest and manifestFrom."
                                    : " has neither manifest nor manifestFrom."),
                    own ? "Remove one of the two." : "Write the object under manifest.");
        } else if (from) {
            artifact(Fields.mapping(Fields.mapping(resource, "manifestFrom"), "artifact"), template, context);
        }
    }

    private void artifact(YamlMapping artifact, TemplateSyntax template, LintContext context) {
        String name = Fields.text(artifact, "name");
        List<String> inputs =
                template.inputs().artifacts().stream().map(ArtifactSyntax::name).toList();
        if (!artifact.entries().isEmpty() && !inputs.contains(name)) {
            context.report(
                    rule(),
                    artifact.get("name").map(node -> node.mark()).orElse(artifact.mark()),
                    "The manifest of " + template.label() + " comes from the artifact " + name
                            + ", which is none of its inputs.",
                    context.didYouMean(name, () -> inputs, "Add the artifact to the inputs of the template."));
        }
    }
}
