package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.testing.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReleaseRulesTest {
    @Test
    void everyRuleHasAPageWithAnExampleAndAFix() {
        Path pages = Golden.projectRoot().resolve("docs/rules");
        for (Rule rule : ReleaseRules.ALL) {
            assertThat(pages.resolve(rule.id() + ".md"))
                    .content()
                    .startsWith("# " + rule.id() + "\n\n" + rule.summary() + "\n")
                    .contains("## Example", "## Fix")
                    .endsWith("\n");
        }
    }

    @Test
    void everyRuleIsListedOnceInOrder() {
        assertThat(ReleaseRules.ALL).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
    }
}
