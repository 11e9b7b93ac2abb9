package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.Labels;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.template.Interface.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds two parameters, or two artifacts, of one name among the inputs or outputs of a template. */
final class InterfaceNameDuplicate extends FormRule {
    InterfaceNameDuplicate() {
        super(Rule.error("interface-name-duplicate", "Two inputs or two outputs of a template have the same name."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Interface.lists(template).forEach(list -> check(list, template, context));
    }

    private void check(List<Member> members, TemplateSyntax template, LintContext context) {
        Set<String> names = new HashSet<>();
        for (Member member : members) {
            if (!member.name().isEmpty() && !names.add(member.name())) {
                context.report(
                        rule(),
                        member.mark(),
                        Labels.withArticle(template.label()) + " has another " + member.word() + " of the name "
                                + member.name() + ".",
                        "Rename one of the two, or remove it.");
            }
        }
    }
}
