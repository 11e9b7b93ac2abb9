package dev.chandlery.argo.expression;

import dev.chandlery.argo.expression.Expression.Literal;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what operators stand between: literals, variables, calls, and the members taken from them. */
final class OperandParser {
    private final TokenCursor in;
    private final ExpressionParser parser;

    /** How many predicates stand around the current token. */
    private int predicates;

    OperandParser(TokenCursor in, ExpressionParser parser) {
        this.in = in;
        this.parser = parser;
    }

    Expression primary() {
        int start = in.start();
        Token token = in.current();
        int unary = Operators.unary(token);
        if (unary >= 0) {
            in.advance();
            Expression operand = parser.expression(unary);
            return postfix(in.add(new Expression.Unary(in.since(start), token.value(), operand)), start);
        }
        if (token.isBracket("(")) {
            in.advance();
            Expression inner = parser.sequence();
            in.expectBracket(")");
            return postfix(inner, start);
        }
        if (token.isOperator("#") || token.isOperator(".")) {
            return pointer(start);
        }
        if (token.isOperator("::")) {
            in.advance();
            Token name = in.current();
            if (name.kind() != Token.Kind.NAME) {
                in.fail(in.unexpected("the name of a function"));
                return in.missing();
            }
            in.advance();
            return postfix(call(name, List.of(), start), start);
        }
        return operand(start);
    }

    private Expression pointer(int start) {
        if (predicates == 0) {
            in.fail(new SyntaxProblem(
                    in.current().span(),
                    "\"" + in.current().value() + "\" stands for an element, and there is none here.",
                    "Use it in what filter, map and the like do with each element, or name a variable before it."));
            return in.missing();
        }
        String name = "";
        if (in.current().isOperator("#")) {
            in.advance();
            if (in.current().kind() == Token.Kind.NAME) {
                name = in.current().value();
                in.advance();
            }
        }
        return postfix(in.add(new Expression.Pointer(in.since(start), name)), start);
    }

    /** Numbers and the words for values take no postfix: {@code 1[0]} is no expression. */
    private Expression operand(int start) {
        Token token = in.current();
        switch (token.kind()) {
            case NAME -> {
                in.advance();
                if (token.value().equals("true") || token.value().equals("false")) {
                    return literal(token, Literal.Type.BOOLEAN);
                }
                if (token.value().equals("nil")) {
                    return literal(token, Literal.Type.NIL);
                }
                return postfix(in.current().isBracket("(") ? call(token, List.of(), start) : variable(token), start);
            }
            case INTEGER -> {
                in.advance();
                return literal(token, Literal.Type.INTEGER);
            }
            case FLOAT -> {
                in.advance();
                return literal(token, Literal.Type.FLOAT);
            }
            case STRING -> {
                in.advance();
                return postfix(literal(token, Literal.Type.STRING), start);
            }
            case BYTES -> {
                in.advance();
                return postfix(literal(token, Literal.Type.BYTES), start);
            }
            default -> {
                if (token.isBracket("[")) {
                    List<Expression> elements = list("[", "]");
                    return postfix(in.add(new Expression.ArrayLiteral(in.since(start), elements)), start);
                }
                if (token.isBracket("{")) {
                    return postfix(map(start), start);
                }
                in.fail(in.unexpected("a value"));
                return in.missing();
            }
        }
    }

    private Expression variable(Token token) {
        return in.add(
                TagMask.isIn(token.value())
                        ? new Expression.Tagged(token.span())
                        : new Expression.Variable(token.span(), token.value()));
    }

    private Expression literal(Token token, Literal.Type type) {
        return in.add(
                TagMask.isIn(token.value())
                        ? new Expression.Tagged(token.span())
                        : new Literal(token.span(), type, token.value()));
    }

    /** Reads expressions divided by commas between brackets; a comma may stand after the last. */
    private List<Expression> list(String opening, String closing) {
        in.expectBracket(opening);
        List<Expression> elements = new ArrayList<>();
        while (!in.current().isBracket(closing) && !in.failed()) {
            elements.add(parser.expression(Operators.LOWEST));
            if (!in.current().isBracket(closing)) {
                in.expectOperator(",", "\",\" or \"" + closing + "\"");
            }
        }
        in.expectBracket(closing);
        return elements;
    }

