package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulePageTest {
    @Test
    void theProgramCarriesThePages() {
        assertThat(RulePage.of("key-unknown").orElseThrow().markdown()).startsWith("# key-unknown\n");
        assertThat(RulePage.of("no-such-rule")).isEmpty();
        assertThat(RulePage.of("README")).isEmpty();
        assertThat(RulePage.of("../rules/key-unknown")).isEmpty();
    }

    @Test
    void plainTextKeepsTheWordsAndTheCode() {
        RulePage page = new RulePage("x", """
                # x

                It finds `a`. See [files](../files.md).

                ## Example

                ```yaml
                # no heading

                a: [b](c)
                ```
                """);

        assertThat(page.text()).isEqualTo("""
                x

                It finds `a`. See files.

                Example
                -------

                    # no heading

                    a: [b](c)
                """);
    }
}
