package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chandlery.yaml.Mark;
import org.junit.jupiter.api.Test;

class FixTest {
    private static final Mark MARK = new Mark(2, 3, 4);
    private static final Fix FIX = Fix.of("Write b", TextEdit.replace("a.yaml", MARK, "b"));
    private static final Finding FINDING = Rule.error("r", "It.").at("a.yaml", MARK, "Wrong.", "");

    @Test
    void anEditKnowsWhatItReplaces() {
        assertThat(TextEdit.replace("a", MARK, "b")).isEqualTo(new TextEdit("a", new Mark(2, 3), new Mark(2, 7), "b"));
        assertThat(TextEdit.insert("a", MARK, "b")).isEqualTo(new TextEdit("a", new Mark(2, 3), new Mark(2, 3), "b"));
    }

    @Test
    void anEditMustBeOfAPieceOfText() {
        assertThatIllegalArgumentException().isThrownBy(() -> TextEdit.replace("a", new Mark(2, 3), "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> TextEdit.insert("a", Mark.NONE, "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextEdit("a", new Mark(2, 3), new Mark(2, 2), "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Fix.of("Nothing"));
    }

    @Test
    void onlyASingleFixIsTheRightAnswer() {
        assertThat(FINDING.onlyFix()).isEmpty();
        assertThat(FINDING.withFixes(FIX).onlyFix()).contains(FIX);
        assertThat(FINDING.withFixes(FIX, FIX).onlyFix()).isEmpty();
    }

    @Test
    void aFixStaysWithItsPlace() {
        Finding fixable = FINDING.withFixes(FIX);

        assertThat(fixable.withSeverity(Severity.INFO).fixes()).containsExactly(FIX);
        assertThat(fixable.withPlace(Place.file("b.yaml")).fixes()).isEmpty();
    }
}
