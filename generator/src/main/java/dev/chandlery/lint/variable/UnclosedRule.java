package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.SyntaxProblem;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.util.regex.Pattern;

/** A rule about braces that open a tag which has no end. */
abstract class UnclosedRule extends TextRule {
    private static final Pattern VARIABLE = Pattern.compile(
            "(item|inputs|outputs|steps|tasks|workflow|pod|node|retries|lastRetry|cronworkflow)\\b.*", Pattern.DOTALL);

    UnclosedRule(Rule rule) {
        super(rule);
    }

    /** Says whether the rule is about a tag, given whether it was surely meant for Argo. */
    abstract boolean isAbout(boolean meantForArgo);

    /** Returns what is wrong. */
    abstract String sentence(String beginning);

    @Override
    final void text(PlacedText text, TemplateScopes scopes, LintContext context) {
        check(text.scalar(), text.tagged(), context);
    }

    @Override
    protected final void workflow(WorkflowSyntax workflow, LintContext context) {
        for (YamlMapping.Entry entry : workflow.spec().entries()) {
            if (!entry.key().equals("templates")) {
                TextWalk.scalars(entry.value(), scalar -> check(scalar, TaggedText.of(scalar.text()), context));
            }
        }
    }

    private void check(YamlScalar scalar, TaggedText text, LintContext context) {
        text.unclosed().filter(tag -> isAbout(isVariable(tag))).ifPresent(tag -> {
            SyntaxProblem problem = text.problems().get(0);
            report(scalar, problem.span(), sentence(beginning(tag)), problem.remedy(), context);
        });
    }

    private static boolean isVariable(Tag tag) {
        return tag.kind() == Tag.Kind.EXPRESSION || VARIABLE.matcher(tag.name()).matches();
    }

    private static String beginning(Tag tag) {
        String body = tag.body().strip();
        int end = 0;
        while (end < body.length() && end < 40 && !Character.isWhitespace(body.charAt(end))) {
            end++;
        }
        boolean half = end > 0 && Character.isHighSurrogate(body.charAt(end - 1));
        return "{{" + (tag.kind() == Tag.Kind.EXPRESSION ? "=" : "") + body.substring(0, half ? end - 1 : end);
    }
}
