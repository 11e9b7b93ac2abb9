package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.Mark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Rule RULE = Rule.warning("rule-a", "It.");
    private static final Rule OTHER = Rule.warning("rule-b", "It.");

    private static SourceLines text(String text) {
        return place -> Optional.of(text.split("\n", -1)[place.mark().line() - 1]);
    }

    private static Finding at(Rule rule, int line) {
        return rule.at("a.yaml", new Mark(line, 1), "Wrong.", "Mend it.");
    }

    @Test
    void recordedFindingsAreNotReportedWhereverTheirLineMoved() {
        Baseline baseline = Baseline.of(List.of(at(RULE, 2), at(OTHER, 2)), text("one\ntwo"));

        assertThat(baseline.apply(List.of(at(OTHER, 3), at(RULE, 3)), text("zero\none\n  two"), "b.yaml"))
                .isEmpty();
        assertThat(baseline.apply(List.of(at(RULE, 1), at(RULE, 2), at(OTHER, 2)), text("one\ntwo"), "b.yaml"))
                .containsExactly(at(RULE, 1));
    }

    @Test
    void findingsThatAreAlikeAreCounted() {
        Baseline baseline = Baseline.of(List.of(at(RULE, 1), at(RULE, 2)), text("x\nx"));

        assertThat(baseline.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.count()).isEqualTo(2));
        assertThat(baseline.apply(List.of(at(RULE, 1), at(RULE, 2), at(RULE, 3)), text("x\nx\nx"), "b.yaml"))
                .containsExactly(at(RULE, 3));
        assertThat(baseline.apply(List.of(at(RULE, 1)), text("x"), "b.yaml"))
                .extracting(Finding::message)
                .containsExactly("1 of the 2 recorded findings of rule-a in a.yaml is no longer there.");
    }

    @Test
    void whatIsNoLongerThereIsNamed() {
        Baseline baseline = new Baseline(
                List.of(new Baseline.Entry("rule-a", "a.yaml", "01234567890123456789", 1, new Mark(5, 11))));

        assertThat(baseline.apply(List.of(), SourceLines.NONE, "b.yaml"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(BaselineRules.OUTDATED);
                    assertThat(finding.place()).isEqualTo(Place.in("b.yaml", new Mark(5, 11)));
                    assertThat(finding.message())
                            .isEqualTo("The recorded finding of rule-a in a.yaml is no longer there.");
                });
    }

    @Test
    void anEntryThatStandsThereTwiceCountsTwice() {
        Baseline once = Baseline.of(List.of(at(RULE, 1)), text("x"));
        Baseline twice =
                new Baseline(List.of(once.entries().get(0), once.entries().get(0)));

        assertThat(twice.apply(List.of(at(RULE, 1), at(RULE, 2)), text("x\nx"), "b.yaml"))
                .isEmpty();
        assertThat(twice.apply(List.of(at(RULE, 1)), text("x"), "b.yaml")).hasSize(1);
    }

    @Test
    void theRegistryAsAWholeHasFindingsToo() {
        Finding whole = RULE.at(Place.REGISTRY, "The history is cut off.", "");

        assertThat(Baseline.of(List.of(whole), SourceLines.NONE).apply(List.of(whole), SourceLines.NONE, "b.yaml"))
                .isEmpty();
    }
}
