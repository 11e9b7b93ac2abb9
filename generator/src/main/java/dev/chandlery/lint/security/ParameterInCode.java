package dev.chandlery.lint.security;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds programs with parameters in quotes, or in another language than a shell's: a value with the right characters in it
 * ends the quotes. What stands outside the quotes of a shell is left to {@link ShellInjection}.
 */
final class ParameterInCode extends LintRule {
    ParameterInCode() {
        super(Rule.info(
                "parameter-in-code", "A script holds the value of a parameter, which can end the quotes around it."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        for (Code code : Code.of(template, workflow)) {
            TaggedText text = TaggedText.of(code.text().text());
            List<Tag> bare = code.shell() ? ShellQuoting.bare(text) : List.of();
            Set<String> told = new TreeSet<>();
            bare.forEach(tag -> Untrusted.name(tag, template, workflow).ifPresent(told::add));
            for (Tag tag : text.tags()) {
                Untrusted.name(tag, template, workflow)
                        .filter(told::add)
                        .ifPresent(name -> report(name, tag, code, template, context));
            }
        }
    }

    private void report(String name, Tag tag, Code code, TemplateSyntax template, LintContext context) {
        context.report(
                rule(),
                context.file().markOf(code.text(), tag.span()),
                "The value of " + name + " is part of the program of "
                        + code.container().label(template.label()) + ".",
                "Put it into an environment variable under env, and read that.");
    }
}
