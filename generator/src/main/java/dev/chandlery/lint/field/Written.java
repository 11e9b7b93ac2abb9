package dev.chandlery.lint.field;

import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintFile;
import dev.chandlery.yaml.Mark;
import java.util.List;

/**
 * The text of a file by lines.
 *
 * @param lines its lines, without their ends
 */
record Written(List<String> lines) {
    Written {
        lines = List.copyOf(lines);
    }

    /** Returns what a file holds at a place; the empty text when the width of the place is not known. */
    static String at(Mark mark, LintContext context) {
        return context.once(context.file(), Written.class, Written::of).at(mark);
    }

    /** Returns a line of a file, counted from 1; the empty text when there is none. */
    static String line(int number, LintContext context) {
        return context.once(context.file(), Written.class, Written::of).line(number);
    }

    private static Written of(LintFile file) {
        return new Written(List.of(file.text().split("\r\n|\r|\n", -1)));
    }

    private String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    private String at(Mark mark) {
        String line = line(mark.line());
        int length = line.codePointCount(0, line.length());
        int start = mark.column() - 1;
        if (mark.width() == 0 || start < 0 || start + mark.width() > length) {
            return "";
        }
        int from = line.offsetByCodePoints(0, start);
        return line.substring(from, line.offsetByCodePoints(from, mark.width()));
    }
}
