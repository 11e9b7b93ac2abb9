package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.testing.Golden;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryRulesTest {
    @Test
    void everyRuleHasAPage() {
        Path pages = Golden.projectRoot().resolve("docs/rules");
        for (Rule rule : RegistryRules.ALL) {
            assertThat(pages.resolve(rule.id() + ".md"))
                    .content()
                    .startsWith("# " + rule.id() + "\n")
                    .contains("Severity: " + rule.severity().word() + ".")
                    .contains("## Fix")
                    .endsWith("\n");
        }
    }

    @Test
    void everyRuleIsListedOnce() {
        assertThat(RegistryRules.ALL).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(YamlProblem.Kind.class)
    void everyProblemOfYamlIsAFinding(YamlProblem.Kind kind) {
        YamlProblem problem = new YamlProblem(kind, new Mark(3, 4), "It is wrong.", "Mend it.");

        assertThat(YamlFindings.of("a.yaml", problem)).satisfies(finding -> {
            assertThat(RegistryRules.ALL).contains(finding.rule());
            assertThat(finding.place().mark()).isEqualTo(new Mark(3, 4));
            assertThat(finding.message()).isEqualTo("It is wrong.");
            assertThat(finding.remedy()).isEqualTo("Mend it.");
        });
    }
}
