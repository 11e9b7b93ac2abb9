package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.variable.PlacedText.Part;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;

/** Finds tags that stay as they are, in places that Argo's own check does not look at. */
final class VariableUnfilled extends TextRule {
    VariableUnfilled() {
        super(Rule.warning("variable-unfilled", "A tag stands where Argo never fills it in."));
    }

    @Override
    void text(PlacedText text, TemplateScopes scopes, LintContext context) {
        check(text.scalar(), text.tagged(), scopes.of(text), text.part() == Part.REST, context);
        if (text.part() == Part.CALL) {
            item(text, text.call().orElseThrow(), context);
        }
    }

    /** Argo accepts a bare item everywhere, and fills it in for steps and tasks that loop. */
    private void item(PlacedText text, CallSyntax call, LintContext context) {
        for (SimpleTag tag : text.simple()) {
            if (tag.name().equals("item") && !call.loops() && call.inline().isEmpty()) {
                report(
                        text.scalar(),
                        tag.span(),
                        "The tag {{item}} is never filled in: " + call.label() + " does not loop.",
                        "Add withItems, withParam or withSequence, or name another variable.",
                        context);
            }
        }
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        Scope scope = SpecScope.of(workflow, context);
        for (YamlMapping.Entry entry : workflow.spec().entries()) {
            if (!SpecScope.isOfTemplates(entry.key())) {
                TextWalk.scalars(
                        entry.value(), scalar -> check(scalar, TaggedText.of(scalar.text()), scope, true, context));
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

    private void check(YamlScalar scalar, TaggedText text, Scope scope, boolean unchecked, LintContext context) {
        for (SimpleTag tag : SimpleTag.in(text)) {
            boolean missing = unchecked && Scope.isChecked(tag.name()) && !scope.accepts(tag.name());
            if (missing || scope.isMerelyAccepted(tag.name())) {
                report(
                        scalar,
                        tag.span(),
                        "The tag {{" + tag.name() + "}} is never filled in: " + scope.why(tag.name()) + ".",
                        Meant.by(
                                tag.name(),
                                scope.near(tag.name()),
                                "Correct the name, or move the tag to a template.",
                                context),
                        context);
            }
        }
    }
}
