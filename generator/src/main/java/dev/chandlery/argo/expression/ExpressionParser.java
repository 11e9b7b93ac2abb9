package dev.chandlery.argo.expression;

import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one expression by precedence climbing, as Expr does: operators, {@code let}, conditions and sequences. */
final class ExpressionParser {
    private final TokenCursor in;
    private final OperandParser operands;

    ExpressionParser(String text) {
        in = new TokenCursor(text);
        operands = new OperandParser(in, this);
    }

    Parsed<Expression> parse() {
        Expression tree = sequence();
        if (in.current().kind() != Token.Kind.END) {
            in.fail(in.unexpected("an operator"));
        }
        return in.result(tree);
    }

    Expression sequence() {
        int start = in.start();
        List<Expression> steps = new ArrayList<>(List.of(expression(Operators.LOWEST)));
        while (in.current().isOperator(";")) {
            in.advance();
            if (in.current().kind() == Token.Kind.END) {
                break;
            }
            steps.add(expression(Operators.LOWEST));
        }
        return steps.size() == 1 ? steps.get(0) : in.add(new Expression.Sequence(in.since(start), steps));
    }

    Expression expression(int precedence) {
        return in.nested(() -> {
            if (precedence == Operators.LOWEST && in.current().isOperator("let")) {
                return let();
            }
            if (precedence == Operators.LOWEST && in.current().isOperator("if")) {
                return ifElse();
            }
            int start = in.start();
            Expression left = binary(operands.primary(), start, precedence);
            return precedence == Operators.LOWEST ? conditional(left, start) : left;
        });
    }

    private Expression binary(Expression first, int start, int precedence) {
        Expression left = first;
        String previous = "";
        while (in.current().kind() == Token.Kind.OPERATOR) {
            boolean negated = in.current().isOperator("not");
            Token operator = negated ? in.following() : in.current();
            if (negated && !Operators.isNegatable(operator)) {
                in.advance();
                in.fail(in.unexpected("\"in\", \"contains\" or the like"));
                break;
            }
            if (Operators.binary(operator) < precedence) {
                break;
            }
            if (negated) {
                in.advance();
            }
            if (previous.equals("??")
                    && !operator.value().equals("??")
                    && !operator.value().equals("|")) {
                in.fail(new SyntaxProblem(
                        operator.span(),
                        "\"" + operator.value() + "\" stands beside \"??\" without parentheses.",
                        "Put the part with ?? between parentheses."));
                break;
            }
            in.advance();
            left = combined(left, operator, start);
            if (negated) {
                left = in.add(new Expression.Unary(left.span(), "not", left));
            }
            previous = operator.value();
        }
        return left;
    }

    private Expression combined(Expression left, Token operator, int start) {
        if (operator.value().equals("|")) {
            Token name = in.current();
            if (name.kind() != Token.Kind.NAME) {
                in.fail(in.unexpected("the name of a function"));
                return left;
            }
            in.advance();
            return operands.call(name, List.of(left), start);
        }
        Expression right = expression(Operators.right(operator));
        if (!Operators.isOrdering(operator) || !Operators.isOrdering(in.current())) {
            return in.add(new Expression.Binary(in.since(start), operator.value(), operator.span(), left, right));
        }
        List<Expression> operands = new ArrayList<>(List.of(left, right));
        List<String> operators = new ArrayList<>(List.of(operator.value()));
        while (Operators.isOrdering(in.current())) {
            Token next = in.current();
            in.advance();
            operators.add(next.value());
            operands.add(expression(Operators.right(next)));
        }
        return in.add(new Expression.ComparisonChain(in.since(start), operands, operators));
    }

    private Expression let() {
        int start = in.start();
        in.advance();
        Token name = in.current();
        if (name.kind() == Token.Kind.NAME) {
            in.advance();
        } else {
            in.fail(in.unexpected("the name that \"let\" declares"));
        }
        in.expectOperator("=");
        Expression value = expression(Operators.LOWEST);
        in.expectOperator(";");
        Expression body = sequence();
        return in.add(new Expression.Let(in.since(start), name.value(), name.span(), value, body));
    }

    private Expression ifElse() {
        int start = in.start();
        in.advance();
        Expression condition = expression(Operators.LOWEST);
        Expression then = block();
        in.expectOperator("else");
        Expression otherwise = in.current().isOperator("if") ? in.nested(this::ifElse) : block();
        return in.add(new Expression.Conditional(in.since(start), condition, Optional.of(then), otherwise));
    }

    private Expression block() {
        in.expectBracket("{");
        Expression body = sequence();
        in.expectBracket("}");
        return body;
    }

    private Expression conditional(Expression first, int start) {
        Expression condition = first;
        while (in.current().isOperator("?")) {
            in.advance();
            Optional<Expression> then = Optional.empty();
            if (!in.current().isOperator(":")) {
                then = Optional.of(expression(Operators.LOWEST));
            }
            in.expectOperator(":");
            Expression otherwise = expression(Operators.LOWEST);
            condition = in.add(new Expression.Conditional(in.since(start), condition, then, otherwise));
        }
        return condition;
    }
}
