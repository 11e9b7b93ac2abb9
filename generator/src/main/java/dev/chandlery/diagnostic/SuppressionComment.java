package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads comments such as {@code # chandlery:ignore rule-id, other-rule: reason}. The word {@code ignore-file} instead of
 * {@code ignore}, in a comment above all content, means the whole file.
 */
final class SuppressionComment {
    /** What every comment for this program begins with, after its {@code #} and white space. */
    static final String PREFIX = "chandlery:";

    private static final String IGNORE = "ignore";
    private static final String IGNORE_FILE = "ignore-file";
    private static final List<String> WORDS = List.of(IGNORE, IGNORE_FILE);
    private static final String FORM = "Write # chandlery:ignore rule-id: reason.";

    /** Possessive, so that no text makes it slow. */
    private static final Pattern COMMENT =
            Pattern.compile("#[ \\t]*+" + PREFIX + "(?<word>[A-Za-z-]++)(?<rules>[^:]*+)(?<reason>:.*+)?+");

    private static final Pattern ITEM = Pattern.compile("[^,\\s]++(?:[ \\t]++[^,\\s]++)*+");

    private final String path;
    private final YamlComment comment;
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    private SuppressionComment(String path, YamlComment comment) {
        this.path = path;
        this.comment = comment;
    }

    /** Reads a comment; empty when it is not for this program. */
    static Optional<SuppressionComment> read(String path, YamlComment comment) {
        Matcher matcher = COMMENT.matcher(comment.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        SuppressionComment read = new SuppressionComment(path, comment);
        read.read(matcher);
        return Optional.of(read);
    }

    /** Returns what it suppresses. */
    List<Suppression> suppressions() {
        return suppressions;
    }

    /** Returns why it suppresses nothing. */
    List<Finding> problems() {
        return problems;
    }

    /** Returns how many rules it names, at least 1: one that names none is wrong all the same. */
    int rules() {
        return suppressions.size() + problems.size();
    }

    private void read(Matcher matcher) {
        String word = matcher.group("word");
        String reason = Optional.ofNullable(matcher.group("reason")).orElse("");
        Matcher items = ITEM.matcher(comment.text()).region(matcher.start("rules"), matcher.end("rules"));
        List<Mark> marks = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        // One that names more has no effect anyway.
        while (ids.size() <= Suppressions.MAX_RULES && items.find()) {
            ids.add(items.group());
            marks.add(mark(items.start(), items.end()));
        }
        if (!WORDS.contains(word)) {
            problem(
                    mark(matcher.start("word"), matcher.end("word")),
                    Printable.of(word) + " means nothing after " + PREFIX + ", so this comment has no effect.",
                    Suggestion.didYouMean(word, WORDS, FORM));
        } else if (ids.isEmpty()) {
            problem(comment.mark(), "This comment names no rule, so it suppresses nothing.", FORM);
        } else if (reason.codePoints().noneMatch(Character::isLetterOrDigit)) {
            problem(
                    comment.mark(),
                    "This comment gives no reason, so it suppresses nothing.",
                    "Write after a colon why the finding does not matter here.");
        } else if (word.equals(IGNORE_FILE) && !comment.atTop()) {
            problem(
                    comment.mark(),
                    "This comment is for the whole file and stands below its first line of content, so it suppresses"
                            + " nothing.",
                    "Move it to the top of the file, or write chandlery:ignore.");
        } else {
            for (int i = 0; i < ids.size(); i++) {
                add(ids.get(i), marks.get(i), word.equals(IGNORE_FILE), ids.size() == 1);
            }
        }
    }

    private void add(String id, Mark mark, boolean wholeFile, boolean only) {
        if (!Rule.isId(id)) {
            problem(mark, "\"" + Printable.of(id) + "\" is not the id of a rule.", FORM);
            return;
        }
        boolean nowhere = comment.firstLine() == 0;
        suppressions.add(new Suppression(
                id,
                mark,
                wholeFile ? 0 : nowhere ? 1 : comment.firstLine(),
                wholeFile ? Integer.MAX_VALUE : comment.lastLine(),
                only ? List.of(removal()) : List.of()));
    }

    /** The white space before a comment at the end of a line goes with it; a comment of its own goes with its line. */
    private Fix removal() {
        Mark mark = comment.mark();
        TextEdit edit = comment.alone()
                ? new TextEdit(path, new Mark(mark.line(), 1), new Mark(mark.line() + 1, 1), "")
                : new TextEdit(path, new Mark(mark.line(), mark.column() - comment.spaceBefore()), mark.end(), "");
        return Fix.of("Remove the comment", edit);
    }

    private Mark mark(int start, int end) {
        String text = comment.text();
        return new Mark(
                comment.mark().line(),
                comment.mark().column() + text.codePointCount(0, start),
                text.codePointCount(start, end));
    }

    private void problem(Mark mark, String message, String remedy) {
        problems.add(SuppressionRules.INCOMPLETE.at(path, mark, message, remedy));
    }
}
