package dev.chandlery.argo.expression;

import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxTree;
import dev.chandlery.argo.tag.TaggedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression. Parentheses leave no node; the span of what they hold is without them, and the spans around it are with
 * them.
 */
public sealed interface Expression extends SyntaxTree<Expression> {
    /**
     * Reads an expression as Expr 1.17 does. There is at most one problem: what follows it cannot be told apart from its
     * consequences. There is always a tree, with a {@link Missing} where nothing could be read. Tags mean nothing here.
     */
    static Parsed<Expression> parse(String text) {
        return new ExpressionParser(text).parse();
    }

    /**
     * Reads a text that is an expression after its tags are replaced, as the field {@code expression} of a retry is. What a
     * tag stands in is a {@link Tagged}. A tag without an end is the only problem, without a tree.
     */
    static Parsed<Expression> parse(TaggedText text) {
        return text.problems().isEmpty()
                ? new ExpressionParser(TagMask.cover(text)).parse()
                : new Parsed<>(Optional.empty(), text.problems());
    }

    /**
     * A value, or the name of a member, that is not known before tags are replaced.
     *
     * @param span where it stands: a tag and what touches it, or the string that holds it
     */
    record Tagged(Span span) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    /**
     * The place of an operand that could not be read.
     *
     * @param span where it should stand
     */
    record Missing(Span span) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    /**
     * A value that is written out.
     *
     * @param span where it stands
     * @param type what it is
     * @param text the value: a string without quotes and escapes, bytes as characters 0 to 255, a number without
     *     underscores; else as it is written
     */
    record Literal(Span span, Type type, String text) implements Expression {
        /** What a literal is. */
        public enum Type {
            /** {@code nil}. */
            NIL,
            /** {@code true} or {@code false}. */
            BOOLEAN,
            /** A whole number of up to 64 bits, decimal, hexadecimal, octal or binary. */
            INTEGER,
            /** A number with a fraction or an exponent. */
            FLOAT,
            /** A string between quotes or backticks. */
            STRING,
            /** Bytes, as in {@code b"\xff"}. */
            BYTES
        }

        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    /**
     * An array that is written out.
     *
     * @param span where it stands
     * @param elements its elements
     */
    record ArrayLiteral(Span span, List<Expression> elements) implements Expression {
        /** Copies the list. */
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Expression> children() {
            return elements;
        }
    }

    /**
     * A map that is written out.
     *
     * @param span where it stands
     * @param entries its entries
     */
    record MapLiteral(Span span, List<Entry> entries) implements Expression {
        /**
         * An entry of a map.
         *
         * @param key its key; a key that is a name or a number is a string
         * @param value its value
         */
        public record Entry(Expression key, Expression value) {}

        /** Copies the list. */
        public MapLiteral {
            entries = List.copyOf(entries);
        }

        @Override
        public List<Expression> children() {
            List<Expression> children = new ArrayList<>();
            for (Entry entry : entries) {
                children.add(entry.key());
                children.add(entry.value());
            }
            return children;
        }
    }

