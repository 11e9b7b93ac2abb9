package dev.chandlery.argo.expression;

import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import dev.chandlery.argo.parsing.SyntaxTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of an expression, the first problem, and the limits. After a problem every token is the end, so that each
 * rule of the grammar returns with what it has.
 */
final class TokenCursor {
    /** As Expr. */
    private static final int MAX_NODES = 10_000;

    private static final int MAX_NESTING = 200;

    /** How much of a token a message quotes. */
    private static final int MAX_QUOTED = 40;

    private final String text;
    private final List<Token> tokens;
    private int position;
    private Token current;
    private int previousEnd;
    private int nesting;
    private int nodes;
    private @Nullable SyntaxProblem problem;

    TokenCursor(String text) {
        this.text = text;
        tokens = new ExpressionLexer(text).tokens();
        current = tokens.get(0);
        failIfBroken();
    }

    Parsed<Expression> result(Expression tree) {
        if (SyntaxTree.isTooHigh(tree)) {
            Span whole = new Span(0, text.length());
            return new Parsed<>(Optional.of(new Expression.Missing(whole)), List.of(tooNested(whole)));
        }
        return new Parsed<>(Optional.of(tree), problem == null ? List.of() : List.of(problem));
    }

    Token current() {
        return current;
    }

    /** Returns the token after the current one, which is not the last. */
    Token following() {
        return tokens.get(position + 1);
    }

    boolean failed() {
        return problem != null;
    }

    Expression nested(Supplier<Expression> inner) {
        if (++nesting > MAX_NESTING) {
            fail(tooNested(Span.at(start())));
            return missing();
        }
        Expression result = inner.get();
        nesting--;
        return result;
    }

    int start() {
        return current.span().start();
    }

    /** Returns the span from an offset to the end of the token before the current one, or to the problem. */
    Span since(int start) {
        int end = problem == null ? previousEnd : start();
        return new Span(start, Math.max(start, end));
    }

    Expression missing() {
        return new Expression.Missing(Span.at(start()));
    }

    Expression add(Expression node) {
        if (++nodes > MAX_NODES) {
            fail(new SyntaxProblem(
                    node.span(),
                    "The expression has more than " + MAX_NODES + " parts.",
                    "Move some of the work into a script."));
        }
        return node;
    }

    void advance() {
        previousEnd = current.span().end();
        if (problem == null) {
            current = tokens.get(++position);
            failIfBroken();
        }
    }

    private void failIfBroken() {
        current.problem().ifPresent(this::fail);
    }

    void expectBracket(String bracket) {
        if (current.isBracket(bracket)) {
            advance();
        } else {
            fail(unexpected("\"" + bracket + "\""));
        }
    }

    void expectOperator(String operator) {
        expectOperator(operator, "\"" + operator + "\"");
    }

    void expectOperator(String operator, String expected) {
        if (current.isOperator(operator)) {
            advance();
        } else {
            fail(unexpected(expected));
        }
    }

    void fail(SyntaxProblem found) {
        if (problem == null) {
            problem = found;
            current = new Token(Token.Kind.END, "", Span.at(current.span().start()));
        }
    }

    private SyntaxProblem tooNested(Span span) {
        return new SyntaxProblem(
                span, "The expression is nested too deeply to be read.", "Move some of the work into a script.");
    }

    SyntaxProblem unexpected(String expected) {
        if (current.kind() == Token.Kind.END) {
            return new SyntaxProblem(
                    current.span(),
                    "The expression ends where " + expected + " should stand.",
                    "Complete it, or remove what waits for more.");
        }
        String found = current.span().in(text);
        if (found.length() > MAX_QUOTED) {
            boolean half = Character.isHighSurrogate(found.charAt(MAX_QUOTED - 1));
            found = found.substring(0, half ? MAX_QUOTED - 1 : MAX_QUOTED) + "\u2026";
        }
        return new SyntaxProblem(
                current.span(), "\"" + found + "\" stands where " + expected + " should stand.", hint(found));
    }

    private static String hint(String found) {
        return switch (found) {
            case "=" -> "Write == to compare.";
            case "&" -> "Write && for \"and\".";
            case "else" -> "Write \"else\" after the braces of an \"if\".";
            default -> "Correct what stands before or after it.";
        };
    }
}
