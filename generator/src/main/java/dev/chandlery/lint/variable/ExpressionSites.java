package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.EventBindingSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.variable.PlacedText.Part;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * The expressions of an object or a template, in tags and in the fields that are expressions.
 *
 * @param sites the expressions
 */
record ExpressionSites(List<ExpressionSite> sites) {
    private static final String EXPRESSION = "expression";

    static ExpressionSites of(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        return context.once(template, ExpressionSites.class, key -> {
            Collector collector = new Collector();
            collector.template(TemplateScopes.of(template, workflow, context), template);
            return new ExpressionSites(List.copyOf(collector.sites));
        });
    }

    /** Returns the expressions of an object outside of its templates. */
    static ExpressionSites of(WorkflowSyntax workflow, LintContext context) {
        return context.once(workflow, ExpressionSites.class, key -> {
            Collector collector = new Collector();
            collector.workflow(workflow, SpecScope.of(workflow, context));
            return new ExpressionSites(List.copyOf(collector.sites));
        });
    }

    /** Returns the expressions of an event binding, which see an event and nothing of a workflow. */
    static ExpressionSites of(LintObject object) {
        Collector collector = new Collector();
        EventBindingSyntax.of(object.node()).ifPresent(binding -> {
            YamlMapping spec = Fields.mapping(object.node(), "spec");
            collector.field(Fields.mapping(spec, "event"), "selector", Scope.OPEN);
            binding.arguments()
                    .parameters()
                    .forEach(parameter ->
                            collector.field(Fields.mapping(parameter.node(), "valueFrom"), "event", Scope.OPEN));
        });
        return new ExpressionSites(List.copyOf(collector.sites));
    }

    private static final class Collector {
        private final List<ExpressionSite> sites = new ArrayList<>();

        void field(YamlMapping owner, String key, Scope scope) {
            owner.get(key)
                    .flatMap(YamlNode::asScalar)
                    .filter(scalar -> scalar.type() != YamlScalar.Type.NULL
                            && !scalar.text().isBlank())
                    .ifPresent(scalar -> sites.add(ExpressionSite.ofField(scalar, scope)));
        }

        void template(TemplateScopes scopes, TemplateSyntax template) {
            for (PlacedText text : scopes.texts()) {
                sites.addAll(ExpressionSite.inTags(text.scalar(), text.tagged(), scopes.of(text)));
            }
            Scope leaf = scopes.of(template.callsOthers() ? Part.REST : Part.LEAF);
            body(template, leaf);
            outputs(template.outputs(), template.callsOthers() ? scopes.ofResults() : leaf);
            calls(template, scopes);
        }

        private void body(TemplateSyntax template, Scope scope) {
            YamlMapping node = template.node();
            field(Fields.mapping(node, "retryStrategy"), EXPRESSION, scope);
            field(Fields.mapping(node, "http"), "successCondition", scope);
            Fields.mappings(Fields.mapping(node, "data"), "transformation")
                    .forEach(step -> field(step, EXPRESSION, scope));
        }

        private void outputs(InterfaceSyntax outputs, Scope scope) {
            outputs.parameters()
                    .forEach(parameter -> field(Fields.mapping(parameter.node(), "valueFrom"), EXPRESSION, scope));
            outputs.artifacts().forEach(artifact -> field(artifact.node(), "fromExpression", scope));
        }

        private void calls(TemplateSyntax template, TemplateScopes scopes) {
            for (CallSyntax call : template.calls()) {
                Scope scope = scopes.ofCall(call);
                outputs(call.arguments(), scope);
                for (CallSyntax hook : call.hooks()) {
                    field(hook.node(), EXPRESSION, scope);
                    outputs(hook.arguments(), scope);
                }
                // What an inline template calls has a scope of its own, and is left alone.
                call.inline().ifPresent(inline -> body(inline, scope));
            }
        }

        void workflow(WorkflowSyntax workflow, Scope scope) {
            for (YamlMapping.Entry entry : workflow.spec().entries()) {
                if (!entry.key().equals("templates")) {
                    Scope known = SpecScope.isOfTemplates(entry.key()) ? Scope.OPEN : scope;
                    TextWalk.scalars(
                            entry.value(),
                            scalar -> sites.addAll(ExpressionSite.inTags(scalar, TaggedText.of(scalar.text()), known)));
                }
            }
            workflow.hooks().forEach(hook -> field(hook.node(), EXPRESSION, scope));
            Fields.mapping(Fields.mapping(workflow.spec(), "workflowMetadata"), "labelsFrom")
                    .entries()
                    .forEach(entry -> entry.value().asMapping().ifPresent(from -> field(from, EXPRESSION, scope)));
            field(Fields.mapping(workflow.templateDefaults(), "retryStrategy"), EXPRESSION, Scope.OPEN);
            if (workflow.isCron()) {
                cron(Fields.mapping(workflow.object(), "spec"));
            }
        }

        private void cron(YamlMapping spec) {
            field(Fields.mapping(spec, "stopStrategy"), EXPRESSION, Scope.OPEN);
            spec.get("when")
                    .flatMap(YamlNode::asScalar)
                    .ifPresent(scalar ->
                            sites.addAll(ExpressionSite.inTags(scalar, TaggedText.of(scalar.text()), Scope.OPEN)));
        }
    }
}
