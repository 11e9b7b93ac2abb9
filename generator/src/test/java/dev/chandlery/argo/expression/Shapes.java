package dev.chandlery.argo.expression;

import dev.chandlery.argo.expression.Expression.Literal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes trees without their places, in a form that shows how they are nested. */
final class Shapes {
    private Shapes() {}

    static String of(Expression node) {
        if (node instanceof Literal literal) {
            return switch (literal.type()) {
                case STRING -> "'" + literal.text() + "'";
                case BYTES -> "b'" + literal.text() + "'";
                default -> literal.text();
            };
        }
        if (node instanceof Expression.Missing) {
            return "?";
        }
        if (node instanceof Expression.Tagged) {
            return "{{}}";
        }
        if (node instanceof Expression.Variable variable) {
            return variable.name();
        }
        if (node instanceof Expression.Pointer pointer) {
            return "#" + pointer.name();
        }
        if (node instanceof Expression.MapLiteral map) {
            return map.entries().stream()
                    .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "(" + head(node) + node.children().stream().map(c -> " " + of(c)).collect(Collectors.joining()) + ")";
    }

    private static String head(Expression node) {
        if (node instanceof Expression.Unary unary) {
            return unary.operator();
        }
        if (node instanceof Expression.Binary binary) {
            return binary.operator();
        }
        if (node instanceof Expression.ComparisonChain chain) {
            return String.join(",", chain.operators());
        }
        if (node instanceof Expression.Conditional conditional) {
            return conditional.then().isPresent() ? "?" : "?:";
        }
        if (node instanceof Expression.Member member) {
            return dot(member.optional()) + member.name();
        }
        if (node instanceof Expression.Index index) {
            return (index.optional() ? "?." : "") + "[]";
        }
        if (node instanceof Expression.Slice slice) {
            return "[" + mark(slice.from()) + ":" + mark(slice.to()) + "]";
        }
        if (node instanceof Expression.Call call) {
            return call.name() + "()";
        }
        if (node instanceof Expression.MethodCall call) {
            return dot(call.optional()) + call.name() + "()";
        }
        if (node instanceof Expression.Let let) {
            return "let " + let.name();
        }
        return node instanceof Expression.ArrayLiteral ? "[]" : node instanceof Expression.Predicate ? "{}" : ";";
    }

    private static String dot(boolean optional) {
        return optional ? "?." : ".";
    }

    private static String mark(Optional<Expression> end) {
        return end.isPresent() ? "." : "";
    }

    static List<String> of(List<Expression> nodes) {
        return nodes.stream().map(Shapes::of).toList();
    }
}
