package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.YamlFindings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the rules over files. May be used from several threads. */
public final class Linter {
    private final List<LintRule> rules;
    private final TemplateCatalog catalog;
    private final LintSettings settings;

    /**
     * Makes a linter.
     *
     * @param catalog the objects that references may name, those of the linted files among them
     */
    public Linter(TemplateCatalog catalog, LintSettings settings) {
        this.catalog = catalog;
        this.settings = settings;
        this.rules = settings.chosen(LintRules.CHECKS);
    }

    /** Returns the findings of a file in order of place, what could not be read among them. */
    public List<Finding> lint(LintFile file) {
        List<Finding> findings = new ArrayList<>();
        file.stream().problems().forEach(problem -> findings.add(YamlFindings.of(file.path(), problem)));
        file.objects().forEach(object -> findings.addAll(lint(file, object)));
        Collections.sort(findings);
        return findings;
    }

    /** Returns the findings of one object of a file, in the order of the rules. */
    public List<Finding> lint(LintFile file, LintObject object) {
        LintContext context = new LintContext(file, object, catalog, settings);
        each(rule -> rule.object(object, context));
        object.workflow().ifPresent(workflow -> visit(workflow, context));
        return context.findings();
    }

    private void visit(WorkflowSyntax workflow, LintContext context) {
        each(rule -> rule.workflow(workflow, context));
        workflow.templates().forEach(template -> visit(template, workflow, context));
        visit(workflow.hooks(), Optional.empty(), Optional.empty(), workflow, context);
    }

    private void visit(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        each(rule -> rule.template(template, workflow, context));
        visit(template.calls(), Optional.empty(), Optional.of(template), workflow, context);
    }

    private void visit(
            List<CallSyntax> calls,
            Optional<CallSyntax> owner,
            Optional<TemplateSyntax> template,
            WorkflowSyntax workflow,
            LintContext context) {
        for (CallSyntax call : calls) {
            CallSite site = new CallSite(call, owner, template, workflow);
            each(rule -> rule.call(site, context));
            call.inline().ifPresent(inline -> visit(inline, workflow, context));
            visit(call.hooks(), Optional.of(call), template, workflow, context);
        }
    }

    private void each(Consumer<LintRule> visit) {
        rules.forEach(visit);
    }
}
