package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void findsTheClosestName() {
        assertThat(Suggestion.nearest("slcak", List.of("git", "slack", "stack")))
                .contains("slack");
        assertThat(Suggestion.nearest("versoin", List.of("description", "version")))
                .contains("version");
    }

    @Test
    void findsNothingWhenNothingIsClose() {
        assertThat(Suggestion.nearest("git", List.of("slack", "etl"))).isEmpty();
        assertThat(Suggestion.nearest("git", List.of())).isEmpty();
        assertThat(Suggestion.nearest("a", List.of(""))).isEmpty();
        assertThat(Suggestion.nearest("x".repeat(10_000), List.of("x".repeat(10_000))))
                .isEmpty();
    }

    @Test
    void takesTheFirstInOrderAmongEquals() {
        assertThat(Suggestion.nearest("gut", List.of("git", "get"))).contains("get");
    }

    @Test
    void knowsWhetherOneIsCloserThanAllOthers() {
        assertThat(Suggestion.allNearest("gut", List.of("git", "got", "gut2", "team", "git")))
                .containsExactly("git", "got", "gut2");
        assertThat(Suggestion.allNearest("versoin", List.of("version", "versions")))
                .containsExactly("version");
        assertThat(Suggestion.allNearest("git", List.of("slack"))).isEmpty();
    }

    @Test
    void asksWhatWasMeant() {
        assertThat(Suggestion.didYouMean("gti", List.of("git"), "Add it.")).isEqualTo("Did you mean git?");
        assertThat(Suggestion.didYouMean("abc", List.of("git"), "Add it.")).isEqualTo("Add it.");
    }
}
