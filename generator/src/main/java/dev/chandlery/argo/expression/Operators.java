package dev.chandlery.argo.expression;

import java.util.Map;
import java.util.Set;

/** The operators of the language and how much they bind: the more, the higher the number. */
final class Operators {
    /** What binds least; {@code let}, {@code if} and {@code ?:} stand at this level. */
    static final int LOWEST = 0;

    /** Every word that is an operator, so that it names nothing; after a dot it may. */
    static final Set<String> WORDS =
            Set.of("in", "or", "and", "not", "matches", "contains", "startsWith", "endsWith", "let", "if", "else");

    private static final Set<String> NEGATABLE = Set.of("in", "matches", "contains", "startsWith", "endsWith");
    private static final Set<String> ORDERING = Set.of("<", "<=", ">", ">=");

    private static final Map<String, Integer> UNARY = Map.of("not", 50, "!", 50, "-", 90, "+", 90);

    private static final Map<String, Integer> BINARY = Map.ofEntries(
            Map.entry("|", LOWEST),
            Map.entry("or", 10),
            Map.entry("||", 10),
            Map.entry("and", 15),
            Map.entry("&&", 15),
            Map.entry("==", 20),
            Map.entry("!=", 20),
            Map.entry("<", 20),
            Map.entry(">", 20),
            Map.entry(">=", 20),
            Map.entry("<=", 20),
            Map.entry("in", 20),
            Map.entry("matches", 20),
            Map.entry("contains", 20),
            Map.entry("startsWith", 20),
            Map.entry("endsWith", 20),
            Map.entry("..", 25),
            Map.entry("+", 30),
            Map.entry("-", 30),
            Map.entry("*", 60),
            Map.entry("/", 60),
            Map.entry("%", 60),
            Map.entry("**", 100),
            Map.entry("^", 100),
            Map.entry("??", 500));

    private Operators() {}

    /** Returns how much an operator before its operand binds; -1 when there is no such operator. */
    static int unary(Token token) {
        return token.kind() == Token.Kind.OPERATOR ? UNARY.getOrDefault(token.value(), -1) : -1;
    }

    /** Returns how much an operator between operands binds; -1 when there is no such operator. */
    static int binary(Token token) {
        return token.kind() == Token.Kind.OPERATOR ? BINARY.getOrDefault(token.value(), -1) : -1;
    }

    /** Returns how much the right operand must bind at least. */
    static int right(Token token) {
        boolean groupsRight = token.value().equals("**") || token.value().equals("^");
        return groupsRight ? binary(token) : binary(token) + 1;
    }

    /** Says whether {@code not} may stand before an operator between operands. */
    static boolean isNegatable(Token token) {
        return token.kind() == Token.Kind.OPERATOR && NEGATABLE.contains(token.value());
    }

    /** Says whether an operator makes chains, as in {@code 0 < a <= 9}. */
    static boolean isOrdering(Token token) {
        return token.kind() == Token.Kind.OPERATOR && ORDERING.contains(token.value());
    }
}
