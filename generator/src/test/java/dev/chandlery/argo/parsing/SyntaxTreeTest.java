package dev.chandlery.argo.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxTreeTest {
    private record Node(List<Node> children) implements SyntaxTree<Node> {
        @Override
        public Span span() {
            return Span.at(0);
        }
    }

    private static Node chain(int height) {
        Node node = new Node(List.of());
        for (int i = 1; i < height; i++) {
            node = new Node(List.of(node, new Node(List.of())));
        }
        return node;
    }

    @Test
    void heightIsBounded() {
        assertThat(SyntaxTree.isTooHigh(chain(1))).isFalse();
        assertThat(SyntaxTree.isTooHigh(chain(SyntaxTree.MAX_HEIGHT))).isFalse();
        assertThat(SyntaxTree.isTooHigh(chain(SyntaxTree.MAX_HEIGHT + 1))).isTrue();
        assertThat(SyntaxTree.isTooHigh(chain(100_000))).isTrue();
    }

    @Test
    void spansCountCodeUnits() {
        Span span = new Span(2, 4);
        assertThat(span.in("\uD83D\uDE00ab")).isEqualTo("ab");
        assertThat(span.shift(3)).isEqualTo(new Span(5, 7));
        assertThat(span.touches(4)).isTrue();
        assertThat(span.touches(5)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    }

    @Test
    void trimsWhatGoCallsSpace() {
        String text = "\u00A0\u3000 a b\u0085\n";
        assertThat(GoCharacters.trim(text, new Span(0, text.length())).in(text)).isEqualTo("a b");
        assertThat(GoCharacters.trim("  ", new Span(0, 2)).length()).isZero();
        assertThat(GoCharacters.isSpace(0x1C)).isFalse();
    }
}