    /**
     * A variable, or a name that a {@link Let} around it declares.
     *
     * @param span where it stands
     * @param name its name; {@code $env} stands for all variables
     */
    record Variable(Span span, String name) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    /**
     * What a predicate looks at: {@code #} is the element, {@code #index} its index, {@code #acc} what {@code reduce} has so
     * far. It is also what stands before the first dot of {@code .field}.
     *
     * @param span where it stands; without length before {@code .field}
     * @param name the name after {@code #}, or empty
     */
    record Pointer(Span span, String name) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    /**
     * An operator before its operand. {@code a not in b} is {@code not (a in b)}.
     *
     * @param span where it stands
     * @param operator {@code not}, {@code !}, {@code -} or {@code +}
     * @param operand the operand
     */
    record Unary(Span span, String operator, Expression operand) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(operand);
        }
    }

    /**
     * An operator between two operands.
     *
     * @param span where it stands
     * @param operator the operator
     * @param operatorSpan where the operator stands
     * @param left the operand before it
     * @param right the operand after it
     */
    record Binary(Span span, String operator, Span operatorSpan, Expression left, Expression right)
            implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }
    }

    /**
     * Three or more operands, each compared with the next: {@code 0 < a <= 9} is {@code 0 < a && a <= 9}.
     *
     * @param span where it stands
     * @param operands the operands
     * @param operators the operators between them, of {@code < <= > >=}
     */
    record ComparisonChain(Span span, List<Expression> operands, List<String> operators) implements Expression {
        /** Copies the lists. */
        public ComparisonChain {
            operands = List.copyOf(operands);
            operators = List.copyOf(operators);
        }

        @Override
        public List<Expression> children() {
            return operands;
        }
    }

    /**
     * One of two values: {@code a ? b : c}, {@code a ?: c} or {@code if a { b } else { c }}.
     *
     * @param span where it stands
     * @param condition what decides
     * @param then the value when it is true; absent when it is the condition itself
     * @param otherwise the value when it is false
     */
    record Conditional(Span span, Expression condition, Optional<Expression> then, Expression otherwise)
            implements Expression {
        @Override
        public List<Expression> children() {
            return then.map(value -> List.of(condition, value, otherwise))
                    .orElseGet(() -> List.of(condition, otherwise));
        }
    }

    /**
     * A member named after a dot.
     *
     * @param span where it stands
     * @param object what it is a member of
     * @param name the name; empty when it is missing
     * @param nameSpan where the name stands
     * @param optional whether the dot is {@code ?.}, which gives nil when there is no object
     */
    record Member(Span span, Expression object, String name, Span nameSpan, boolean optional) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(object);
        }
    }

    /**
     * A member or an element chosen by an expression between brackets.
     *
     * @param span where it stands
     * @param object what it is taken from
     * @param index the expression
     * @param optional whether {@code ?.} stands before the bracket
     */
    record Index(Span span, Expression object, Expression index, boolean optional) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(object, index);
        }
    }

    /**
     * A part of an array or a string.
     *
     * @param span where it stands
     * @param object what it is taken from
     * @param from the first index; absent for 0
     * @param to the index after the last; absent for the length
     */
    record Slice(Span span, Expression object, Optional<Expression> from, Optional<Expression> to)
            implements Expression {
        @Override
        public List<Expression> children() {
            List<Expression> children = new ArrayList<>(List.of(object));
            from.ifPresent(children::add);
            to.ifPresent(children::add);
            return children;
        }
    }

    /**
     * A call of a function by its name.
     *
     * @param span where it stands
     * @param name the name
     * @param nameSpan where the name stands
     * @param arguments the arguments; the first is the one before the pipe in {@code a | f(b)}
     */
    record Call(Span span, String name, Span nameSpan, List<Expression> arguments) implements Expression {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> children() {
            return arguments;
        }
    }

    /**
     * A call of a function that is a member of something, such as {@code sprig.trim(a)}.
     *
     * @param span where it stands
     * @param object what it is a member of
     * @param name the name
     * @param nameSpan where the name stands
     * @param optional whether the dot is {@code ?.}
     * @param arguments the arguments
     */
    record MethodCall(
            Span span, Expression object, String name, Span nameSpan, boolean optional, List<Expression> arguments)
            implements Expression {
        /** Copies the list. */
        public MethodCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> children() {
            List<Expression> children = new ArrayList<>(List.of(object));
            children.addAll(arguments);
            return children;
        }
    }

    /**
     * What a function such as {@code filter} does with each element.
     *
     * @param span where it stands, with the braces if there are any
     * @param body the expression
     */
    record Predicate(Span span, Expression body) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(body);
        }
    }

    /**
     * A name for a value: {@code let name = value; body}.
     *
     * @param span where it stands
     * @param name the name
     * @param nameSpan where the name stands
     * @param value the value
     * @param body what may use the name
     */
    record Let(Span span, String name, Span nameSpan, Expression value, Expression body) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(value, body);
        }
    }

    /**
     * Expressions one after the other, divided by semicolons; the last one is the value.
     *
     * @param span where it stands
     * @param steps the expressions
     */
    record Sequence(Span span, List<Expression> steps) implements Expression {
        /** Copies the list. */
        public Sequence {
            steps = List.copyOf(steps);
        }

        @Override
        public List<Expression> children() {
            return steps;
        }
    }
}
