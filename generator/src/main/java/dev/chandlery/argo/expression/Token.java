package dev.chandlery.argo.expression;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import java.util.Optional;

/**
 * A token of an expression.
 *
 * @param kind what it is
 * @param value a string without quotes and escapes, a number without underscores, else the token as it is written
 * @param span where it stands
 * @param problem why the text could not be read on, for {@link Kind#BROKEN}
 */
record Token(Kind kind, String value, Span span, Optional<SyntaxProblem> problem) {
    enum Kind {
        NAME,
        INTEGER,
        FLOAT,
        STRING,
        BYTES,
        /** A symbol, or a word that is one, such as {@code in}. */
        OPERATOR,
        BRACKET,
        END,
        /** The text cannot be read from here on. */
        BROKEN
    }

    Token(Kind kind, String value, Span span) {
        this(kind, value, span, Optional.empty());
    }

    static Token broken(SyntaxProblem problem) {
        return new Token(Kind.BROKEN, "", problem.span(), Optional.of(problem));
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && value.equals(operator);
    }

    boolean isBracket(String bracket) {
        return kind == Kind.BRACKET && value.equals(bracket);
    }
}
