package dev.chandlery.argo.expression;

import dev.chandlery.argo.parsing.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an expression names: variables, functions, and names with hyphens that the language takes for subtractions; all in
 * the order of the text.
 *
 * @param variables the variables; names that {@code let} declares and elements of arrays are none
 * @param calls the calls of functions
 * @param hyphenated what was probably meant as a name with a hyphen
 */
public record ExpressionNames(List<Variable> variables, List<FunctionCall> calls, List<HyphenatedName> hyphenated) {
    /** Sorts the lists by place. */
    public ExpressionNames {
        variables = sorted(variables, Variable::span);
        calls = sorted(calls, FunctionCall::span);
        hyphenated = sorted(hyphenated, HyphenatedName::span);
    }

    private static <T> List<T> sorted(List<T> names, Function<T, Span> place) {
        return names.stream()
                .sorted(Comparator.comparingInt(name -> place.apply(name).start()))
                .toList();
    }

    /** Returns what an expression names. */
    public static ExpressionNames of(Expression expression) {
        return new NameWalk().walk(expression);
    }

    /**
     * A variable with as many of its members as are named: {@code steps["a-b"].outputs.result} is one, and so is
     * {@code $env.steps}.
     *
     * @param span where it stands
     * @param segments its name and those of the members, at least one
     * @param indexed whether an index follows that is no text, so that more of it is used than can be told
     */
    public record Variable(Span span, List<Segment> segments, boolean indexed) {
        /** Copies the list. */
        public Variable {
            segments = List.copyOf(segments);
        }

        /** Returns the names divided by dots, as a simple tag would name the variable. */
        public String path() {
            return segments.stream().map(Segment::name).collect(Collectors.joining("."));
        }
    }

    /**
     * One name of a variable.
     *
     * @param name the name; empty when it is missing after a dot
     * @param span where it stands, with its quotes if it has any
     */
    public record Segment(String name, Span span) {}

    /**
     * A call of a function.
     *
     * @param name the name; {@code sprig.trim} for a function of Sprig
     * @param span where the name stands
     * @param arguments how many arguments it is called with
     * @param method whether it is a function of a value, such as {@code Seconds} of a duration, so that it cannot be known
     *     without the type of the value
     */
    public record FunctionCall(String name, Span span, int arguments, boolean method) {}

    /**
     * A subtraction without spaces from a member, such as {@code inputs.parameters.my-name}. When there is a variable of
     * the path, the subtraction is a mistake.
     *
     * @param span where it stands
     * @param path the names of the variable, divided by dots, such as {@code inputs.parameters.my-name}
     * @param replacement how the variable is written, such as {@code inputs.parameters['my-name']}
     */
    public record HyphenatedName(Span span, String path, String replacement) {}
}
