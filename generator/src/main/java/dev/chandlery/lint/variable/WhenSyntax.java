package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.lint.variable.WhenLexer.Kind;
import dev.chandlery.lint.variable.WhenLexer.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what is surely wrong with a condition of {@code when}. Its tags are replaced first, and may become anything, so
 * nothing is said of what stands beside one. The rest is in the language of govaluate, in which Argo takes words for texts.
 */
final class WhenSyntax {
    private static final Set<String> PREFIX = Set.of("!", "-", "~");
    private static final Set<String> SYMBOLS = Set.of(
            "==", "!=", ">", "<", ">=", "<=", "=~", "!~", "&&", "||", "+", "-", "*", "/", "%", "**", "&", "|", "^",
            ">>", "<<", "!", "~", "?", ":", "??", ",");

    private static final Pattern VARIABLE =
            Pattern.compile("(inputs|outputs|steps|tasks|workflow|item|pod|cronworkflow)\\..*", Pattern.DOTALL);

    private final List<Token> tokens;
    private final int length;

    private WhenSyntax(List<Token> tokens, int length) {
        this.tokens = tokens;
        this.length = length;
    }

    /** Returns the first problem; none is found in a text with a tag that is not closed, or tags in each other more than two deep. */
    static Optional<SyntaxProblem> problem(TaggedText written) {
        TaggedText text = withoutInnerTags(written);
        boolean nested = text.tags().stream().anyMatch(tag -> tag.nested().isPresent());
        if (nested || text.unclosed().isPresent()) {
            return Optional.empty();
        }
        WhenLexer lexer = new WhenLexer(text);
        Optional<SyntaxProblem> cut = lexer.run();
        return cut.isPresent()
                ? cut
                : new WhenSyntax(lexer.tokens(), text.text().length()).find();
    }

    /** Returns a text of the same length in which tags inside of tags are words, so that only the outer ones are left. */
    private static TaggedText withoutInnerTags(TaggedText text) {
        StringBuilder flat = new StringBuilder(text.text());
        for (Tag tag : text.tags()) {
            tag.nested().ifPresent(inner -> {
                for (int i = inner.span().start(); i < inner.span().end(); i++) {
                    flat.setCharAt(i, 'x');
                }
            });
        }
        return TaggedText.of(flat.toString());
    }

    private Optional<SyntaxProblem> find() {
        int open = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Optional<SyntaxProblem> problem = alone(token);
            if (problem.isEmpty() && i > 0) {
                problem = between(tokens.get(i - 1), token, i);
            }
            if (problem.isEmpty() && i == 0 && isBinary(token)) {
                problem = Optional.of(lacks("before", token));
            }
            if (problem.isPresent()) {
                return problem;
            }
            open += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (open < 0) {
                return Optional.of(new SyntaxProblem(
                        token.span(), "The parenthesis that closes here was never opened.", "Remove it, or open one."));
            }
        }
        return end(open);
    }

    private Optional<SyntaxProblem> end(int open) {
        if (!tokens.isEmpty() && isOperator(tokens.get(tokens.size() - 1))) {
            return Optional.of(lacks("after", tokens.get(tokens.size() - 1)));
        }
        return open == 0
                ? Optional.empty()
                : Optional.of(new SyntaxProblem(
                        new Span(length, length), "A parenthesis is not closed.", "Close it with )."));
    }

    private static Optional<SyntaxProblem> alone(Token token) {
        if (token.kind() == Kind.SYMBOL && !SYMBOLS.contains(token.text())) {
            return Optional.of(new SyntaxProblem(
                    token.span(),
                    "\"" + token.text() + "\" is no operator.",
                    token.text().equals("=")
                            ? "Write == to compare."
                            : "Put texts between quotes, and spaces between operators."));
        }
        if (token.kind() == Kind.WORD && VARIABLE.matcher(token.text()).matches()) {
            return Optional.of(new SyntaxProblem(
                    token.span(),
                    "The variable " + token.text() + " stands outside of a tag.",
                    "Write {{" + token.text() + "}}, or make the whole condition an expression: {{= \u2026 }}."));
        }
        return Optional.empty();
    }

    private Optional<SyntaxProblem> between(Token before, Token token, int index) {
        if (before.kind() == Kind.TAG || token.kind() == Kind.TAG) {
            return Optional.empty();
        }
        boolean value = isValue(before) || before.kind() == Kind.CLOSE;
        if (value && (isValue(token) || token.kind() == Kind.OPEN) && !nearTag(index)) {
            return Optional.of(new SyntaxProblem(
                    token.span(),
                    "Nothing joins " + before.text() + " and " + token.text() + ".",
                    "Put a text of several words between quotes, or an operator between them."));
        }
        if ((isOperator(before) || before.kind() == Kind.OPEN) && isBinary(token)) {
            return Optional.of(lacks("before", token));
        }
        if (isOperator(before) && token.kind() == Kind.CLOSE) {
            return Optional.of(lacks("after", before));
        }
        return hyphen(token, index);
    }

    /** Words around a hyphen are not one text: Argo would have to subtract them. */
    private Optional<SyntaxProblem> hyphen(Token token, int index) {
        if (index < 2 || token.kind() != Kind.WORD) {
            return Optional.empty();
        }
        Token minus = tokens.get(index - 1);
        Token first = tokens.get(index - 2);
        boolean joined =
                minus.text().equals("-") && first.kind() == Kind.WORD && first.touches(minus) && minus.touches(token);
        return joined
                ? Optional.of(new SyntaxProblem(
                        new Span(first.span().start(), token.span().end()),
                        first.text() + "-" + token.text() + " is a difference, and texts have none.",
                        "Put it between quotes."))
                : Optional.empty();
    }

    /** Says whether a value or the one before it goes on in a tag, so that it may be another thing. */
    private boolean nearTag(int index) {
        return isGlued(index - 1, index - 2) || isGlued(index, index + 1);
    }

    private boolean isGlued(int index, int neighbour) {
        if (neighbour < 0 || neighbour >= tokens.size() || tokens.get(neighbour).kind() != Kind.TAG) {
            return false;
        }
        Token token = tokens.get(index);
        Token tag = tokens.get(neighbour);
        return neighbour > index ? token.touches(tag) : tag.touches(token);
    }

    private static boolean isValue(Token token) {
        return (token.kind() == Kind.WORD && !isIn(token))
                || token.kind() == Kind.NUMBER
                || token.kind() == Kind.STRING;
    }

    private static boolean isIn(Token token) {
        return token.kind() == Kind.WORD && token.text().equalsIgnoreCase("in");
    }

    private static boolean isOperator(Token token) {
        return token.kind() == Kind.SYMBOL || isIn(token);
    }

    private static boolean isBinary(Token token) {
        return isOperator(token) && !PREFIX.contains(token.text());
    }

    private static SyntaxProblem lacks(String side, Token operator) {
        return new SyntaxProblem(
                operator.span(),
                "Nothing stands " + side + " " + operator.text() + ".",
                "Complete the condition, or remove the operator.");
    }
}
