package dev.chandlery.lint.task;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.depends.Depends;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.NameForm;
import dev.chandlery.lint.TaskGraph;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes {@code depends} in the place of {@code dependencies}. */
final class DependenciesFix {
    private static final String KEY = "dependencies";

    /** The key and its list, from the key on, without a comment, an anchor or a tag in between. */
    private static final Pattern WRITTEN = Pattern.compile("(?<key>\"?'?dependencies'?\"?)\\s*:\\s*"
            + "(\\[(?<flow>[^\\]\\[#&*!{}]*)\\]|(?<block>(-[ \\t]++[-\\w\"']++\\s*+)++))");

    private DependenciesFix() {}

    /**
     * Returns the fix for a task of a DAG without {@code continueOn}. None when the task has {@code depends} as well, when a
     * name is not written out, or when more stands in the text than the list, such as a comment.
     */
    static Optional<Fix> of(TaskGraph.Task task, LintFile file) {
        YamlMapping node = task.call().node();
        List<YamlNode> items = Fields.items(node, KEY);
        List<String> names = Fields.texts(node, KEY);
        if (task.depends().isPresent()
                || Fields.present(node, "depends")
                || node.markOf(KEY).compareTo(node.mark().start()) < 0
                || names.size() != items.size()
                || !names.stream().allMatch(name -> !name.contains("{{") && NameForm.TEMPLATE.allows(name))) {
            return Optional.empty();
        }
        Mark key = node.markOf(KEY);
        Mark last = items.get(items.size() - 1).mark();
        return written(file, key, last)
                .filter(text -> holds(text, names))
                .map(text -> Fix.of(
                        "Replace dependencies by depends",
                        new TextEdit(
                                file.path(),
                                key,
                                end(key, text),
                                "depends: \""
                                        + Depends.equivalent(names.stream()
                                                .map(name -> new Depends.Dependency(name, false, false))
                                                .toList())
                                        + "\"")));
    }

    /** Returns the text of the key and its list. */
    private static Optional<String> written(LintFile file, Mark key, Mark last) {
        int start = file.lines().offset(key);
        int end = file.lines().offset(last.end());
        if (start < 0 || end < start || last.width() == 0) {
            return Optional.empty();
        }
        String text = file.text().substring(start, end);
        if (text.indexOf('[') < 0) {
            return Optional.of(text);
        }
        int close = file.text().indexOf(']', end);
        return close < 0 ? Optional.empty() : Optional.of(file.text().substring(start, close + 1));
    }

    /** Says whether a text is the key and exactly these names. */
    private static boolean holds(String text, List<String> names) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String list = matcher.group("flow") != null ? matcher.group("flow") : matcher.group("block");
        List<String> found = Pattern.compile("[\\w][-\\w]*")
                .matcher(list)
                .results()
                .map(result -> result.group())
                .toList();
        return found.equals(names);
    }

    private static Mark end(Mark start, String text) {
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length());
        return new Mark(start.line() + lines, lines == 0 ? start.column() + column : column + 1);
    }
}
