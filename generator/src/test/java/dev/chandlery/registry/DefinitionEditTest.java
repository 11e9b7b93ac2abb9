package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageDefinition.Yank;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionEditTest {
    private static final Yank YANK = new Yank(Version.of("1.0.0"), "It says \"no\".");

    @Test
    void aYankStandsBelowTheVersionAndCommentsStay() {
        assertThat(yank("""
                # what it is
                kind: Package   # kept
                spec:
                  # the version
                  version: 1.1.0  # bumped by Ada
                  # and more
                  description: Git.
                """)).contains("""
                # what it is
                kind: Package   # kept
                spec:
                  # the version
                  version: 1.1.0  # bumped by Ada
                  yanked:
                    - {version: 1.0.0, reason: "It says \\"no\\"."}
                  # and more
                  description: Git.
                """);
    }

    @Test
    void aYankComesFirstInTheListThatIsThere() {
        assertThat(yank("""
                spec:
                  yanked:   # never again
                  # the first
                  - version: 0.9.0
                    reason: old
                  version: 1.1.0
                """)).contains("""
                spec:
                  yanked:   # never again
                  # the first
                  - {version: 1.0.0, reason: "It says \\"no\\"."}
                  - version: 0.9.0
                    reason: old
                  version: 1.1.0
                """);
    }

    @Test
    void listsAndMappingsInBracketsAreAddedTo() {
        String item = "{version: 1.0.0, reason: \"It says \\\"no\\\".\"}";
        assertThat(yank("spec: {version: 1.1.0, yanked: []}"))
                .contains("spec: {version: 1.1.0, yanked: [" + item + "]}");
        assertThat(yank("spec: {version: 1.1.0, yanked: [{version: 0.9.0, reason: old}]}"))
                .contains("spec: {version: 1.1.0, yanked: [" + item + ", {version: 0.9.0, reason: old}]}");
        assertThat(yank("spec: {version: 1.1.0}")).contains("spec: {yanked: [" + item + "], version: 1.1.0}");
        assertThat(yank("{\"spec\": {\"version\": \"1.1.0\"}}"))
                .contains("{\"spec\": {yanked: [" + item + "], \"version\": \"1.1.0\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineBreaksStayAsTheyAre(String lineBreak) {
        String text = "spec:\n  version: 1.1.0\n";

        assertThat(yank(text.replace("\n", lineBreak)))
                .contains((text + "  yanked:\n    - {version: 1.0.0, reason: \"It says \\\"no\\\".\"}\n")
                        .replace("\n", lineBreak));
    }

    @Test
    void aFileWithoutALastLineBreakKeepsNone() {
        assertThat(yank("spec:\n  version: 1.1.0"))
                .contains(
                        "spec:\n  version: 1.1.0\n  yanked:\n    - {version: 1.0.0, reason: \"It says \\\"no\\\".\"}");
        assertThat(yank("\uFEFFspec:\n  version: 1.1.0 # last"))
                .contains("\uFEFFspec:\n  version: 1.1.0 # last\n  yanked:\n"
                        + "    - {version: 1.0.0, reason: \"It says \\\"no\\\".\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "spec: 1",
                "a: 1",
                "spec:\n  version: 1.1.0\n  yanked: soon\n",
                "spec: {}\n---\nspec: {}\n",
                "spec:\n  version: 1.1.0\n  yanked: &a\n  - {version: 0.9.0, reason: old}\n  more: *a\n"
            })
    void whatCannotBeAddedToIsLeftAlone(String text) {
        assertThat(yank(text).map(DefinitionEditTest::parsesAsYank).orElse(true))
                .isTrue();
    }

    private static boolean parsesAsYank(String text) {
        return text.contains("reason: \"It says") && text.contains("more: *a");
    }

    @Test
    void aDeprecationIsWrittenOnce() {
        Optional<String> edited = deprecate("spec:\n  version: 1.1.0\n  # more\n", "1.0.0", "scm");

        assertThat(edited).contains("""
                spec:
                  version: 1.1.0
                  deprecated:
                    since: 1.0.0
                    message: "Use scm.\\nIt is better."
                    replacement: scm
                  # more
                """);
        assertThat(deprecate(edited.get(), "", "")).isEmpty();
        assertThat(deprecate("spec: {version: 1.1.0}", "", ""))
                .contains("spec: {deprecated: {message: \"Use scm.\\nIt is better.\"}, version: 1.1.0}");
    }

    private static Optional<String> yank(String text) {
        return DefinitionEdit.yank(text.getBytes(StandardCharsets.UTF_8), YANK)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<String> deprecate(String text, String since, String replacement) {
        return DefinitionEdit.deprecate(
                        text.getBytes(StandardCharsets.UTF_8),
                        new Deprecation(since, "Use scm.\nIt is better.", replacement))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
