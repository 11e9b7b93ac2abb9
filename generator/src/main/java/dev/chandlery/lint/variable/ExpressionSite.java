package dev.chandlery.lint.variable;

import dev.chandlery.argo.expression.Expression;
import dev.chandlery.argo.expression.ExpressionNames;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression where it stands.
 *
 * @param scalar the text that holds it
 * @param offset where it begins in that text
 * @param parsed what it means
 * @param names what it names
 * @param scope the variables that it may name
 */
record ExpressionSite(YamlScalar scalar, int offset, Parsed<Expression> parsed, ExpressionNames names, Scope scope) {
    /** Reads a field that is an expression; its tags are filled in before. */
    static ExpressionSite ofField(YamlScalar scalar, Scope scope) {
        TaggedText tagged = TaggedText.of(scalar.text());
        Parsed<Expression> parsed = Expression.parse(tagged);
        // The tag without an end is another rule's.
        return of(scalar, 0, tagged.unclosed().isPresent() ? new Parsed<>(parsed.tree(), List.of()) : parsed, scope);
    }

    /** Reads the expressions in the tags of a text. */
    static List<ExpressionSite> inTags(YamlScalar scalar, TaggedText tagged, Scope scope) {
        List<ExpressionSite> sites = new ArrayList<>();
        for (Tag tag : tagged.tags()) {
            if (tag.kind() == Tag.Kind.EXPRESSION) {
                sites.add(of(scalar, tag.bodySpan().start(), Expression.parse(tag.body()), scope));
            }
        }
        return sites;
    }

    private static ExpressionSite of(YamlScalar scalar, int offset, Parsed<Expression> parsed, Scope scope) {
        ExpressionNames names = parsed.tree()
                .map(ExpressionNames::of)
                .orElseGet(() -> new ExpressionNames(List.of(), List.of(), List.of()));
        return new ExpressionSite(scalar, offset, parsed, names, scope);
    }

    /** Returns where a stretch of the expression stands in the text that holds it. */
    Span inText(Span span) {
        return span.shift(offset);
    }
}
