package dev.chandlery.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class YamlCommentsTest {
    /** Each comment as {@code line:column+width first-last text}. */
    private static List<String> comments(String text) {
        return YamlComments.in(text).stream()
                .map(c -> c.mark().line() + ":" + c.mark().column() + "+"
                        + c.mark().width() + " " + c.firstLine() + "-" + c.lastLine() + (c.alone() ? " alone " : " ")
                        + c.text())
                .toList();
    }

    @Test
    void aCommentIsANoteOnItsLineOrTheLineBelow() {
        assertThat(comments("a: 1 # one\n# two\n#three \n  # four\nb: 2\n\n# five\n\nc: 3\n"))
                .containsExactly(
                        "1:6+5 1-1 # one",
                        "2:1+5 5-5 alone # two",
                        "3:1+6 5-5 alone #three",
                        "4:3+6 5-5 alone # four",
                        "7:1+6 0-0 alone # five");
    }

    @Test
    void whatLooksLikeACommentInAScalarIsNone() {
        assertThat(comments("a: \"x # y\"\nb: 'x # y' # z\nc: x#y\nd: |\n  # x\n  y # z\ne: \"x\n  # y\n  z\"\n"))
                .containsExactly("2:12+3 2-2 # z");
    }

    @Test
    void aNoteOnAScalarOfSeveralLinesIsOnAllOfThem() {
        assertThat(comments("# a\nx: | # b\n  one\n  two\n\n# c\ny: \"one\n  two\" # d\nz: one\n  two\n  # e\n"))
                .containsExactly(
                        "1:1+3 2-5 alone # a",
                        "2:6+3 2-5 # b",
                        "6:1+3 7-8 alone # c",
                        "8:8+3 7-8 # d",
                        "11:3+3 0-0 alone # e");
    }

    @Test
    void aLessIndentedCommentEndsABlock() {
        assertThat(comments("a:\n  b: |\n    text\n   # one\n  # two\n  c: 1\n"))
                .containsExactly("4:4+5 6-6 alone # one", "5:3+5 6-6 alone # two");
    }

    @Test
    void flowCollectionsAndJsonHaveCommentsToo() {
        assertThat(comments("a: [1, # one\n  # two\n  2]\nb: {c: 1} # three\n"))
                .containsExactly("1:8+5 1-1 # one", "2:3+5 3-3 alone # two", "4:11+7 4-4 # three");
        assertThat(comments("{\"a\": \"x # y\"}\n")).isEmpty();
    }

    @Test
    void everyDocumentIsReadWithItsLineNumbers() {
        assertThat(comments("\uFEFF# one\n---\na: 1\n--- # two\n# three\nb: 2\n..."))
                .containsExactly("1:1+5 0-0 alone # one", "4:5+5 6-6 alone # two", "5:1+7 6-6 alone # three");
    }

    @Test
    void aBrokenDocumentHasNoComments() {
        assertThat(comments("a: 1 # one\n---\nb: \"open # two\n---\nc: 3 # three\n"))
                .containsExactly("1:6+5 1-1 # one", "5:6+7 5-5 # three");
    }

    @Test
    void allKindsOfLineBreaksCount() {
        assertThat(comments("a: 1\r\n# one\r\nb: 2\r\n")).containsExactly("2:1+5 3-3 alone # one");
        assertThat(comments("a: 1\r# one\rb: 2\r")).containsExactly("2:1+5 3-3 alone # one");
        assertThat(comments("a: \uD83D\uDE00 # one\n")).containsExactly("1:6+5 1-1 # one");
    }

    @Test
    void theTopOfATextEndsWithItsFirstContent() {
        List<YamlComment> found = YamlComments.in("# one\n---\n# two\na: 1 # three\n---\n# four\n");

        assertThat(found)
                .filteredOn(YamlComment::atTop)
                .extracting(YamlComment::text)
                .containsExactly("# one", "# two");
    }

    @Test
    void aLongLineIsReadOnce() {
        String text = "a: [" + "1, ".repeat(300_000) + "2] # one\n";

        Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> assertThat(comments(text)).containsExactly("1:900008+5 1-1 # one"));
    }

    @Test
    void noTextBreaksIt() {
        String[] pieces = {
            "a",
            ":",
            " ",
            "\n",
            "#",
            "|",
            ">",
            "- ",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&",
            "*",
            "!",
            "%",
            "---",
            "...",
            "\t",
            "\r",
            "?",
            "\\",
            "\uD83D\uDE00",
            "\u0001",
            "\uFEFF",
            "2",
            "x: y\n"
        };
        Seeded.check(3000, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.below(40); i > 0; i--) {
                text.append(random.pick(pieces));
            }
            String[] lines = text.toString().split("\r\n|\r|\n", -1);
            for (YamlComment comment : YamlComments.in(text.toString())) {
                String line = lines[comment.mark().line() - 1].replace("\uFEFF", "");
                assertThat(line.stripTrailing())
                        .as(text.toString())
                        .endsWith(comment.text().replace("\uFEFF", ""));
            }
        });
    }
}
