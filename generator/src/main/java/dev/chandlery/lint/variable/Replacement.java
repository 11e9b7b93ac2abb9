package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlScalar;

/** Makes fixes that replace a stretch of a text in the file. */
final class Replacement {
    private Replacement() {}

    /**
     * Returns a fix, or none where the file writes the text in another way than it is read.
     *
     * @param replacement what shall stand there, with no quotes but single ones; between single quotes of YAML these become
     *     double ones
     */
    static Fix[] of(YamlScalar text, Span span, String replacement, LintContext context) {
        String line = line(context.file().text(), text.mark().line());
        Mark mark = context.file().markOf(text, span);
        String there = part(line(context.file().text(), mark.line()), mark);
        if (!there.equals(span.in(text.text()))) {
            return new Fix[0];
        }
        boolean single = part(line, new Mark(1, text.mark().column(), 1)).equals("'");
        String written = single ? replacement.replace('\'', '"') : replacement;
        return new Fix[] {
            Fix.of("Write " + written, TextEdit.replace(context.file().path(), mark, written))
        };
    }

    private static String line(String text, int number) {
        return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
    }

    private static String part(String line, Mark mark) {
        int length = line.codePointCount(0, line.length());
        int start = mark.column() - 1;
        if (mark.width() == 0 || start < 0 || start + mark.width() > length) {
            return "";
        }
        int from = line.offsetByCodePoints(0, start);
        return line.substring(from, line.offsetByCodePoints(from, mark.width()));
    }
}
