package dev.chandlery.argo.depends;

import dev.chandlery.argo.parsing.GoCharacters;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import dev.chandlery.argo.parsing.SyntaxTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads one text of {@code depends} by recursive descent. It stops at the first problem of the grammar. */
final class DependsParser {
    /** Each level adds at most two nodes to the height of the tree. */
    private static final int MAX_NESTING = SyntaxTree.MAX_HEIGHT / 2 - 2;

    private static final String OPERATORS = "Use &&, || and !, and parentheses.";

    private final String text;
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private int at;
    private int end;
    private int nesting;
    private boolean stopped;

    DependsParser(String text) {
        this.text = text;
    }

    Parsed<Depends> parse() {
        skipSpace();
        Optional<Depends> tree = or();
        if (!stopped && at < text.length()) {
            stop(unexpected("an operator"));
        }
        return new Parsed<>(tree, problems);
    }

    private Optional<Depends> or() {
        return joined("||", this::and, Depends.Or::new);
    }

    private Optional<Depends> and() {
        return joined("&&", this::unary, Depends.And::new);
    }

    private interface Join {
        Depends of(Span span, List<Depends> operands);
    }

    private Optional<Depends> joined(String operator, Supplier<Optional<Depends>> operand, Join join) {
        int start = at;
        List<Depends> operands = new ArrayList<>();
        operand.get().ifPresent(operands::add);
        while (!stopped && accept(operator)) {
            operand.get().ifPresent(operands::add);
        }
        return operands.size() > 1
                ? Optional.of(join.of(new Span(start, end), operands))
                : operands.stream().findFirst();
    }

    private Optional<Depends> unary() {
        int start = at;
        if (accept("!")) {
            return nested(this::unary).map(operand -> new Depends.Not(new Span(start, end), operand));
        }
        if (accept("(")) {
            Optional<Depends> inner = nested(this::or);
            if (!stopped && !accept(")")) {
                stop(
                        at < text.length()
                                ? unexpected("an operator or \")\"")
                                : new SyntaxProblem(
                                        new Span(start, start + 1),
                                        "The parenthesis that opens here is not closed.",
                                        "Close it with \")\"."));
            }
            return inner;
        }
        return at < text.length() && isWord(text.charAt(at)) && text.charAt(at) != '-' ? task() : missing();
    }

    private Optional<Depends> nested(Supplier<Optional<Depends>> inner) {
        if (++nesting > MAX_NESTING) {
            stop(new SyntaxProblem(
                    Span.at(at),
                    "More than " + MAX_NESTING + " levels are nested here.",
                    "Make the condition simpler."));
            return Optional.empty();
        }
        Optional<Depends> result = inner.get();
        nesting--;
        return result;
    }

    private Optional<Depends> missing() {
        stop(
                at < text.length()
                        ? unexpected("the name of a task")
                        : new SyntaxProblem(
                                Span.at(at),
                                text.isBlank()
                                        ? "There is no condition."
                                        : "The condition ends where the name of a task should stand.",
                                "Name a task, or remove what waits for one."));
        return Optional.empty();
    }

    private Optional<Depends> task() {
        Span name = word();
        int after = name.end();
        Optional<TaskResult> result = Optional.empty();
        if (after < text.length() && text.charAt(after) == '.') {
            at = after + 1;
            Span resultSpan = word();
            after = resultSpan.end();
            result = TaskResult.of(resultSpan.in(text));
            if (result.isEmpty()) {
                problems.add(unknownResult(resultSpan));
            }
        }
        finish(after);
        return Optional.of(new Depends.Task(new Span(name.start(), after), name.in(text), name, result));
    }

    private SyntaxProblem unknownResult(Span span) {
        String written = span.in(text);
        return new SyntaxProblem(
                span,
                written.isEmpty() ? "A result should stand after \".\"." : "A task has no result \"" + written + "\".",
                TaskResult.similar(written)
                        .map(similar -> "Write " + similar.text() + ".")
                        .orElseGet(() -> Arrays.stream(TaskResult.values())
                                .map(TaskResult::text)
                                .collect(Collectors.joining(", ", "Use one of ", "."))));
    }

    /** The underscore is in no valid name of a task; it is read as part of one so that the message can name it whole. */
    private Span word() {
        int start = at;
        int after = at;
        while (after < text.length() && isWord(text.charAt(after))) {
            after++;
        }
        return new Span(start, after);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private boolean accept(String token) {
        if (!text.startsWith(token, at)) {
            return false;
        }
        finish(at + token.length());
        return true;
    }

    private void finish(int after) {
        end = after;
        at = after;
        skipSpace();
    }

    private void skipSpace() {
        while (at < text.length() && GoCharacters.isSpace(text.charAt(at))) {
            at++;
        }
    }

    private void stop(SyntaxProblem problem) {
        if (!stopped) {
            problems.add(problem);
            stopped = true;
        }
    }

    private SyntaxProblem unexpected(String expected) {
        Span word = word();
        int length = text.startsWith("{{", at) ? 2 : Character.charCount(text.codePointAt(at));
        Span span = word.length() > 0 ? word : new Span(at, at + length);
        String found = span.in(text);
        return new SyntaxProblem(span, "\"" + found + "\" stands where " + expected + " should stand.", hint(found));
    }

    private static String hint(String found) {
        return switch (found) {
            case "and", "AND", "&" -> "Write && for \"and\".";
            case "or", "OR", "|" -> "Write || for \"or\".";
            case "not", "NOT" -> "Write ! for \"not\".";
            case ")" -> "Remove it, or open the parenthesis.";
            case "{{" -> "Write the name of a task; a tag cannot name one.";
            default -> OPERATORS;
        };
    }
}
