package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.source.TreePath;
import dev.chandlery.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    *.tmp,       a/b.tmp,     true
                    *.tmp,       a/b.tmpl,    false
                    /a.yaml,     a.yaml,      true
                    /a.yaml,     b/a.yaml,    false
                    draft/,      x/draft/a,   true
                    draft/,      draft,       false
                    a/b,         a/b/c,       true
                    a/b,         x/a/b,       false
                    a/**/z,      a/z,         true
                    a/**/z,      a/b/c/z,     true
                    **/z,        a/b/z,       true
                    a/**,        a/b/c,       true
                    a/**,        a,           false
                    a?c,         abc,         true
                    [a-c]x,      bx,          true
                    [!a-c]x,     bx,          false
                    \\#x,        #x,          true
                    """)
    void namesWhatGitignoreWouldName(String line, String path, boolean ignored) {
        assertThat(rules(line).ignores(new TreePath(path))).isEqualTo(ignored);
    }

    @Test
    void theLastLineThatMatchesDecides() {
        IgnoreRules rules = rules("# comment\n\n*.yaml\n!keep.yaml\nout/\n!out/keep.yaml\r\n");
        assertThat(rules.ignores(new TreePath("a.yaml"))).isTrue();
        assertThat(rules.ignores(new TreePath("keep.yaml"))).isFalse();
        assertThat(rules.ignores(new TreePath("out/keep.yaml"))).isTrue();
    }

    @Test
    void agreesWithGitOnRandomRules() {
        Seeded.check(3000, random -> {
            String text = String.join(
                    "\n",
                    random.list(
                            4,
                            () -> random.pick("", "!") + random.text(6, "ab*?/").replaceAll("/+", "/")));
            IgnoreNode git = new IgnoreNode();
            Assertions.assertDoesNotThrow(
                    () -> git.parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            String path = random.pick("a", "b", "ab", "a/b", "a/a", "b/a/b", "ab/ba", "a/b/a");
            assertThat(rules(text).ignores(new TreePath(path)))
                    .as("%s ignores %s", text, path)
                    .isEqualTo(ignoredByGit(git, path));
        });
    }

    @Test
    void hostilePatternsTakeNoTime() {
        IgnoreRules rules = rules("*a".repeat(400) + "b\n" + "**/".repeat(300) + "b");
        String path = "a".repeat(500) + "/a".repeat(250);
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(rules.ignores(new TreePath(path))).isFalse());
    }

    private static boolean ignoredByGit(IgnoreNode git, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (Boolean.TRUE.equals(git.checkIgnored(path.substring(0, slash), true))) {
                return true;
            }
        }
        return Boolean.TRUE.equals(git.checkIgnored(path, false));
    }

    private static IgnoreRules rules(String text) {
        return IgnoreRules.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
