package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.chandlery.registry.schema.Text;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    static List<Text> all() {
        return Arrays.stream(Forms.class.getDeclaredFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == Text.class)
                .map(FormsTest::text)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void longTextsAreDecidedWithoutOverflow(Text form) {
        for (String part : List.of("a", "a/", "{team}/", "{team}", "a.", "-", "a@", "1.", "https://a/", "A:", ">1 ")) {
            String text = part.repeat(form.maxLength() / part.length());
            assertThat(form.accepts(text + "\u0000")).isFalse();
            assertThatCode(() -> form.accepts(text)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void noneHoldsAControlOrALineBreakAtItsEnd(Text form) {
        assertThat(form.accepts(form.example() + "\u0007")).isFalse();
        boolean lines = List.of(Forms.PROSE, Forms.SSH_SIGNATURE, Forms.PATCH, Forms.PARAMETER_VALUE)
                .contains(form);
        assertThat(form.accepts(form.example() + "\n")).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.acme.example/a/b.git",
                "ssh://git@git.acme.example:2222/a/b.git",
                "git@git.acme.example:a/b.git",
                "git.acme.example:/srv/b.git"
            })
    void urlsOfRepositories(String url) {
        assertThat(Forms.REPOSITORY.accepts(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ext::sh -c x",
                "--upload-pack=x",
                "https://ada:secret@git.acme.example/b.git",
                "https://ada@git.acme.example/b.git",
                "git.acme.example",
                "javascript:alert(1)",
                "ssh://-oProxyCommand=x/a"
            })
    void notUrlsOfRepositories(String url) {
        assertThat(Forms.REPOSITORY.accepts(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"icon.svg", "images/git logo.png", "https://acme.example/i.svg?v=1", "...svg"})
    void icons(String icon) {
        assertThat(Forms.ICON.accepts(icon)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../icon.svg",
                "a/../icon.svg",
                "a/..",
                "..",
                ".",
                "a//b.svg",
                "a/",
                "data:image/svg+xml,x",
                "https://ada@acme.example/i.svg",
                "https://acme.example/\"onload=x",
                "a\\b.svg"
            })
    void notIcons(String icon) {
        assertThat(Forms.ICON.accepts(icon)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{team}", "argo-{team}", "{team}-{package}", "argo", "a"})
    void namespaces(String namespace) {
        assertThat(Forms.NAMESPACE.accepts(namespace)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-{team}", "{team}-", "{Team}", "{", "team}", "a.b", "{cluster}", ""})
    void notNamespaces(String namespace) {
        assertThat(Forms.NAMESPACE.accepts(namespace)).isFalse();
    }

    @Test
    void datesAreReadAsMomentsInUtc() {
        assertThat(Forms.instant("2026-03-01")).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(Forms.instant("2026-03-01T09:30:00.75+02:00")).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
        assertThat(Forms.DATE.accepts("2026-02-30")).isFalse();
        assertThat(Forms.DATE.accepts("1969-12-31")).isFalse();
        assertThat(Forms.DATE.accepts("2026-03-01T25:00:00Z")).isFalse();
    }

    private static Text text(Field field) {
        try {
            return (Text) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
