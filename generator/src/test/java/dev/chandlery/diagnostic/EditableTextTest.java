package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.Mark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditableTextTest {
    private static EditableText text(String text) {
        return EditableText.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static TextEdit edit(int line, int column, int endLine, int endColumn, String replacement) {
        return new TextEdit("a.yaml", new Mark(line, column), new Mark(endLine, endColumn), replacement);
    }

    private static String edited(String text, TextEdit... edits) {
        EditableText editable = text(text);
        assertThat(editable.accepts(List.of(edits))).isTrue();
        editable.make(List.of(edits));
        return new String(editable.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void editsAreMadeInAnyOrder() {
        assertThat(edited("one two\nthree\n", edit(2, 1, 2, 6, "3"), edit(1, 5, 1, 8, "2"), edit(1, 1, 1, 1, "0 ")))
                .isEqualTo("0 one 2\n3\n");
    }

    @Test
    void columnsCountCodePoints() {
        assertThat(edited("\uD83D\uDE00 x\n", edit(1, 3, 1, 4, "y"))).isEqualTo("\uD83D\uDE00 y\n");
    }

    @Test
    void aByteOrderMarkStaysAndDoesNotCount() {
        assertThat(edited("\uFEFFa: b\n", edit(1, 1, 1, 2, "c"))).isEqualTo("\uFEFFc: b\n");
        assertThat(text("a\n\uFEFFb\n").accepts(List.of(edit(2, 1, 2, 2, "c")))).isFalse();
    }

    @Test
    void lineBreaksAreThoseOfTheFile() {
        assertThat(edited("a\r\nb\r\n", edit(2, 1, 2, 1, "x\n"))).isEqualTo("a\r\nx\r\nb\r\n");
        assertThat(edited("a\rb\r", edit(2, 1, 2, 1, "x\n"))).isEqualTo("a\rx\rb\r");
        assertThat(edited("a\nb\r\nc", edit(3, 1, 3, 2, "x\ny"))).isEqualTo("a\nb\r\nx\ny");
        assertThat(edited("a", edit(1, 2, 1, 2, "\n"))).isEqualTo("a\n");
    }

    @Test
    void wholeLinesCanGo() {
        assertThat(edited("a\nb\nc\n", edit(2, 1, 3, 1, ""))).isEqualTo("a\nc\n");
        assertThat(edited("a\nb", edit(2, 1, 3, 1, ""))).isEqualTo("a\n");
    }

    @Test
    void editsThatMeetAreNotMadeTogether() {
        EditableText text = text("one two three\n");
        text.make(List.of(edit(1, 5, 1, 8, "2")));

        assertThat(text.accepts(List.of(edit(1, 4, 1, 6, "x")))).isFalse();
        assertThat(text.accepts(List.of(edit(1, 1, 2, 1, "x")))).isFalse();
        assertThat(text.accepts(List.of(edit(1, 5, 1, 8, "2")))).isFalse();
        assertThat(text.accepts(List.of(edit(1, 5, 1, 5, "x")))).isFalse();
        assertThat(text.accepts(List.of(edit(1, 8, 1, 8, "x")))).isFalse();
        assertThat(text.accepts(List.of(edit(1, 8, 1, 9, "x")))).isTrue();
        assertThat(text.accepts(List.of(edit(1, 1, 1, 4, "x"), edit(1, 2, 1, 3, "y"))))
                .isFalse();
        assertThat(text.accepts(List.of(edit(1, 1, 1, 4, "x"), edit(1, 9, 1, 14, "y"))))
                .isTrue();
    }

    @Test
    void placesOutsideOfTheTextAreRefused() {
        EditableText text = text("one\ntwo\n");

        assertThat(text.accepts(List.of(edit(1, 5, 1, 5, "x")))).isFalse();
        assertThat(text.accepts(List.of(edit(1, 1, 9, 1, "x")))).isFalse();
        assertThat(text.accepts(List.of(edit(4, 1, 4, 1, "x")))).isTrue();
        assertThat(text.accepts(List.of(edit(4, 2, 4, 2, "x")))).isFalse();
        assertThat(EditableText.of(new byte[] {(byte) 0xff})).isEmpty();
    }

    @Test
    void everythingElseKeepsItsBytes() {
        Seeded.check(2000, random -> {
            StringBuilder text = new StringBuilder(random.oneIn(3) ? "\uFEFF" : "");
            List<String> lines = new ArrayList<>();
            String lineBreak = random.pick("\n", "\r\n", "\r");
            for (int i = random.below(6) + 1; i > 0; i--) {
                lines.add(random.text(5, "ab \t#\u00e9\u20ac"));
                text.append(lines.get(lines.size() - 1)).append(lineBreak);
            }
            int line = random.below(lines.size());
            int start = random.below(lines.get(line).length() + 1);
            int end = start + random.below(lines.get(line).length() + 1 - start);
            TextEdit edit = edit(line + 1, start + 1, line + 1, end + 1, "<>");

            String result = edited(text.toString(), edit);
            int at = result.indexOf("<>");
            String removed = lines.get(line).substring(start, end);
            assertThat(result.substring(0, at) + removed + result.substring(at + 2))
                    .isEqualTo(text.toString());
        });
    }
}