    private Expression map(int start) {
        in.expectBracket("{");
        List<Expression.MapLiteral.Entry> entries = new ArrayList<>();
        while (!in.current().isBracket("}") && !in.failed()) {
            Expression key = key();
            in.expectOperator(":");
            entries.add(new Expression.MapLiteral.Entry(key, parser.expression(Operators.LOWEST)));
            if (!in.current().isBracket("}")) {
                in.expectOperator(",", "\",\" or \"}\"");
            }
        }
        in.expectBracket("}");
        return in.add(new Expression.MapLiteral(in.since(start), entries));
    }

    private Expression key() {
        if (in.current().isBracket("(")) {
            return parser.expression(Operators.LOWEST);
        }
        Token token = in.current();
        switch (token.kind()) {
            case NAME, INTEGER, FLOAT, STRING -> {
                in.advance();
                return literal(token, Literal.Type.STRING);
            }
            default -> {
                in.fail(in.unexpected("a key"));
                return in.missing();
            }
        }
    }

    Expression call(Token name, List<Expression> piped, int start) {
        List<Expression> arguments = new ArrayList<>(piped);
        if (ExpressionFunctions.takesPredicate(name.value())) {
            predicateArguments(name.value(), arguments);
        } else {
            arguments.addAll(list("(", ")"));
        }
        return in.add(new Expression.Call(in.since(start), name.value(), name.span(), arguments));
    }

    /** The second argument of these functions is a predicate; how many there are is checked here, as Expr does. */
    private void predicateArguments(String function, List<Expression> arguments) {
        Arity arity = ExpressionFunctions.arity(function).orElseThrow();
        boolean first = true;
        in.expectBracket("(");
        while (arguments.size() < arity.max() && !in.failed()) {
            if (in.current().isBracket(")") && arguments.size() >= arity.min()) {
                break;
            }
            if (!first) {
                in.expectOperator(",");
            }
            first = false;
            arguments.add(arguments.size() == 1 ? predicate() : parser.expression(Operators.LOWEST));
        }
        if (in.current().isOperator(",")) {
            in.advance();
        }
        in.expectBracket(")");
    }

    private Expression predicate() {
        int start = in.start();
        boolean braces = in.current().isBracket("{");
        if (braces) {
            in.advance();
        }
        predicates++;
        Expression body = braces ? parser.sequence() : parser.expression(Operators.LOWEST);
        predicates--;
        if (braces) {
            in.expectBracket("}");
        }
        return in.add(new Expression.Predicate(in.since(start), body));
    }

    private Expression postfix(Expression first, int start) {
        Expression object = first;
        while (true) {
            boolean optional = in.current().isOperator("?.");
            if (optional || in.current().isOperator(".")) {
                in.advance();
                object = optional && in.current().isBracket("[")
                        ? index(object, start, true)
                        : member(object, start, optional);
            } else if (in.current().isBracket("[")) {
                object = index(object, start, false);
            } else {
                return object;
            }
        }
    }

    private Expression member(Expression object, int start, boolean optional) {
        Token name = in.current();
        if (name.kind() != Token.Kind.NAME && !Operators.WORDS.contains(name.value())) {
            Span place = Span.at(in.since(start).end());
            in.fail(in.unexpected("the name of a member"));
            return in.add(new Expression.Member(in.since(start), object, "", place, optional));
        }
        in.advance();
        if (in.current().isBracket("(")) {
            List<Expression> arguments = list("(", ")");
            return in.add(
                    new Expression.MethodCall(in.since(start), object, name.value(), name.span(), optional, arguments));
        }
        return in.add(
                TagMask.isIn(name.value())
                        ? new Expression.Index(
                                in.since(start), object, in.add(new Expression.Tagged(name.span())), optional)
                        : new Expression.Member(in.since(start), object, name.value(), name.span(), optional));
    }

    private Expression index(Expression object, int start, boolean optional) {
        in.expectBracket("[");
        Optional<Expression> from = Optional.empty();
        if (!in.current().isOperator(":")) {
            from = Optional.of(parser.expression(Operators.LOWEST));
        }
        if (from.isPresent() && !in.current().isOperator(":")) {
            in.expectBracket("]");
            return in.add(new Expression.Index(in.since(start), object, from.get(), optional));
        }
        in.expectOperator(":");
        Optional<Expression> to = Optional.empty();
        if (!in.current().isBracket("]")) {
            to = Optional.of(parser.expression(Operators.LOWEST));
        }
        in.expectBracket("]");
        return in.add(new Expression.Slice(in.since(start), object, from, to));
    }
}
