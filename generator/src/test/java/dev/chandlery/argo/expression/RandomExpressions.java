package dev.chandlery.argo.expression;

import dev.chandlery.argo.expression.Expression.Literal;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Random trees, and their texts with as many parentheses as are needed, and at random some more. */
final class RandomExpressions {
    private static final Span NOWHERE = Span.at(0);

    private final Seeded random;

    RandomExpressions(Seeded random) {
        this.random = random;
    }

    Expression tree(int depth, boolean inPredicate) {
        if (depth == 0) {
            return leaf(inPredicate);
        }
        return switch (random.below(16)) {
            case 0 -> new Expression.ArrayLiteral(NOWHERE, trees(depth, inPredicate));
            case 1 -> new Expression.MapLiteral(NOWHERE, entries(depth, inPredicate));
            case 2 -> new Expression.Unary(NOWHERE, random.pick("not", "!", "-", "+"), tree(depth - 1, inPredicate));
            case 3, 4, 5, 6 -> binary(depth, inPredicate);
            case 7 -> chain(depth, inPredicate);
            case 8 ->
                new Expression.Conditional(
                        NOWHERE, tree(depth - 1, inPredicate), maybe(depth, inPredicate), tree(depth - 1, inPredicate));
            case 9 -> new Expression.Member(NOWHERE, tree(depth - 1, inPredicate), name(), NOWHERE, random.oneIn(3));
            case 10 ->
                new Expression.Index(
                        NOWHERE, tree(depth - 1, inPredicate), tree(depth - 1, inPredicate), random.oneIn(3));
            case 11 ->
                new Expression.Slice(
                        NOWHERE, tree(depth - 1, inPredicate), maybe(depth, inPredicate), maybe(depth, inPredicate));
            case 12 -> new Expression.Call(NOWHERE, random.pick("len", "f", "now"), NOWHERE, trees(depth, inPredicate));
            case 13 ->
                new Expression.MethodCall(
                        NOWHERE,
                        tree(depth - 1, inPredicate),
                        random.pick("trim", "in"),
                        NOWHERE,
                        random.oneIn(3),
                        trees(depth, inPredicate));
            case 14 ->
                new Expression.Call(
                        NOWHERE,
                        random.pick("filter", "map", "reduce", "sum"),
                        NOWHERE,
                        List.of(
                                tree(depth - 1, inPredicate),
                                new Expression.Predicate(NOWHERE, tree(depth - 1, true))));
            default ->
                random.oneIn(2)
                        ? new Expression.Let(
                                NOWHERE, name(), NOWHERE, tree(depth - 1, inPredicate), tree(depth - 1, inPredicate))
                        : new Expression.Sequence(
                                NOWHERE, List.of(tree(depth - 1, inPredicate), tree(depth - 1, inPredicate)));
        };
    }

    private Expression binary(int depth, boolean inPredicate) {
        String operator = random.pick(
                "or",
                "||",
                "and",
                "&&",
                "==",
                "!=",
                "<",
                ">=",
                "in",
                "matches",
                "contains",
                "startsWith",
                "endsWith",
                "..",
                "+",
                "-",
                "*",
                "/",
                "%",
                "**",
                "^",
                "??");
        return new Expression.Binary(
                NOWHERE, operator, NOWHERE, tree(depth - 1, inPredicate), tree(depth - 1, inPredicate));
    }

    private Expression chain(int depth, boolean inPredicate) {
        return new Expression.ComparisonChain(
                NOWHERE,
                List.of(tree(depth - 1, inPredicate), tree(depth - 1, inPredicate), tree(depth - 1, inPredicate)),
                List.of(random.pick("<", "<="), random.pick(">", "<")));
    }

    private Optional<Expression> maybe(int depth, boolean inPredicate) {
        return random.oneIn(3) ? Optional.empty() : Optional.of(tree(depth - 1, inPredicate));
    }

    private List<Expression> trees(int depth, boolean inPredicate) {
        return random.list(3, () -> tree(depth - 1, inPredicate));
    }

