package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.util.List;
import java.util.stream.Stream;
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

    /** The search leaves out most of the table of distances; here all of it is worked out. */
    @Test
    void agreesWithTheWholeTableOfDistances() {
        Seeded.check(3_000, random -> {
            String name = random.text(12, "abc-");
            List<String> candidates = Stream.generate(
                            () -> random.oneIn(3) ? name + random.text(2, "ab") : random.text(14, "abc-"))
                    .limit(random.below(12))
                    .toList();
            int limit = Math.max(1, name.length() / 3);
            int least = candidates.stream()
                    .filter(candidate -> !candidate.isEmpty())
                    .mapToInt(candidate -> distance(name, candidate))
                    .min()
                    .orElse(limit + 1);
            assertThat(Suggestion.allNearest(name, candidates))
                    .as("%s among %s", name, candidates)
                    .isEqualTo(candidates.stream()
                            .filter(candidate ->
                                    !candidate.isEmpty() && distance(name, candidate) == least && least <= limit)
                            .distinct()
                            .sorted()
                            .toList());
        });
    }

    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                if (i > 0 && j > 0) {
                    int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    table[i][j] = Math.min(table[i][j], table[i - 1][j - 1] + replaced);
                }
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }

    @Test
    void asksWhatWasMeant() {
        assertThat(Suggestion.didYouMean("gti", List.of("git"), "Add it.")).isEqualTo("Did you mean git?");
        assertThat(Suggestion.didYouMean("abc", List.of("git"), "Add it.")).isEqualTo("Add it.");
    }
}
