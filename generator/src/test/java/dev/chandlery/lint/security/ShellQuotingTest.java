package dev.chandlery.lint.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.testing.Seeded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In these scripts, {@code {{bare}}} stands outside quotes and every other tag inside. */
class ShellQuotingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo {{bare}}",
                "echo \"{{a}}\" '{{b}}' {{bare}}",
                "echo \"it's {{a}}\" {{bare}} 'say \"{{b}}\"'",
                "echo \\\"{{bare}}\\\"",
                "echo \"\\\"{{a}}\" {{bare}}",
                "echo '\\' {{bare}}",
                "echo $'\\'{{a}}' {{bare}}",
                "echo \"$(cat {{bare}})\" \"{{a}}\"",
                "echo \"$(cat \"{{a}}\")\"",
                "echo \"$( (cat x) {{bare}})\" \"{{a}}\"",
                "echo \"`cat {{bare}}`\" \"{{a}}\"",
                "echo `cat '{{a}}'` {{bare}}",
                "x={{bare}}; y=\"{{a}}\"",
                "# {{a}} isn't run\necho {{bare}}",
                "echo a#{{bare}}",
                "echo a # {{a}}\n{{bare}}",
                "cat <<EOF\n{{a}} isn't run\nEOF\necho {{bare}}",
                "cat <<'EOF' > {{bare}}\n{{a}}\nEOF\necho {{bare}}",
                "cat <<-\"EOF\"\n\t{{a}}\n\tEOF\necho {{bare}}",
                "cat <<A <<B\n{{a}}\nA\n{{b}}\nB\n{{bare}}",
                "cat <<< {{bare}}",
                "cat <<EOF\n{{a}}",
                "\\{{bare}}",
                "{{bare}}\n{{bare}}",
                "x=$((1 << 2 + (1 << {{bare}})))\necho {{bare}} \"$((1 << 2)) {{a}}\"",
                "((x <<= 2))\necho {{bare}}",
                "((cat <<A); echo \"{{a}}\") && echo {{bare}}",
            })
    void tellsTagsOutsideQuotes(String script) {
        TaggedText text = TaggedText.of(script);
        List<Tag> bare =
                text.tags().stream().filter(tag -> tag.name().equals("bare")).toList();

        assertThat(ShellQuoting.bare(text)).isEqualTo(bare);
    }

    @Test
    void answersWhateverTheText() {
        Seeded.check(300, random -> {
            StringBuilder script = new StringBuilder();
            for (int i = random.below(9); i > 0; i--) {
                script.append(random.text(9, "'\"`$()<>#\\ \n\tEOF{}a")).append(random.pick("{{a}}", "<<EOF", "\n"));
            }
            TaggedText text = TaggedText.of(script.toString());

            assertThat(text.tags()).containsAll(ShellQuoting.bare(text));
        });
    }
}
