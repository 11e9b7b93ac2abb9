package dev.chandlery.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionalCommitTest {
    private static ConventionalCommit parse(String message) {
        return ConventionalCommit.parse(message).orElseThrow();
    }

    @Test
    void theFirstLineSaysWhatItIs() {
        assertThat(parse("feat: clone tags\n\nLonger.")).isEqualTo(new ConventionalCommit("feat", false, "clone tags"));
        assertThat(parse("Fix(git): mend")).isEqualTo(new ConventionalCommit("fix", false, "mend"));
        assertThat(parse("feat: x").changeClass()).isEqualTo(ChangeClass.COMPATIBLE);
        assertThat(parse("fix: x").changeClass()).isEqualTo(ChangeClass.INTERNAL);
    }

    @Test
    void itSaysWhatBreaks() {
        assertThat(parse("refactor(git)!: drop depth").changeClass()).isEqualTo(ChangeClass.BREAKING);
        assertThat(parse("fix: a\n\nBREAKING CHANGE: depth is gone").breaking()).isTrue();
        assertThat(parse("fix: a\n\nBREAKING-CHANGE: depth is gone").breaking()).isTrue();
        assertThat(parse("fix: a\n\nNo BREAKING CHANGE: here").breaking()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mend the clone",
                "feat clone",
                "feat:",
                "feat:x",
                "feat(: x",
                "feat(a)b: x",
                ": x",
                "\n\nfeat: x"
            })
    void otherMessagesAreNone(String message) {
        assertThat(ConventionalCommit.parse(message)).isEmpty();
    }
}
