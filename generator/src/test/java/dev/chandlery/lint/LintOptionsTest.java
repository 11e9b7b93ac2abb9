package dev.chandlery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Vocabulary;
import dev.chandlery.registry.schema.Field;
import dev.chandlery.registry.schema.Flag;
import dev.chandlery.registry.schema.ListOf;
import dev.chandlery.registry.schema.MapOf;
import dev.chandlery.registry.schema.Text;
import dev.chandlery.registry.schema.Whole;
import dev.chandlery.source.MemoryTree;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LintOptionsTest {
    private static final List<Field> OPTIONS = List.of(
            Field.optional("names", NamePattern.SHAPE, "The names.").or("[a-z]+"),
            Field.optional("registries", ListOf.any(Text.line(99, "quay.io")), "The registries."),
            Field.optional("labels", new MapOf(Text.line(9, "team"), Text.line(9, "ci")), "The labels."),
            Field.optional("size", new Whole(1, 999), "The size.").or(9),
            Field.optional("strict", new Flag(), "Whether."));

    private static RegistrySettings read(String rules) {
        String text = "apiVersion: chandlery.dev/v1\nkind: Registry\nspec: {lint: {rules: " + rules + "}}\n";
        return RegistryFiles.settings(
                        MemoryTree.of(Map.of(new TreePath("chandlery.yaml"), text.getBytes(StandardCharsets.UTF_8))),
                        new Vocabulary(
                                new TreeMap<>(Map.of("image-registry", OPTIONS, "image-tag", List.of())), List.of()))
                .value()
                .orElseThrow();
    }

    @Test
    void aRuleReadsItsOptions() {
        RuleOptions options = LintSettings.DEFAULT
                .withOptionsOf(
                        read("{image-registry: {registries: [a, b], labels: {team: ci}, size: 3, strict: true}}"))
                .options()
                .get("image-registry");

        assertThat(options.texts("registries")).containsExactly("a", "b");
        assertThat(options.textMap("labels")).containsExactly(Map.entry("team", "ci"));
        assertThat(options.number("size")).contains(3);
        assertThat(options.flag("strict")).isTrue();
        assertThat(options.text("names")).contains("[a-z]+");
    }

    @Test
    void withoutSettingsTheDefaultsHold() {
        RuleOptions options = RuleOptions.defaults(OPTIONS);

        assertThat(options.texts("registries")).isEmpty();
        assertThat(options.textMap("labels")).isEmpty();
        assertThat(options.number("size")).contains(9);
        assertThat(options.flag("strict")).isFalse();
        assertThat(options.text("names")).contains("[a-z]+");
        assertThat(options.text("zzz")).isEmpty();
    }

    @Test
    void aSeverityStandsBesideOptions() {
        RegistrySettings settings = read("{image-tag: off, image-registry: {severity: off, size: 3}}");

        assertThat(settings.lintRules())
                .containsExactly(
                        Map.entry("image-registry", Optional.empty()), Map.entry("image-tag", Optional.empty()));
    }
}