    private List<Expression.MapLiteral.Entry> entries(int depth, boolean inPredicate) {
        return random.list(2, () -> new Expression.MapLiteral.Entry(string(), tree(depth - 1, inPredicate)));
    }

    private Expression leaf(boolean inPredicate) {
        return switch (random.below(inPredicate ? 9 : 8)) {
            case 0 -> new Literal(NOWHERE, Literal.Type.NIL, "nil");
            case 1 -> new Literal(NOWHERE, Literal.Type.BOOLEAN, random.pick("true", "false"));
            case 2 -> new Literal(NOWHERE, Literal.Type.INTEGER, random.pick("0", "42", "0x2A", "0b11", "0o17"));
            case 3 -> new Literal(NOWHERE, Literal.Type.FLOAT, random.pick("1.5", ".5", "2e10", "1.e-3"));
            case 4 -> string();
            case 5 -> new Literal(NOWHERE, Literal.Type.BYTES, random.text(3, "a\u00FF\u0000"));
            case 6, 7 -> new Expression.Variable(NOWHERE, name());
            default -> new Expression.Pointer(NOWHERE, random.pick("", "acc", "index"));
        };
    }

    private Literal string() {
        return new Literal(NOWHERE, Literal.Type.STRING, random.text(5, "ab'\"`\\\n\t\u0001\u00E9 {}\u20AC"));
    }

    private String name() {
        return random.pick("a", "inputs", "b2", "$env", "_x", "\u00E9tat");
    }

    /** Returns a text that stands for a tree. */
    String print(Expression tree) {
        return print(tree, Operators.LOWEST, true);
    }

    /**
     * Prints a tree where an operator that binds this much is wanted.
     *
     * @param statement whether {@code let}, {@code if} and {@code ?:} may stand here without parentheses
     */
    private String print(Expression node, int precedence, boolean statement) {
        String text = inside(node);
        boolean isStatement = node instanceof Expression.Let || node instanceof Expression.Conditional;
        boolean stands = isStatement ? statement : binds(node) >= precedence;
        return stands && !random.oneIn(12) ? text : "(" + space() + text + space() + ")";
    }

    /** Returns how much a node without parentheses binds. */
    private static int binds(Expression node) {
        if (node instanceof Expression.Binary binary) {
            // What stands beside ?? needs parentheses, except another one.
            return binary.operator().equals("??") ? Operators.LOWEST : Operators.binary(operator(binary.operator()));
        }
        if (node instanceof Expression.Unary unary) {
            return Operators.unary(operator(unary.operator()));
        }
        return node instanceof Expression.ComparisonChain ? 20 : node instanceof Expression.Sequence ? -1 : 1_000;
    }

    private static Token operator(String operator) {
        return new Token(Token.Kind.OPERATOR, operator, NOWHERE);
    }

    private String binary(Expression.Binary node) {
        Token operator = operator(node.operator());
        int right = Operators.right(operator);
        // A comparison before another one would make a chain of both.
        boolean apart = right == Operators.binary(operator) || Operators.isOrdering(operator);
        int left = Operators.binary(operator) + (apart ? 1 : 0);
        return print(node.left(), left, false) + " " + node.operator() + " " + print(node.right(), right, false);
    }

    private String inside(Expression node) {
        if (node instanceof Literal literal) {
            return literal(literal);
        }
        if (node instanceof Expression.Variable variable) {
            return variable.name();
        }
        if (node instanceof Expression.Pointer pointer) {
            return "#" + pointer.name();
        }
        if (node instanceof Expression.ArrayLiteral array) {
            return "[" + list(array.elements()) + (array.elements().isEmpty() ? "" : random.pick("", ",")) + "]";
        }
        if (node instanceof Expression.MapLiteral map) {
            return map.entries().stream()
                    .map(entry -> literal((Literal) entry.key()) + ":" + print(entry.value(), 0, true))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Expression.Unary unary) {
            return unary.operator() + " " + print(unary.operand(), binds(unary), false);
        }
        if (node instanceof Expression.Binary binary) {
            return binary(binary);
        }
        if (node instanceof Expression.ComparisonChain chain) {
            StringBuilder text = new StringBuilder(print(chain.operands().get(0), 21, false));
            for (int i = 0; i < chain.operators().size(); i++) {
                text.append(' ').append(chain.operators().get(i)).append(' ');
                text.append(print(chain.operands().get(i + 1), 21, false));
            }
            return text.toString();
        }
        if (node instanceof Expression.Conditional conditional) {
            return conditional(conditional);
        }
        return postfix(node);
    }

