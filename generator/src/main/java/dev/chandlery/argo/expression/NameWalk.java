package dev.chandlery.argo.expression;

import dev.chandlery.argo.expression.ExpressionNames.FunctionCall;
import dev.chandlery.argo.expression.ExpressionNames.HyphenatedName;
import dev.chandlery.argo.expression.ExpressionNames.Segment;
import dev.chandlery.argo.expression.ExpressionNames.Variable;
import dev.chandlery.argo.parsing.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what an expression names. */
final class NameWalk {
    private static final String ALL_VARIABLES = "$env";
    private static final String SPRIG = "sprig";
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*");

    private final List<Variable> variables = new ArrayList<>();
    private final List<FunctionCall> calls = new ArrayList<>();
    private final List<HyphenatedName> hyphenated = new ArrayList<>();
    private final Deque<String> declared = new ArrayDeque<>();

    ExpressionNames walk(Expression expression) {
        visit(expression);
        return new ExpressionNames(variables, calls, hyphenated);
    }

    private void visit(Expression node) {
        if (node instanceof Expression.Let let) {
            visit(let.value());
            declared.push(let.name());
            visit(let.body());
            declared.pop();
        } else if (node instanceof Expression.Call call) {
            calls.add(new FunctionCall(
                    call.name(), call.nameSpan(), call.arguments().size(), false));
            call.children().forEach(this::visit);
        } else if (node instanceof Expression.MethodCall call) {
            method(call);
        } else if (node instanceof Expression.Index index && !isText(index.index()) && isVariable(index.object())) {
            variable(index.object(), true);
            visit(index.index());
        } else if (isVariable(node)) {
            variable(node, false);
        } else {
            if (node instanceof Expression.Binary binary && isTight(binary)) {
                subtraction(binary);
            }
            node.children().forEach(this::visit);
        }
    }

    private void method(Expression.MethodCall call) {
        boolean sprig = call.object() instanceof Expression.Variable object
                && object.name().equals(SPRIG)
                && !declared.contains(SPRIG);
        int arguments = call.arguments().size();
        if (sprig) {
            Span span = new Span(call.object().span().start(), call.nameSpan().end());
            calls.add(new FunctionCall(SPRIG + "." + call.name(), span, arguments, false));
        } else {
            visit(call.object());
            calls.add(new FunctionCall(call.name(), call.nameSpan(), arguments, true));
        }
        call.arguments().forEach(this::visit);
    }

    /** Says whether a node is a variable, or a chain of members named after dots or between brackets from one. */
    private static boolean isVariable(Expression node) {
        if (node instanceof Expression.Member member) {
            return isVariable(member.object());
        }
        if (node instanceof Expression.Index index) {
            return isText(index.index()) && isVariable(index.object());
        }
        return node instanceof Expression.Variable;
    }

    private static boolean isText(Expression node) {
        return node instanceof Expression.Literal literal && literal.type() == Expression.Literal.Type.STRING;
    }

    private void variable(Expression node, boolean indexed) {
        List<Segment> segments = segments(node);
        String root = segments.get(0).name();
        if (root.equals(ALL_VARIABLES)) {
            segments.remove(0);
        }
        if (!segments.isEmpty() && !declared.contains(root)) {
            variables.add(new Variable(node.span(), segments, indexed));
        }
    }

    private static List<Segment> segments(Expression node) {
        List<Segment> segments = new ArrayList<>();
        if (node instanceof Expression.Member member) {
            segments.addAll(segments(member.object()));
            segments.add(new Segment(member.name(), member.nameSpan()));
        } else if (node instanceof Expression.Index index && index.index() instanceof Expression.Literal literal) {
            segments.addAll(segments(index.object()));
            segments.add(new Segment(literal.text(), literal.span()));
        } else if (node instanceof Expression.Variable variable) {
            segments.add(new Segment(variable.name(), variable.span()));
        }
        return segments;
    }

    private static boolean isTight(Expression.Binary binary) {
        return binary.operator().equals("-")
                && binary.left().span().end() == binary.operatorSpan().start()
                && binary.right().span().start() == binary.operatorSpan().end();
    }

    /** Joins the names around hyphens again; the first must be a member, and a name or a number must follow. */
    private void subtraction(Expression.Binary last) {
        Deque<Expression> operands = new ArrayDeque<>(List.of(last.right()));
        Expression left = last.left();
        while (left instanceof Expression.Binary binary && isTight(binary)) {
            operands.push(binary.right());
            left = binary.left();
        }
        left = lastOperand(left);
        boolean apart = left.span().end() + 1 != operands.element().span().start();
        if (apart || !(left instanceof Expression.Member) || !isVariable(left)) {
            return;
        }
        List<String> names =
                new ArrayList<>(segments(left).stream().map(Segment::name).toList());
        for (Expression operand : operands) {
            List<String> more = joined(operand);
            if (more.isEmpty()) {
                return;
            }
            int end = names.size() - 1;
            names.set(end, names.get(end) + "-" + more.get(0));
            names.addAll(more.subList(1, more.size()));
        }
        Span span = new Span(left.span().start(), last.span().end());
        if (hyphenated.stream().noneMatch(outer -> outer.span().start() == span.start())) {
            hyphenated.add(new HyphenatedName(span, String.join(".", names), written(names)));
        }
    }

    /** Returns what ends right where a node ends: {@code b.c} in {@code a + b.c}, which {@code -d} may follow. */
    private static Expression lastOperand(Expression node) {
        Expression last = node;
        while (last instanceof Expression.Binary || last instanceof Expression.Unary) {
            last = last.children().get(last.children().size() - 1);
        }
        return last;
    }

    /** Returns the names that can go on after a hyphen; none when the operand of a subtraction is no name. */
    private static List<String> joined(Expression operand) {
        if (operand instanceof Expression.Literal literal) {
            return literal.type() == Expression.Literal.Type.INTEGER ? List.of(literal.text()) : List.of();
        }
        return isVariable(operand)
                ? segments(operand).stream().map(Segment::name).toList()
                : List.of();
    }

    private static String written(List<String> names) {
        StringBuilder written = new StringBuilder(names.get(0));
        for (String name : names.subList(1, names.size())) {
            if (PLAIN_NAME.matcher(name).matches()) {
                written.append('.').append(name);
            } else {
                written.append("['")
                        .append(name.replace("\\", "\\\\").replace("'", "\\'"))
                        .append("']");
            }
        }
        return written.toString();
    }
}
