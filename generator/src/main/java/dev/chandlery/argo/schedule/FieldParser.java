package dev.chandlery.argo.schedule;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads one field of a schedule: ranges with commas between them. */
final class FieldParser {
    /** Go's {@code strconv.Atoi} takes a sign; more digits than these are out of every range. */
    private static final Pattern NUMBER = Pattern.compile("\\+?0*[0-9]{1,9}");

    private final String text;
    private final CronField field;
    private final List<SyntaxProblem> problems;
    private final BitSet numbers = new BitSet();
    private boolean star;

    FieldParser(String text, CronField field, List<SyntaxProblem> problems) {
        this.text = text;
        this.field = field;
        this.problems = problems;
    }

    Timing.Values parse(Span span) {
        // Nothing between two commas counts as nothing.
        split(span, ',').stream().filter(range -> range.length() > 0).forEach(this::range);
        return Timing.Values.of(numbers, star);
    }

    private void range(Span span) {
        List<Span> rangeAndStep = split(span, '/');
        List<Span> ends = split(rangeAndStep.get(0), '-');
        boolean open = ends.get(0).in(text).equals("*") || ends.get(0).in(text).equals("?");
        // What follows a star and "-" is not looked at.
        boolean longRange = !open && ends.size() > 2;
        if (rangeAndStep.size() > 2 || longRange) {
            problem(span, "\"" + span.in(text) + "\" has more than one \"" + (longRange ? "-" : "/") + "\".");
            return;
        }
        OptionalInt start = open ? OptionalInt.of(field.min()) : number(ends.get(0), true);
        OptionalInt end = open ? OptionalInt.of(field.max()) : ends.size() == 1 ? start : number(ends.get(1), true);
        OptionalInt step = rangeAndStep.size() == 1 ? OptionalInt.of(1) : number(rangeAndStep.get(1), false);
        if (start.isEmpty() || end.isEmpty() || step.isEmpty()) {
            return;
        }
        // A step after a single number counts on to the end of the field.
        int last = rangeAndStep.size() == 2 && ends.size() == 1 ? field.max() : end.getAsInt();
        check(span, start.getAsInt(), last, step.getAsInt(), open);
    }

    private void check(Span span, int start, int end, int step, boolean open) {
        if (start < field.min() || end > field.max()) {
            problem(span, "\"" + span.in(text) + "\" is out of range.");
        } else if (start > end) {
            problem(span, "The range \"" + span.in(text) + "\" ends before it begins.");
        } else if (step == 0) {
            problem(span, "The step of \"" + span.in(text) + "\" is 0.");
        } else {
            star |= open && step == 1;
            // Steps are counted in 64 bits, so that a large one does not come round again.
            for (long number = start; number <= end; number += step) {
                numbers.set((int) number);
            }
        }
    }

    private OptionalInt number(Span span, boolean names) {
        String word = span.in(text);
        int named = names ? field.named(word) : -1;
        if (named >= 0) {
            return OptionalInt.of(named);
        }
        if (!NUMBER.matcher(word).matches()) {
            problem(span, word.isEmpty() ? "A number is missing." : "\"" + word + "\" is no " + field.word() + ".");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(word));
    }

    private List<Span> split(Span span, char separator) {
        List<Span> parts = new ArrayList<>();
        int start = span.start();
        for (int at = span.start(); at < span.end(); at++) {
            if (text.charAt(at) == separator) {
                parts.add(new Span(start, at));
                start = at + 1;
            }
        }
        parts.add(new Span(start, span.end()));
        return parts;
    }

    private void problem(Span span, String sentence) {
        problems.add(new SyntaxProblem(span, sentence, field.form()));
    }
}
