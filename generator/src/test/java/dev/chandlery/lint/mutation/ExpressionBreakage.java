package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions and conditions that cannot be read, or that name what there is not. */
final class ExpressionBreakage implements Breakage {
    private static final Pattern TAG = Pattern.compile("\\{\\{=(.*?)}}", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("(?<![\\w.'\"])([a-z]\\w{2,}(?:\\.\\w+)?)\\(");
    private static final Pattern VARIABLE =
            Pattern.compile("(?<![\\w.'\"-])((?:inputs|steps|tasks|workflow|outputs)(?:\\.\\w+)+)(?![\\w(\\[])");

    @Override
    public void of(Subject subject, Mutants into) {
        for (Place place : subject.top().tree()) {
            if (!(place.node() instanceof YamlScalar) || place.isBelow("metadata", "plugin", "withItems")) {
                continue;
            }
            String text = place.text();
            if (Parts.isExpression(place)) {
                expression(place, text, UnaryOperator.identity(), into);
            }
            Matcher tags = TAG.matcher(text);
            while (tags.find()) {
                int start = tags.start(1);
                int end = tags.end(1);
                expression(place, tags.group(1), body -> text.substring(0, start) + body + text.substring(end), into);
            }
            if (place.key().equals("when")) {
                condition(place, text, into);
            }
            if (place.key().equals("depends")) {
                into.text("break a condition", place, "(" + text);
                into.text("break a condition", place, text + " &&");
                into.text("break a condition", place, text + " & " + text);
                into.text("break a condition", place, text + " " + text);
                into.text("break a condition", place, "!");
            }
        }
    }

    private static void expression(Place place, String body, UnaryOperator<String> whole, Mutants into) {
        for (String broken : List.of(
                "(" + body, body + ")", body + " &&", body + " == 'a", body + " = 1", body + " 1", "[" + body)) {
            into.text("break an expression", place, whole.apply(broken));
        }
        replaceEach(CALL, body, "misspell a function", place, whole, into);
        replaceEach(VARIABLE, body, "misspell a variable of an expression", place, whole, into);
    }

    private static void replaceEach(
            Pattern pattern, String body, String operator, Place place, UnaryOperator<String> whole, Mutants into) {
        Matcher matcher = pattern.matcher(body);
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean open = into.subject().isLibrary() && name.startsWith("workflow.");
            if (!open && !isText(body, matcher.start())) {
                into.text(
                        operator,
                        place,
                        whole.apply(body.substring(0, matcher.start(1))
                                + Spelling.longer(name)
                                + body.substring(matcher.end(1))));
            }
        }
    }

    /** Says whether a place of an expression is inside a text in quotes. */
    private static boolean isText(String body, int at) {
        return body.substring(0, at)
                                .chars()
                                .filter(c -> c == '\'' || c == '"' || c == '`')
                                .count()
                        % 2
                == 1;
    }

    private static void condition(Place place, String text, Mutants into) {
        into.text("break a condition", place, "(" + text);
        into.text("break a condition", place, text + ")");
        into.text("break a condition", place, text + " &&");
        into.text("break a condition", place, "== " + text);
        into.text("break a condition", place, text + " ==");
    }
}
