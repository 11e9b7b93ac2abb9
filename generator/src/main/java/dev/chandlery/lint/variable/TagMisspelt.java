package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is nearly the tag of a variable that exists, and which Argo therefore takes for plain text. */
final class TagMisspelt extends TextRule {
    /** A name behind one brace in place of two. Longer names than this are no names of variables. */
    private static final Pattern HALF_OPEN =
            Pattern.compile("(?<![{\\w$])\\{[ \\t]{0,4}([a-zA-Z]{1,20}(?:\\.[\\w-]{1,200}){1,8})[ \\t]{0,4}}}");

    TagMisspelt() {
        super(Rule.warning("tag-misspelt", "A text holds what is almost a tag, so that Argo leaves it as it is."));
    }

    @Override
    void text(PlacedText text, TemplateScopes scopes, LintContext context) {
        check(text.scalar(), text.tagged(), text.simple(), scopes.of(text), context);
    }

    @Override
    protected void workflow(WorkflowSyntax workflow, LintContext context) {
        Scope scope = SpecScope.of(workflow, context);
        for (YamlMapping.Entry entry : workflow.spec().entries()) {
            if (!SpecScope.isOfTemplates(entry.key())) {
                TextWalk.scalars(entry.value(), scalar -> check(scalar, scope, context));
            }
        }
    }

    private void check(YamlScalar scalar, Scope scope, LintContext context) {
        TaggedText text = TaggedText.of(scalar.text());
        check(scalar, text, SimpleTag.in(text), scope, context);
    }

    private void check(YamlScalar scalar, TaggedText text, List<SimpleTag> tags, Scope scope, LintContext context) {
        for (SimpleTag tag : tags) {
            scope.meantBy(tag.name())
                    .ifPresent(meant -> report(
                            scalar,
                            tag.span(),
                            "Argo does not fill in {{" + tag.name() + "}}: no variable begins like that.",
                            "Did you mean " + meant + "?",
                            context));
        }
        if (!hasLooseEnd(text)) {
            return;
        }
        Matcher half = HALF_OPEN.matcher(text.text());
        while (half.find()) {
            if (scope.isFilled(half.group(1)) || scope.meantBy(half.group(1)).isPresent()) {
                report(
                        scalar,
                        new Span(half.start(), half.end()),
                        "Argo does not fill in " + half.group() + ": one brace opens it, and two close it.",
                        "Write {{" + half.group(1) + "}}.",
                        context);
            }
        }
    }

    /** Says whether braces close something that is no tag. */
    private static boolean hasLooseEnd(TaggedText text) {
        int closed = 0;
        for (int at = text.text().indexOf("}}"); at >= 0; at = text.text().indexOf("}}", at + 2)) {
            closed++;
        }
        return closed > text.tags().size();
    }
}
