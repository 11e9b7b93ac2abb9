package dev.chandlery.lint;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.YamlFindings;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules over files. May be used from several threads. */
public final class Linter {
    private final List<LintRule> rules;
    private final List<LintRule> rulesForTexts;
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
        this.rulesForTexts = rules.stream().filter(LintRule::looksIntoTexts).toList();
    }

    /** Returns the findings of a file in order of place, what could not be read among them. */
    public List<Finding> lint(LintFile file) {
        List<Finding> findings = new ArrayList<>();
        file.stream().problems().forEach(problem -> findings.add(YamlFindings.of(file.path(), problem)));
        file.objects().forEach(object -> findings.addAll(lint(file, object)));
        // What stands under an anchor is found at each alias.
        return findings.stream().sorted().distinct().toList();
    }

    /** Returns the findings of one object of a file, in the order of the rules. */
    public List<Finding> lint(LintFile file, LintObject object) {
        List<Finding> findings = new ArrayList<>(lint(file, object, rules));
        object.workflow()
                .ifPresent(workflow -> texts(workflow).stream()
                        .flatMap(template -> Embedded.inText(template, file).stream())
                        .forEach(made -> findings.addAll(lint(file, made, rulesForTexts))));
        return findings;
    }

    private List<Finding> lint(LintFile file, LintObject object, List<LintRule> chosen) {
        LintContext context = new LintContext(file, object, catalog, settings);
        new Visit(chosen, context).object(object);
        return context.findings();
    }

    /** Returns the templates whose text may hold objects. */
    private static List<TemplateSyntax> texts(WorkflowSyntax workflow) {
        List<TemplateSyntax> texts = new ArrayList<>();
        workflow.templates().forEach(template -> addTexts(template, texts));
        return texts;
    }

    private static void addTexts(TemplateSyntax template, List<TemplateSyntax> texts) {
        if (template.is("resource")) {
            texts.add(template);
        }
        template.calls().forEach(call -> call.inline().ifPresent(inline -> addTexts(inline, texts)));
    }
}
