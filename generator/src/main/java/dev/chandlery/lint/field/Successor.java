package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.SchemaField;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Moves the value of a field into the one that replaces it, where that is the same with a list in the place of one value. */
final class Successor {
    private static final Set<String> LISTS = Set.of("schedules", "mutexes", "semaphores");

    /** Plain scalars that mean the same within brackets. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+");

    private static final Pattern NO_ESCAPES = Pattern.compile("[^\"\\\\]+");

    private Successor() {}

    /** Returns the fix for a key of a mapping, or none when its value must be looked at by a person. */
    static Fix[] fixes(YamlMapping holder, SchemaField field, LintContext context) {
        String successor = field.replacement();
        Mark key = holder.markOf(field.name());
        if (!LISTS.contains(successor)
                || holder.get(successor).isPresent()
                || !Written.at(key, context).equals(field.name())) {
            return new Fix[0];
        }
        String path = context.file().path();
        List<TextEdit> edits = new ArrayList<>(List.of(TextEdit.replace(path, key, successor)));
        edits.addAll(holder.get(field.name())
                .map(value -> value instanceof YamlScalar scalar
                        ? aroundScalar(path, scalar.mark(), context)
                        : aroundMapping(path, key, value.mark(), context))
                .orElse(List.of()));
        return edits.size() == 1
                ? new Fix[0]
                : new Fix[] {new Fix("Replace " + field.name() + " by " + successor, edits)};
    }

    private static List<TextEdit> aroundScalar(String path, Mark mark, LintContext context) {
        String raw = Written.at(mark, context);
        boolean quoted = raw.length() > 1 && (raw.charAt(0) == '"' || raw.charAt(0) == '\'');
        if (quoted || PLAIN.matcher(raw).matches()) {
            return List.of(TextEdit.replace(path, mark, "[" + raw + "]"));
        }
        // An anchor or a tag stands before the text; it would become part of it.
        boolean plain = NO_ESCAPES.matcher(raw).matches() && raw.charAt(0) != '&' && raw.charAt(0) != '!';
        return plain ? List.of(TextEdit.replace(path, mark, "[\"" + raw + "\"]")) : List.of();
    }

    private static List<TextEdit> aroundMapping(String path, Mark key, Mark mark, LintContext context) {
        String line = Written.line(mark.line(), context);
        int codePoints = line.codePointCount(0, line.length());
        if (mark.column() < 1 || mark.column() > codePoints) {
            return List.of();
        }
        int start = line.offsetByCodePoints(0, mark.column() - 1);
        if (line.charAt(start) == '{') {
            int end = closing(line, start);
            return end < 0
                    ? List.of()
                    : List.of(
                            TextEdit.insert(path, mark, "["),
                            TextEdit.insert(path, new Mark(mark.line(), line.codePointCount(0, end) + 1), "]"));
        }
        // The first key of a block has room for a dash when it is indented by two or more.
        boolean room = mark.line() > key.line()
                && mark.column() >= key.column() + 2
                && line.substring(0, start).isBlank()
                && line.substring(0, start).indexOf('\t') < 0;
        return room ? List.of(TextEdit.replace(path, new Mark(mark.line(), mark.column() - 2, 2), "- ")) : List.of();
    }

    /** Returns the index after the brace that closes one, or -1 when it is not on this line, or quotes stand between. */
    private static int closing(String line, int open) {
        int depth = 0;
        for (int i = open; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\'' || c == '#') {
                return -1;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
