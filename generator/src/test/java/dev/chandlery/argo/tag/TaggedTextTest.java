package dev.chandlery.argo.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.CorpusStrings;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.testing.Seeded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    no tag                            | ""
                    ""                                | ""
                    {{a}}                             | s:a
                    {{ a.b }}                         | s:a.b
                    "x {{a}}{{b}} y"                  | s:a s:b
                    {{=a + 1}}                        | e:a+1
                    {{= a }}                          | e:a
                    {{ =a}}                           | s:=a
                    {{}}                              | s:
                    {{=}}                             | e:
                    {a}}                              | ""
                    {{{a}}}                           | s:{a
                    {{a}}}                            | s:a
                    {{a} }}                           | s:a}
                    {{=filter(x, {# == {a: 1}})}}     | "e:filter(x,{#=={a:1"
                    {{steps.run-{{inputs.parameters.day}}.status}} | s:steps.run-{{inputs.parameters.day
                    """)
    void cutsAsArgoDoes(String text, String expected) {
        TaggedText tagged = TaggedText.of(text);
        String tags = tagged.tags().stream()
                .map(tag -> (tag.kind() == Tag.Kind.SIMPLE ? "s:" : "e:")
                        + tag.name().replace(" ", ""))
                .collect(Collectors.joining(" "));
        assertThat(tags).isEqualTo(expected);
        assertThat(tagged.problems()).isEmpty();
        assertPlaces(text, tagged);
    }

    @Test
    void knowsWhereEachPartStands() {
        Tag tag = TaggedText.of("ab {{ c }}").tags().get(0);
        assertThat(tag.span()).isEqualTo(new Span(3, 10));
        assertThat(tag.bodySpan()).isEqualTo(new Span(5, 8));
        assertThat(tag.nameSpan()).isEqualTo(new Span(6, 7));
        Tag expression = TaggedText.of("ab {{= c }}").tags().get(0);
        assertThat(expression.bodySpan()).isEqualTo(new Span(6, 9));
        assertThat(expression.nameSpan()).isEqualTo(new Span(7, 8));
    }

    @Test
    void aTagWithoutEndReachesToTheEnd() {
        TaggedText tagged = TaggedText.of("a {{b}} {{inputs.");
        assertThat(tagged.tags()).hasSize(1);
        assertThat(tagged.unclosed().orElseThrow().name()).isEqualTo("inputs.");
        assertThat(tagged.unclosed().orElseThrow().span()).isEqualTo(new Span(8, 17));
        assertThat(tagged.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.span()).isEqualTo(new Span(8, 10));
            assertThat(problem.sentence()).contains("{{");
        });
        assertThat(TaggedText.of("{{").unclosed().orElseThrow().name()).isEmpty();
        assertThat(TaggedText.of("{{=").unclosed().orElseThrow().kind()).isEqualTo(Tag.Kind.EXPRESSION);
    }

    @Test
    void findsTheTagInsideATag() {
        String text = "x {{steps.run-{{ inputs.parameters.day }}.status}}";
        Tag inner = TaggedText.of(text).tags().get(0).nested().orElseThrow();
        assertThat(inner.name()).isEqualTo("inputs.parameters.day");
        assertThat(inner.span().in(text)).isEqualTo("{{ inputs.parameters.day }}");
        assertThat(inner.nameSpan().in(text)).isEqualTo("inputs.parameters.day");
        assertThat(TaggedText.of("{{a}}").tags().get(0).nested()).isEmpty();
        assertThat(TaggedText.of("{{='{{a}}'}}").tags().get(0).nested()).isEmpty();
    }

    @Test
    void aWholeTextCanBeOneTag() {
        assertThat(TaggedText.of(" {{=a}}\n").whole().map(Tag::name)).contains("a");
        for (String text : List.of("{{a}}b", "{{a}}{{b}}", "a", "", "{{a")) {
            assertThat(TaggedText.of(text).whole()).as(text).isEqualTo(Optional.empty());
        }
    }

    @Test
    void everyTextIsCutWithoutLoss() {
        Seeded.check(2_000, random -> {
            String text = random.text(40, "{{{}}}=a. \uD83D\uDE00");
            assertPlaces(text, TaggedText.of(text));
        });
        String many = "{{a}}".repeat(200_000);
        assertThat(TaggedText.of(many).tags()).hasSize(200_000);
        assertThat(TaggedText.of("{{".repeat(500_000)).problems()).hasSize(1);
    }

    @Test
    void everyTagOfTheCorpusHasAnEnd() {
        assertThat(CorpusStrings.all())
                .hasSizeGreaterThan(5_000)
                .allSatisfy(string ->
                        assertThat(TaggedText.of(string.text()).problems()).isEmpty());
    }

    private static void assertPlaces(String text, TaggedText tagged) {
        int at = 0;
        for (Tag tag : tagged.tags()) {
            assertThat(tag.span().start()).isGreaterThanOrEqualTo(at);
            assertThat(text.substring(at, tag.span().start())).doesNotContain("{{");
            assertThat(tag.span().in(text)).startsWith("{{").endsWith("}}");
            assertThat(tag.bodySpan().in(text)).isEqualTo(tag.body());
            assertThat(tag.nameSpan().in(text)).isEqualTo(tag.name());
            tag.nested()
                    .ifPresent(inner -> assertThat(inner.nameSpan().in(text)).isEqualTo(inner.name()));
            at = tag.span().end();
        }
        assertThat(text.indexOf("{{", at) >= 0).isEqualTo(tagged.unclosed().isPresent());
    }
}
