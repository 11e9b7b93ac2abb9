package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.Mark;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
    @Test
    void marksCountCodePointsAndPositionsCountUnits() {
        DocumentText text = DocumentText.of("a: 😀😀 b\nc");

        assertThat(text.range(new Mark(1, 6, 2))).isEqualTo(range(0, 7, 0, 9));
        assertThat(text.mark(text.offset(new Position(0, 7)))).isEqualTo(new Mark(1, 6));
        assertThat(text.position(new Mark(2, 2))).isEqualTo(new Position(1, 1));
    }

    @Test
    void allLineEndsOfTheProtocolCount() {
        DocumentText text = DocumentText.of("a\r\nb\rc\nd");

        assertThat(text.lines()).isEqualTo(4);
        assertThat(text.line(1)).isEqualTo("b");
        assertThat(text.range(new Mark(3, 1))).isEqualTo(range(2, 0, 2, 1));
        assertThat(text.edit(range(0, 0, 2, 1), "x").text()).isEqualTo("x\nd");
    }

    @Test
    void aMarkWithoutWidthReachesToTheEndOfItsLine() {
        DocumentText text = DocumentText.of("  key: value  \n");

        assertThat(text.range(new Mark(1, 3))).isEqualTo(range(0, 2, 0, 12));
        assertThat(text.range(new Mark(1, 0))).isEqualTo(range(0, 2, 0, 12));
        assertThat(text.range(Mark.NONE)).isEqualTo(range(0, 2, 0, 12));
    }

    @Test
    void aByteOrderMarkIsNoColumn() {
        DocumentText text = DocumentText.of("\ufeffa: b");

        assertThat(text.range(new Mark(1, 1, 1))).isEqualTo(range(0, 1, 0, 2));
        assertThat(text.mark(1)).isEqualTo(new Mark(1, 1));
    }

    @Test
    void placesOutsideAreTheNearestInside() {
        DocumentText text = DocumentText.of("😀\nb");

        assertThat(text.offset(new Position(9, 9))).isEqualTo(text.text().length());
        assertThat(text.offset(new Position(0, 99))).isEqualTo(2);
        assertThat(text.offset(new Position(0, 1))).as("inside a pair").isZero();
        assertThat(text.offset(new Position(-1, -1))).isZero();
        assertThat(text.range(new Mark(7, 3, 4))).isEqualTo(range(1, 1, 1, 1));
        assertThat(DocumentText.of("").range(new Mark(1, 1))).isEqualTo(range(0, 0, 0, 0));
    }

    @Test
    void everyOffsetIsFoundAgain() {
        Seeded random = Seeded.of(7);
        for (int run = 0; run < 200; run++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.below(40); i > 0; i--) {
                made.append(new String[] {"a", " ", "\n", "\r\n", "\r", "é", "😀", "\ufeff"}[random.below(8)]);
            }
            DocumentText text = DocumentText.of(made.toString());
            for (int offset = 0; offset <= made.length(); offset = Math.max(offset + 1, next(made, offset))) {
                if (offset == 0
                        || !made.substring(0, offset).endsWith("\r")
                        || !made.substring(offset).startsWith("\n")) {
                    assertThat(text.offset(text.position(offset)))
                            .as("%s of %s", offset, made)
                            .isEqualTo(offset);
                }
            }
        }
    }

    private static int next(CharSequence text, int offset) {
        return offset < text.length() ? offset + Character.charCount(Character.codePointAt(text, offset)) : offset + 1;
    }

    private static Range range(int line, int from, int endLine, int to) {
        return new Range(new Position(line, from), new Position(endLine, to));
    }
}
