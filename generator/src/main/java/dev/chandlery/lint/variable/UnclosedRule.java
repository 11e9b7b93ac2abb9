package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.Span;
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

    private static final String REMEDY = "Close it with }}; to write braces that are no tag, put a space between them.";

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
        for (int i = 0; i < text.tags().size(); i++) {
            Tag tag = text.tags().get(i);
            if (tag.nested().isPresent() && !isQuoted(tag) && !isClosed(text, i)) {
                check(scalar, tag, context);
            }
        }
        text.unclosed().ifPresent(tag -> check(scalar, tag, context));
    }

    /** Says whether the braces inside a tag are the text between quotes that another program is to write. */
    private static boolean isQuoted(Tag tag) {
        String name = tag.name();
        return !name.isEmpty() && "\"'`".indexOf(name.charAt(0)) >= 0;
    }

    /** Says whether a tag around another one has an end of its own, before the next tag begins. */
    private static boolean isClosed(TaggedText text, int index) {
        int end = text.text().indexOf("}}", text.tags().get(index).span().end());
        int next = text.text().indexOf("{{", text.tags().get(index).span().end());
        return end >= 0 && (next < 0 || end < next);
    }

    private void check(YamlScalar scalar, Tag tag, LintContext context) {
        if (isAbout(isVariable(tag))) {
            int start = tag.span().start();
            report(scalar, new Span(start, start + 2), sentence(beginning(tag)), REMEDY, context);
        }
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
