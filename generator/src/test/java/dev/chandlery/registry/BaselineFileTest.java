package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Baseline;
import dev.chandlery.yaml.Mark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineFileTest {
    private static final Baseline BASELINE = new Baseline(List.of(
            new Baseline.Entry("history-shallow", "", "01234567890123456789", 1, Mark.NONE),
            new Baseline.Entry("template-shadowed", "a: \"b\".yaml", "3f2a9c0d1e4b5a697887", 2, Mark.NONE)));

    @Test
    void whatIsWrittenIsReadAgain() {
        Read<Baseline> read = BaselineFile.read("b.yaml", BaselineFile.bytes(BASELINE));

        assertThat(read.findings()).isEmpty();
        assertThat(read.value().orElseThrow().entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("mark")
                .isEqualTo(BASELINE.entries());
        assertThat(read.value().orElseThrow().entries().get(0).mark().line()).isEqualTo(5);
    }

    @Test
    void theFileIsShortAndInOrder() {
        assertThat(BaselineFile.write(BASELINE)).isEqualTo("""
                apiVersion: chandlery.dev/v1
                kind: Baseline
                spec:
                  findings:
                  - rule: history-shallow
                    fingerprint: "01234567890123456789"
                  - path: 'a: "b".yaml'
                    rule: template-shadowed
                    fingerprint: 3f2a9c0d1e4b5a697887
                    count: 2
                """);
        assertThat(BaselineFile.read("b.yaml", BaselineFile.bytes(new Baseline(List.of())))
                        .value())
                .contains(new Baseline(List.of()));
    }

    @Test
    void aFileThatIsNotSoundIsNotUsed() {
        Read<Baseline> read = BaselineFile.read("b.yaml", "kind: Baseline\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).isNotEmpty();
    }
}
