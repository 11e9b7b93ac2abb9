package dev.chandlery.lint.security;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import java.util.Set;
import java.util.TreeSet;

/** Finds shell scripts with parameters outside quotes, so that the shell runs what the value says. */
final class ShellInjection extends LintRule {
    ShellInjection() {
        super(Rule.warning(
                "shell-injection", "A shell script holds a parameter outside quotes, so its value is run as code."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        for (Code code : Code.of(template, workflow)) {
            String text = code.text().text();
            if (code.shell() && text.contains("{{")) {
                Set<String> told = new TreeSet<>();
                for (Tag tag : ShellQuoting.bare(TaggedText.of(text))) {
                    Untrusted.name(tag, template, workflow)
                            .filter(told::add)
                            .ifPresent(name -> report(name, tag, code, template, context));
                }
            }
        }
    }

    private void report(String name, Tag tag, Code code, TemplateSyntax template, LintContext context) {
        context.report(
                rule(),
                context.file().markOf(code.text(), tag.span()),
                "The shell of " + code.container().label(template.label()) + " runs what " + name + " says.",
                "Put it into an environment variable under env, and write \"$NAME\" here.");
    }
}