    private String conditional(Expression.Conditional node) {
        if (node.then().isPresent() && random.oneIn(2)) {
            return "if " + print(node.condition(), 0, true) + " {"
                    + print(node.then().get(), 0, true) + "} else {" + print(node.otherwise(), 0, true) + "}";
        }
        String then = node.then().map(value -> print(value, 0, true)).orElse("");
        return print(node.condition(), 0, false) + " ? " + then + " : " + print(node.otherwise(), 0, true);
    }

    private String postfix(Expression node) {
        if (node instanceof Expression.Member member) {
            return object(member.object()) + dot(member.optional()) + member.name();
        }
        if (node instanceof Expression.Index index) {
            return object(index.object()) + (index.optional() ? "?." : "") + "[" + print(index.index(), 0, true) + "]";
        }
        if (node instanceof Expression.Slice slice) {
            String from = slice.from().map(value -> print(value, 0, true)).orElse("");
            String to = slice.to().map(value -> print(value, 0, true)).orElse("");
            return object(slice.object()) + "[" + from + " : " + to + "]";
        }
        if (node instanceof Expression.Call call) {
            boolean pipe = !call.arguments().isEmpty() && random.oneIn(4);
            List<Expression> arguments = new ArrayList<>(call.arguments());
            String piped = pipe ? print(arguments.remove(0), 1_000, false) + " | " : "";
            return "(" + piped + random.pick("", pipe ? "" : "::") + call.name() + "(" + list(arguments) + "))";
        }
        if (node instanceof Expression.MethodCall call) {
            return object(call.object()) + dot(call.optional()) + call.name() + "(" + list(call.arguments()) + ")";
        }
        if (node instanceof Expression.Predicate predicate) {
            return "{" + print(predicate.body(), 0, true) + "}";
        }
        if (node instanceof Expression.Let let) {
            return "let " + let.name() + " = " + print(let.value(), 0, false) + ";" + space()
                    + print(let.body(), 0, true);
        }
        return ((Expression.Sequence) node)
                .steps().stream().map(step -> print(step, 0, false)).collect(Collectors.joining("; "));
    }

    private String object(Expression node) {
        boolean bare = node instanceof Expression.Variable
                || node instanceof Expression.Pointer
                || node instanceof Expression.Member
                || node instanceof Expression.Index;
        return bare ? inside(node) : "(" + inside(node) + ")";
    }

    private static String dot(boolean optional) {
        return optional ? "?." : ".";
    }

    private String list(List<Expression> nodes) {
        return nodes.stream()
                .map(node -> node instanceof Expression.Predicate ? inside(node) : print(node, 0, true))
                .collect(Collectors.joining(random.pick(",", ", ")));
    }

    private String literal(Literal literal) {
        return switch (literal.type()) {
            case STRING -> string(literal.text());
            case BYTES -> "b\"" + escaped(literal.text(), "\\x%02x", '"') + "\"";
            default -> literal.text();
        };
    }

    private String string(String text) {
        if (random.oneIn(3)) {
            return "`" + text.replace("`", "``") + "`";
        }
        char quote = random.oneIn(2) ? '\'' : '"';
        return quote + escaped(text, random.pick("\\u%04x", "\\U%08x", "\\u{%x}"), quote) + quote;
    }

    private static String escaped(String text, String form, char quote) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c == ' ' || c == 'a') {
                escaped.append(c);
            } else {
                escaped.append(String.format(form, (int) c));
            }
        }
        return escaped.toString();
    }

    private String space() {
        return random.pick("", " ", "\n", " /* note */ ", " // note\n");
    }
}
