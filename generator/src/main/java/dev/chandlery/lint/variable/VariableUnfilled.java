package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.variable.PlacedText.Part;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds tags that stay as they are, in places that Argo's own check does not look at. */
final class VariableUnfilled extends TextRule {
    /** Fields of the spec whose tags are filled in for each template that they become a part of. */
    private static final Set<String> OF_TEMPLATES =
            Set.of("templates", "templateDefaults", "podSpecPatch", "podMetadata", "artifactRepositoryRef");

    VariableUnfilled() {
        super(Rule.warning("variable-unfilled", "A tag stands where Argo never fills it in."));
    }

    @Override
    void text(PlacedText text, TemplateScopes scopes, LintContext context) {
        if (text.part() == Part.REST) {
            check(text.scalar(), text.tagged(), scopes.of(text), context);
        }
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        List<Names> names = new ArrayList<>(Globals.of(workflow, context).names());
        names.add(new NamePrefix(Globals.FAILURES));
        names.add(new NameSet("item.", Set.of(), "no step or task is around it"));
        names.add(new NameSet("inputs.", Set.of(), "no template is around it"));
        names.add(new NameSet("steps.", Set.of(), "no template is around it"));
        names.add(new NameSet("tasks.", Set.of(), "no template is around it"));
        names.add(new NameSet("pod.", Set.of(), "no template is around it"));
        Scope scope = new Scope(names);
        for (YamlMapping.Entry entry : workflow.spec().entries()) {
            if (!OF_TEMPLATES.contains(entry.key())) {
                TextWalk.scalars(entry.value(), scalar -> check(scalar, TaggedText.of(scalar.text()), scope, context));
            }
        }
        labels(Fields.mapping(workflow.object(), "metadata"), context);
        labels(Fields.mapping(workflow.spec(), "workflowMetadata"), context);
    }

    private void labels(YamlMapping metadata, LintContext context) {
        TextWalk.scalars(
                Fields.mapping(metadata, "labels"),
                scalar -> SimpleTag.in(TaggedText.of(scalar.text())).stream()
                        .filter(tag -> Scope.isChecked(tag.name()))
                        .forEach(tag -> report(
                                scalar,
                                tag.span(),
                                "The tag {{" + tag.name() + "}} is never filled in: it stands in a label.",
                                "Use labelsFrom of workflowMetadata, or write the value.",
                                context)));
    }

    private void check(YamlScalar scalar, TaggedText text, Scope scope, LintContext context) {
        for (SimpleTag tag : SimpleTag.in(text)) {
            if (Scope.isChecked(tag.name()) && !scope.accepts(tag.name())) {
                report(
                        scalar,
                        tag.span(),
                        "The tag {{" + tag.name() + "}} is never filled in: " + scope.why(tag.name()) + ".",
                        Meant.by(
                                tag.name(), scope.near(tag.name()), "Correct the name, or move the tag to a template."),
                        context);
            }
        }
    }
}
