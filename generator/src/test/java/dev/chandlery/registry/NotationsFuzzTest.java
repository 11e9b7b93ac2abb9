package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.source.TreePath;
import dev.chandlery.testing.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any text is a version, a range, a name or a list of ignored files, or is refused. */
class NotationsFuzzTest {
    private static final int RUNS = 800;
    private static final List<TreePath> PATHS = Stream.of("a", "README.md", "docs/a/b.yaml", "a/".repeat(10) + "b")
            .map(TreePath::new)
            .toList();

    @Test
    void versions() {
        List<String> samples = List.of("1.2.3", "0.0.0-0", "10.20.30-rc.1.x-y+build.5", "999999999999999999.0.1");
        Fuzz.texts(
                RUNS,
                samples,
                text -> Version.parse(text)
                        .ifPresent(version ->
                                assertThat(version).hasToString(text).isEqualByComparingTo(Version.of(text))));
    }

    @Test
    void ranges() {
        List<String> samples = List.of(
                ">=1.2.3 <2.0.0-0 || ~3.1", "^0.2, !=0.2.5", "1.x || >=2.*", "1.2 - 2.3.4", "*", "=v1.0.0-rc.1");
        Version version = Version.of("1.2.3");
        Fuzz.texts(
                RUNS,
                samples,
                text -> VersionRange.parse(text).ifPresent(range -> {
                    assertThat(VersionRange.parse(range.toString())).contains(range);
                    assertThat(range.contains(version)).isIn(true, false);
                }));
    }

    @Test
    void names() {
        List<String> samples = List.of("git-v1.2.0", "git-v-1.2.0-rc.1", "git.1.2.0", "my-package", "a");
        Fuzz.texts(RUNS, samples, text -> {
            PackageName.parse(text).ifPresent(name -> assertThat(name).hasToString(text));
            VersionedName.parse(text).ifPresent(name -> assertThat(name.base()).isNotEmpty());
        });
    }

    @Test
    void ignoreFiles() {
        List<String> samples = List.of(
                "# drafts\n*.tmp\n!keep.tmp\n/docs/**/a/\n**/b?[a-c]\n\\#x\ntrailing\\ \n", "a/**/b/**/*c*d*\n[!x]*\n");
        Fuzz.texts(RUNS, samples, text -> {
            IgnoreRules rules = IgnoreRules.parse(text.getBytes(StandardCharsets.UTF_8));
            PATHS.forEach(rules::ignores);
        });
    }
}
